import type { Point } from '#lib/core/layout/series.ts';
import type { Pen } from './surface.svelte.ts';

/** A line of a chart in its colour; `ink` is one of the style sheet. */
export interface Line {
	readonly ink: string;
	readonly points: readonly Point[];
	readonly end: { readonly text: string; readonly x: number; readonly y: number };
}

/** A bar over a stretch of px; `y` is its top, a partly covered one is too short. */
export interface Column {
	readonly x: number;
	readonly widthPx: number;
	readonly y: number;
	readonly partial: boolean;
	readonly active: boolean;
}

/** More points than this in a plot would be a string of beads. */
const MOST_POINTS = 60;
const BASELINE_PX = 4.5;
const LINE_PX = 2;
const PARTIAL_PX = 1.5;

/** Steps that touch a partly covered bucket are dotted, the others solid. */
function strokeSteps({ context }: Pen, points: readonly Point[], partial: boolean): void {
	context.beginPath();
	let joined = false;
	for (let index = 1; index < points.length; index++) {
		const from = points[index - 1];
		const to = points[index];
		if (from === undefined || to === undefined) continue;
		const wanted = (from.partial || to.partial) === partial;
		if (wanted && !joined) context.moveTo(from.x, from.y);
		if (wanted) context.lineTo(to.x, to.y);
		joined = wanted;
	}
	context.lineWidth = partial ? PARTIAL_PX : LINE_PX;
	context.setLineDash(partial ? [1.5, 4] : []);
	context.stroke();
	context.setLineDash([]);
}

function paintDot({ context }: Pen, { x, y }: Point, radius: number): void {
	context.beginPath();
	context.arc(x, y, radius, 0, 2 * Math.PI);
	context.fill();
	context.stroke();
}

/** One line with its points; the caller clips to the plot. */
export function paintLine(pen: Pen, { ink, points }: Line): void {
	const { context, colour } = pen;
	context.lineJoin = context.lineCap = 'round';
	context.strokeStyle = colour(ink);
	strokeSteps(pen, points, true);
	strokeSteps(pen, points, false);
	context.lineWidth = PARTIAL_PX;
	for (const point of points) {
		if (!point.partial && points.length > MOST_POINTS) continue;
		context.fillStyle = colour(point.partial ? 'var(--paper)' : ink);
		context.strokeStyle = colour(point.partial ? ink : 'var(--paper)');
		paintDot(pen, point, point.partial ? 3 : 2.5);
	}
}

/** The name at a line's end. */
export function paintEnd({ context, words }: Pen, { ink, end }: Line): void {
	if (end.text === '') return;
	words.draw(context, end.text, end.x, end.y + BASELINE_PX, ink, 'strong over lines');
}

/** A pale column under a strong line: wide buckets would be slabs of ink. */
export function paintColumns({ context, colour }: Pen, columns: readonly Column[], baseY: number): void {
	for (const { x, widthPx, y, partial, active } of columns) {
		context.fillStyle = colour(active ? 'var(--mark)' : partial ? 'var(--wash)' : 'var(--hair)');
		context.fillRect(x, y, widthPx, baseY - y);
		context.strokeStyle = colour(active ? 'var(--ink)' : 'var(--soft)');
		context.lineWidth = LINE_PX;
		context.lineCap = 'butt';
		context.setLineDash(partial ? [2, 3] : []);
		context.beginPath();
		context.moveTo(x, y);
		context.lineTo(x + widthPx, y);
		context.stroke();
	}
	context.setLineDash([]);
}

/** A point that is pointed at, and what it counts beside it. */
export function paintValue(
	pen: Pen,
	{
		point,
		ink,
		text,
		textY,
		toLeft
	}: { point: Point; ink: string; text: string; textY: number; toLeft: boolean }
): void {
	const { context, colour, words } = pen;
	context.fillStyle = colour(ink);
	context.strokeStyle = colour('var(--paper)');
	context.lineWidth = PARTIAL_PX;
	paintDot(pen, point, 4);
	const face = 'strong over lines';
	const x = toLeft ? point.x - 8 - words.width(text, ink, face) : point.x + 8;
	words.draw(context, text, x, textY + BASELINE_PX, ink, face);
}
