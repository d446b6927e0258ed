/** Minutes that the well-known short names of zones stand for; those that several countries use differently are left out. */
const NAMED: Readonly<Record<string, number>> = {
	z: 0,
	utc: 0,
	gmt: 0,
	wet: 0,
	west: 60,
	cet: 60,
	cest: 120,
	mez: 60,
	mesz: 120,
	eet: 120,
	eest: 180,
	msk: 180,
	мск: 180,
	est: -300,
	edt: -240,
	cdt: -300,
	mst: -420,
	mdt: -360,
	pst: -480,
	pdt: -420
};

const OFFSET = /^(?:utc|gmt)?\s*([+\u2212-])(\d{1,2})(?::?(\d{2}))?(?::?\d{2})?(?:\s*(?:utc|gmt))?$/u;

/** Minutes east of UTC that a zone's short name or offset stands for; null where it is none. */
export function readOffset(text: string): number | null {
	const words = text.trim().toLowerCase();
	const named = NAMED[words];
	if (named !== undefined) return named;
	const [, sign, hours, minutes] = OFFSET.exec(words) ?? [];
	if (hours === undefined) return null;
	const size = Number(hours) * 60 + Number(minutes ?? 0);
	return size > 18 * 60 ? null : sign === '+' ? size : -size;
}
