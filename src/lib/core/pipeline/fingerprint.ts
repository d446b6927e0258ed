const LENGTH_WORD = 4;

export interface Fingerprint {
	add(chunk: Uint8Array): void;
	/** Of all that was added; nothing may be added afterwards. */
	value(): string;
}

/**
 * 64 bits over the bytes of an input, the same however they are cut into chunks, and over `told`, what a person told of
 * how to read them. Mixes as MurmurHash3 does (Appleby, 2008); no defence against bytes made to collide.
 */
export function createFingerprint(told: unknown): Fingerprint {
	let high = 0x811c9dc5;
	let low = 0x01000193;
	let length = 0;
	/** Bytes of a word begun, and how many. */
	let begun = 0;
	let held = 0;
	const single = new DataView(new ArrayBuffer(LENGTH_WORD));

	/** In variables of its own, because those of the closure are written back at every word. */
	function mixWords(words: DataView, from: number, to: number): void {
		let a = high;
		let b = low;
		for (let at = from; at < to; at += LENGTH_WORD) {
			const word = words.getInt32(at, true);
			const spread = Math.imul(word, 0xcc9e2d51);
			a ^= Math.imul((spread << 15) | (spread >>> 17), 0x1b873593);
			a = (Math.imul((a << 13) | (a >>> 19), 5) + 0xe6546b64) | 0;
			b = (Math.imul(b ^ a, 0x85ebca6b) + word) | 0;
		}
		high = a;
		low = b;
	}

	function mix(word: number): void {
		single.setInt32(0, word, true);
		mixWords(single, 0, LENGTH_WORD);
	}

	function add(chunk: Uint8Array): void {
		length += chunk.length;
		let at = 0;
		while (held > 0 && at < chunk.length) addByte(chunk[at++] ?? 0);
		const whole = at + Math.floor((chunk.length - at) / LENGTH_WORD) * LENGTH_WORD;
		mixWords(new DataView(chunk.buffer, chunk.byteOffset, chunk.length), at, whole);
		for (at = whole; at < chunk.length; at++) addByte(chunk[at] ?? 0);
	}

	function addByte(byte: number): void {
		begun |= byte << (8 * held++);
		if (held < LENGTH_WORD) return;
		mix(begun);
		begun = 0;
		held = 0;
	}

	add(new TextEncoder().encode(JSON.stringify(told)));
	return {
		add,
		value() {
			mix(begun);
			mix(length);
			return [high ^ low, low].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
		}
	};
}
