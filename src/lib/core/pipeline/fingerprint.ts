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

	function mix(word: number): void {
		const spread = Math.imul(word, 0xcc9e2d51);
		high ^= Math.imul((spread << 15) | (spread >>> 17), 0x1b873593);
		high = (Math.imul((high << 13) | (high >>> 19), 5) + 0xe6546b64) | 0;
		low = (Math.imul(low ^ high, 0x85ebca6b) + word) | 0;
	}

	function add(chunk: Uint8Array): void {
		length += chunk.length;
		let at = 0;
		while (held > 0 && at < chunk.length) addByte(chunk[at++] ?? 0);
		for (const stop = chunk.length - LENGTH_WORD; at <= stop; at += LENGTH_WORD)
			mix(
				(chunk[at] ?? 0) |
					((chunk[at + 1] ?? 0) << 8) |
					((chunk[at + 2] ?? 0) << 16) |
					((chunk[at + 3] ?? 0) << 24)
			);
		while (at < chunk.length) addByte(chunk[at++] ?? 0);
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
