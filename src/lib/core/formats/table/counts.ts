const UNITS: Readonly<Record<string, number>> = { k: 1000, m: 1_000_000, тыс: 1000, млн: 1_000_000 };

/** A count such as `1234`, `1,234`, `1234.0` or `1.2K`; null where the cell is none. */
export function readCount(cell: string): number | null {
	const text = cell.trim().toLowerCase();
	const short = /^(\d+(?:[.,]\d+)?)\s?(k|m|тыс|млн)\.?$/u.exec(text);
	if (short !== null)
		return Math.round(Number((short[1] ?? '').replace(',', '.')) * (UNITS[short[2] ?? ''] ?? 1));
	const plain = /^\d{1,3}(?:[,\s\u00a0]\d{3})+$/u.test(text)
		? text.replace(/\D/gu, '')
		: text.replace(/\.0$/u, '');
	return /^\d{1,15}$/u.test(plain) ? Number(plain) : null;
}
