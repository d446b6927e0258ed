/** What the bytes of a text that is no UTF-8 look like in the old one-byte alphabets. */
export interface Letters {
	/** Bytes looked at, and those of them above ASCII. */
	readonly bytes: number;
	readonly high: number;
	/** Control characters that no text has. */
	readonly control: number;
	/** High bytes that are Cyrillic letters in Windows-1251, and those of them beside another one, or beside a Latin one. */
	readonly cyrillic: number;
	readonly joined: number;
	readonly touching: number;
	/** Cyrillic letters that are among the eight commonest of Russian, which make up more than half of any text. */
	readonly common: number;
	/** High bytes that are letters of Windows-1252 beside another letter, or its typographic signs. */
	readonly western: number;
}

const CYRILLIC = new Set([0xa1, 0xa2, 0xa5, 0xa8, 0xaa, 0xaf, 0xb2, 0xb3, 0xb4, 0xb8, 0xba, 0xbf]);
/** о е а и н т р с, small and capital. */
const COMMON = new Set(
	[0xee, 0xe5, 0xe0, 0xe8, 0xed, 0xf2, 0xf0, 0xf1].flatMap((byte) => [byte, byte - 0x20])
);
const TEXT_CONTROLS = new Set([9, 10, 12, 13]);
/** Signs of Windows-1252 that stand in prose: quotes, dashes, dots, euro, trademark, no-break space, degree, paragraph. */
const SIGNS = new Set([
	0x80, 0x82, 0x84, 0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x99, 0xa0, 0xa3, 0xa7, 0xa9, 0xab, 0xae,
	0xb0, 0xb7, 0xbb, 0xbf
]);

function isCyrillic(byte: number): boolean {
	return byte >= 0xc0 || CYRILLIC.has(byte);
}

function isLatin(byte: number): boolean {
	const small = byte | 0x20;
	return byte < 0x80 && small >= 0x61 && small <= 0x7a;
}

/** Capital and small letters with marks: all from À on but the signs of multiplication and division. */
function isWestern(byte: number): boolean {
	return byte >= 0xc0 && byte !== 0xd7 && byte !== 0xf7;
}

export function surveyLetters(bytes: Uint8Array): Letters {
	const found = { high: 0, control: 0, cyrillic: 0, joined: 0, touching: 0, common: 0, western: 0 };
	for (let i = 0; i < bytes.length; i++) {
		const byte = bytes[i] ?? 0;
		if (byte < 0x80) {
			if ((byte < 32 && !TEXT_CONTROLS.has(byte)) || byte === 0x7f) found.control += 1;
			continue;
		}
		const before = bytes[i - 1] ?? 0;
		const after = bytes[i + 1] ?? 0;
		const latin = isLatin(before) || isLatin(after);
		found.high += 1;
		if (isCyrillic(byte)) {
			found.cyrillic += 1;
			if (isCyrillic(before) || isCyrillic(after)) found.joined += 1;
			if (latin) found.touching += 1;
			if (COMMON.has(byte)) found.common += 1;
		}
		if (SIGNS.has(byte) || (isWestern(byte) && (latin || isWestern(before) || isWestern(after))))
			found.western += 1;
	}
	return { bytes: bytes.length, ...found };
}
