const COUNT = /^(\d[\d\s.,]*)\s*([KMB]?)$/iu;
const UNITS: Readonly<Record<string, number>> = { '': 1, K: 1e3, M: 1e6, B: 1e9 };

/** A count as a page prints it (`12`, `1.2K`, `3M`, `1 204`), null where it is none. */
export function readCount(printed: string): number | null {
	const found = COUNT.exec(printed.trim());
	if (found === null) return null;
	const [, digits = '', unit = ''] = found;
	const scale = UNITS[unit.toUpperCase()] ?? 1;
	const plain = scale === 1 ? digits.replace(/[^\d]/gu, '') : digits.replace(/\s/gu, '').replace(',', '.');
	const count = Math.round(Number(plain) * scale);
	return Number.isFinite(count) ? count : null;
}
