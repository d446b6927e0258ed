import { seededNumbers } from '../made-posts.ts';
import { HEIGHT_PX, timeFrames, WIDTH_PX, zoomWay } from './way.ts';

/**
 * The least that a timeline can cost: from typed arrays, counts by prefix sums, at most 800 marks and 40 labels kept as
 * pictures, on one canvas as large as all charts of the page. And the floor: a frame that changes one px.
 */
const MARKS = 800;
const LABELS = 40;
const BARS = 120;
const FLOOR_FRAMES = 180;
const SPAN = 730;
const WEEK = 7;

declare global {
	interface Window {
		limit: (events: number) => Promise<number[]>;
		floor: () => Promise<number[]>;
	}
}

function canvasOf(): CanvasRenderingContext2D {
	const canvas = document.createElement('canvas');
	[canvas.width, canvas.height] = [WIDTH_PX, HEIGHT_PX];
	document.body.replaceChildren(canvas);
	const context = canvas.getContext('2d', { alpha: false });
	if (context === null) throw new Error('this browser draws no canvas');
	return context;
}

function labelSprites(): OffscreenCanvas[] {
	return Array.from({ length: LABELS }, (_, i) => {
		const sprite = new OffscreenCanvas(220, 20);
		const context = sprite.getContext('2d');
		if (context !== null) {
			context.font = '13px sans-serif';
			context.fillText(`A headline of an event, number ${String(i)}`, 2, 15);
		}
		return sprite;
	});
}

window.floor = () => {
	const context = canvasOf();
	const colours = Array.from({ length: FLOOR_FRAMES }, (_, i) => (i % 2 === 0 ? 'black' : 'white'));
	return timeFrames(colours, (colour) => {
		context.fillStyle = colour;
		context.fillRect(0, 0, 1, 1);
	});
};

window.limit = (events) => {
	const next = seededNumbers(7);
	const times = Float64Array.from({ length: events }, () => next() * SPAN).sort();
	const sums = Int32Array.from({ length: SPAN * 24 + 1 }, (_, hour) => lower(times, hour / 24));
	const context = canvasOf();
	const sprites = labelSprites();
	return timeFrames(zoomWay({ start: 0, end: SPAN }, WEEK), ({ start, end: stop }) => {
		const width = stop - start;
		context.fillStyle = '#fbfaf6';
		context.fillRect(0, 0, WIDTH_PX, HEIGHT_PX);
		const countTo = (day: number): number =>
			sums[Math.max(0, Math.min(SPAN * 24, Math.floor(day * 24)))] ?? 0;
		context.fillStyle = '#999';
		for (let bar = 0; bar < BARS; bar++) {
			const from = start + (width * bar) / BARS;
			const count = countTo(from + width / BARS) - countTo(from);
			const height = Math.min(40, (count * 40 * BARS) / Math.max(1, events));
			context.fillRect((WIDTH_PX * bar) / BARS, HEIGHT_PX - height, WIDTH_PX / BARS - 1, height);
		}
		const first = lower(times, start);
		const end = lower(times, start + width);
		const every = Math.max(1, Math.floor((end - first) / MARKS));
		context.fillStyle = '#333';
		for (let i = first, mark = 0; i < end && mark < MARKS; i += every, mark++) {
			const x = (((times[i] ?? 0) - start) / width) * WIDTH_PX;
			context.fillRect(x, 30 + (mark % 16) * 24, 6, 12);
			const sprite = mark % (MARKS / LABELS) === 0 ? sprites[mark / (MARKS / LABELS)] : undefined;
			if (sprite !== undefined) context.drawImage(sprite, Math.round(x + 8), 30 + (mark % 16) * 24);
		}
	});
};

function lower(values: Float64Array, value: number): number {
	let low = 0;
	let high = values.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((values[middle] ?? 0) < value) low = middle + 1;
		else high = middle;
	}
	return low;
}
