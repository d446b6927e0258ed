import { isWordUnit } from './letters.ts';

/** A stretch of text, UTF-16 offsets, end exclusive. */
export interface Stretch {
	readonly start: number;
	readonly end: number;
}

/** Last labels of host names that are taken for an address without a scheme, e.g. `un.org`. */
const DOMAINS = new Set(
	(
		'com org net int info edu gov mil io me tv eu ru su by kz uz kg tj am az md ua uk us de fr es it nl be ch at pl cz ' +
		'se no fi dk cn jp kr in id sg th vn my ph au nz ca br ar mx za ng eg tr ir il ae sa qa news app online site press рф'
	).split(' ')
);

const OPENS_HANDLE = /[\p{L}\p{N}_]/u;
const INSIDE_HANDLE = /[\p{L}\p{N}_.+-]/u;
const OUTSIDE_ADDRESS = /[\s<>"«»“”)\]}]/u;
const HOST = /[\p{L}\p{N}.-]/u;

/** Web addresses, e-mail addresses and @handles, in order: no word inside them speaks of a term. */
export function findSkips(text: string): Stretch[] {
	const found: Stretch[] = [];
	for (let at = text.indexOf('://'); at >= 0; at = text.indexOf('://', at + 3)) {
		found.push({ start: back(text, at, /[a-z]/i), end: ahead(text, at + 3, OUTSIDE_ADDRESS) });
	}
	for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
		if (!OPENS_HANDLE.test(text.charAt(at + 1))) continue;
		let end = at + 1;
		while (end < text.length && INSIDE_HANDLE.test(text.charAt(end))) end++;
		found.push({ start: back(text, at, INSIDE_HANDLE), end });
	}
	for (let at = text.indexOf('.'); at >= 0; at = text.indexOf('.', at + 1)) {
		const last = found.at(-1);
		if (last && at >= last.start && at < last.end) continue;
		const host = hostAround(text, at);
		if (host) found.push(host);
	}
	return found.length < 2 ? found : joined(found);
}

function hostAround(text: string, dot: number): Stretch | null {
	const before = text.charCodeAt(dot - 1);
	const after = text.charCodeAt(dot + 1);
	if (!(before > 47) || !(after > 96)) return null;
	const start = back(text, dot, HOST);
	let end = dot + 1;
	while (end < text.length && HOST.test(text.charAt(end))) end++;
	const host = text.slice(start, end).replace(/[.-]+$/, '');
	const label = host.slice(host.lastIndexOf('.') + 1);
	if (!DOMAINS.has(label)) return null;
	const path = text.charAt(start + host.length) === '/';
	return { start, end: path ? ahead(text, start + host.length, OUTSIDE_ADDRESS) : start + host.length };
}

function back(text: string, from: number, inside: RegExp): number {
	let at = from;
	while (at > 0 && inside.test(text.charAt(at - 1))) at--;
	return at;
}

function ahead(text: string, from: number, outside: RegExp): number {
	let at = from;
	// Most of an address is letters and digits, which no expression need be asked about.
	while (at < text.length && (isWordUnit(text.charCodeAt(at)) || !outside.test(text.charAt(at)))) at++;
	return at;
}

function joined(found: Stretch[]): Stretch[] {
	found.sort((a, b) => a.start - b.start);
	const result: Stretch[] = [];
	for (const next of found) {
		const last = result.at(-1);
		if (last && next.start < last.end) {
			result[result.length - 1] = { start: last.start, end: Math.max(last.end, next.end) };
		} else result.push(next);
	}
	return result;
}
