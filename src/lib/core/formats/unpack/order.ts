const NUMBERS = /(\d+)/u;

/**
 * Natural order of paths, for `sort`: folder by folder, numbers by their value, a name before the same name with a
 * number after it (`messages.html`, `messages2.html`, `messages10.html`). The same on every machine.
 */
export function compareNames(a: string, b: string): number {
	const left = a.split(/[\\/]/u);
	const right = b.split(/[\\/]/u);
	for (let i = 0; i < Math.min(left.length, right.length); i++) {
		const order = comparePart(left[i] ?? '', right[i] ?? '');
		if (order !== 0) return order;
	}
	return left.length - right.length || comparePlain(a, b);
}

function comparePart(a: string, b: string): number {
	// The ending comes last, so that `messages.html` stands before `messages2.html` though `.` and `2` would not.
	const [stemA, endA] = splitEnding(a);
	const [stemB, endB] = splitEnding(b);
	return compareStems(stemA, stemB) || comparePlain(endA, endB);
}

function splitEnding(name: string): readonly [string, string] {
	const dot = name.lastIndexOf('.');
	return dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
}

function compareStems(a: string, b: string): number {
	const left = a.toLowerCase().split(NUMBERS);
	const right = b.toLowerCase().split(NUMBERS);
	for (let i = 0; i < Math.min(left.length, right.length); i++) {
		const [one = '', other = ''] = [left[i], right[i]];
		// Every second part is a number; a longer one without leading zeros is greater.
		const order = i % 2 === 1 ? compareNumbers(one, other) : comparePlain(one, other);
		if (order !== 0) return order;
	}
	return left.length - right.length || comparePlain(a, b);
}

function compareNumbers(a: string, b: string): number {
	const left = a.replace(/^0+/u, '');
	const right = b.replace(/^0+/u, '');
	return left.length - right.length || comparePlain(left, right);
}

function comparePlain(a: string, b: string): number {
	if (a === b) return 0;
	return a < b ? -1 : 1;
}
