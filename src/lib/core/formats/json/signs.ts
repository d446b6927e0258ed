/** The signs of JSON as bytes. */
export const QUOTE = 0x22;
export const BACKSLASH = 0x5c;
export const OPEN_OBJECT = 0x7b;
export const CLOSE_OBJECT = 0x7d;
export const OPEN_ARRAY = 0x5b;
export const CLOSE_ARRAY = 0x5d;
export const COMMA = 0x2c;
export const COLON = 0x3a;

/** One in each byte of a word of four, and the highest bit of each, to search four bytes at a time. */
export const ONES = 0x01010101;
export const HIGHS = 0x80808080 | 0;
export const BACKSLASHES = ONES * BACKSLASH;
