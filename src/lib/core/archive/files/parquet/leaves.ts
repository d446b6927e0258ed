import type { ByteBuilder } from './byte-builder.ts';
import type { Leaf } from './chunk-writer.ts';

function writeTexts(out: ByteBuilder, values: readonly string[]): void {
	for (const value of values) out.text(value);
}

function writeInt32s(out: ByteBuilder, values: readonly number[]): void {
	for (const value of values) out.int32(value);
}

function writeInt64s(out: ByteBuilder, values: readonly number[]): void {
	for (const value of values) out.int64(value);
}

function writeDoubles(out: ByteBuilder, values: readonly number[]): void {
	for (const value of values) out.float64(value);
}

/** Bit by bit, the lowest first. */
function writeBooleans(out: ByteBuilder, values: readonly boolean[]): void {
	for (let i = 0; i < values.length; i += 8) {
		let byte = 0;
		for (let bit = 0; bit < 8; bit++) if (values[i + bit] === true) byte |= 1 << bit;
		out.byte(byte);
	}
}

export function textLeaf(path: readonly string[], repeats: boolean): Leaf<string> {
	return { path, type: 'BYTE_ARRAY', write: writeTexts, repeats, ordered: false };
}

export function int32Leaf(path: readonly string[]): Leaf<number> {
	return { path, type: 'INT32', write: writeInt32s, repeats: true, ordered: true };
}

export function int64Leaf(path: readonly string[]): Leaf<number> {
	return { path, type: 'INT64', write: writeInt64s, repeats: false, ordered: true };
}

export function doubleLeaf(path: readonly string[]): Leaf<number> {
	return { path, type: 'DOUBLE', write: writeDoubles, repeats: false, ordered: false };
}

export function booleanLeaf(path: readonly string[]): Leaf<boolean> {
	return { path, type: 'BOOLEAN', write: writeBooleans, repeats: false, ordered: false };
}
