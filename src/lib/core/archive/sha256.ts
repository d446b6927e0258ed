const BLOCK_BYTES = 64;

/** First 32 bits of the fractional part of a root, as FIPS 180-4 defines its constants. */
function fraction(root: number): number {
	return Math.floor((root % 1) * 2 ** 32);
}

function primes(count: number): number[] {
	const found: number[] = [];
	for (let n = 2; found.length < count; n++) if (found.every((p) => n % p !== 0)) found.push(n);
	return found;
}

const ROUND = Uint32Array.from(primes(64), (prime) => fraction(Math.cbrt(prime)));
const START = Uint32Array.from(primes(8), (prime) => fraction(Math.sqrt(prime)));

function rotate(word: number, by: number): number {
	return (word >>> by) | (word << (32 - by));
}

function padded(bytes: Uint8Array): DataView {
	const length = Math.ceil((bytes.length + 9) / BLOCK_BYTES) * BLOCK_BYTES;
	const view = new DataView(new ArrayBuffer(length));
	new Uint8Array(view.buffer).set(bytes);
	view.setUint8(bytes.length, 0x80);
	view.setUint32(length - 8, Math.floor(bytes.length / 2 ** 29));
	view.setUint32(length - 4, (bytes.length << 3) >>> 0);
	return view;
}

function mixBlock(state: Uint32Array, words: Uint32Array): void {
	// By places: taking a typed array apart goes through an iterator, which takes longer than the mixing.
	let a = state[0] ?? 0;
	let b = state[1] ?? 0;
	let c = state[2] ?? 0;
	let d = state[3] ?? 0;
	let e = state[4] ?? 0;
	let f = state[5] ?? 0;
	let g = state[6] ?? 0;
	let h = state[7] ?? 0;
	for (let i = 0; i < 64; i++) {
		const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
		const choice = (e & f) ^ (~e & g);
		const t1 = (h + s1 + choice + (ROUND[i] ?? 0) + (words[i] ?? 0)) | 0;
		const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
		const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
		h = g;
		g = f;
		f = e;
		e = (d + t1) | 0;
		d = c;
		c = b;
		b = a;
		a = (t1 + t2) | 0;
	}
	state[0] = (state[0] ?? 0) + a;
	state[1] = (state[1] ?? 0) + b;
	state[2] = (state[2] ?? 0) + c;
	state[3] = (state[3] ?? 0) + d;
	state[4] = (state[4] ?? 0) + e;
	state[5] = (state[5] ?? 0) + f;
	state[6] = (state[6] ?? 0) + g;
	state[7] = (state[7] ?? 0) + h;
}

/** SHA-256 in hex (FIPS 180-4). Own code because the platform's is asynchronous and missing on plain http pages. */
export function sha256(bytes: Uint8Array): string {
	const view = padded(bytes);
	const state = START.slice();
	const words = new Uint32Array(64);
	for (let block = 0; block < view.byteLength; block += BLOCK_BYTES) {
		for (let i = 0; i < 16; i++) words[i] = view.getUint32(block + i * 4);
		for (let i = 16; i < 64; i++) {
			const w15 = words[i - 15] ?? 0;
			const w2 = words[i - 2] ?? 0;
			const s0 = rotate(w15, 7) ^ rotate(w15, 18) ^ (w15 >>> 3);
			const s1 = rotate(w2, 17) ^ rotate(w2, 19) ^ (w2 >>> 10);
			words[i] = (words[i - 16] ?? 0) + s0 + (words[i - 7] ?? 0) + s1;
		}
		mixBlock(state, words);
	}
	return [...state].map((word) => word.toString(16).padStart(8, '0')).join('');
}
