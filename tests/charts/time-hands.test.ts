import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { timeHands } from '#lib/charts/time-hands.ts';
import { frameOf } from '#lib/core/layout/frame.ts';
import { Span } from '#lib/core/time/span.ts';
import { Viewport } from '#lib/state/viewport.svelte.ts';

const DAY_MS = 86_400_000;
const whole = new Span(0, 1000 * DAY_MS);

let now = 0;
let frames = new Map<number, (now: number) => void>();
let asked = 0;

function frame(): void {
	now += 16;
	const due = frames;
	frames = new Map();
	for (const act of due.values()) act(now);
}

beforeEach(() => {
	now = 0;
	frames = new Map();
	vi.spyOn(performance, 'now').mockImplementation(() => now);
	vi.stubGlobal('matchMedia', () => ({ matches: false }));
	vi.stubGlobal('requestAnimationFrame', (act: (now: number) => void) => {
		frames.set(++asked, act);
		return asked;
	});
	vi.stubGlobal('cancelAnimationFrame', (id: number) => frames.delete(id));
});
afterEach(() => {
	vi.unstubAllGlobals();
	vi.restoreAllMocks();
});

/** A chart of a viewport, thrown by a finger. */
function thrown(viewport: Viewport): void {
	const listeners = new Map<string, (event: unknown) => void>();
	const element = {
		addEventListener: (type: string, act: (event: unknown) => void) => listeners.set(type, act),
		getBoundingClientRect: () => ({ left: 0, top: 0 }),
		setPointerCapture: () => undefined
	};
	timeHands({
		range: () => viewport.range,
		whole: () => viewport.whole,
		frame: () => frameOf(1000),
		onrange: (range, { settled }) => viewport.move(range, settled)
	})(element as unknown as HTMLElement);
	const finger = (type: string, x: number) =>
		listeners.get(type)?.({ pointerId: 1, pointerType: 'touch', clientX: x, clientY: 0, timeStamp: now });
	finger('pointerdown', 600);
	for (const x of [580, 560, 540]) {
		now += 8;
		finger('pointermove', x);
	}
	finger('pointerup', 540);
}

function viewportIn(range: Span): Viewport {
	const viewport = new Viewport();
	viewport.reset(whole, range);
	return viewport;
}

test('a thrown chart goes on and comes to rest where it stops', () => {
	const viewport = viewportIn(new Span(400 * DAY_MS, 500 * DAY_MS));
	thrown(viewport);
	const { start } = viewport.range;
	for (let i = 0; i < 200; i++) frame();
	expect(viewport.range.start).toBeGreaterThan(start);
	expect(viewport.settled).toEqual(viewport.range);
});

test.each([0, 1, 5])('a range that is asked for %i frames after the throw is reached', (after) => {
	const viewport = viewportIn(new Span(400 * DAY_MS, 500 * DAY_MS));
	thrown(viewport);
	for (let i = 0; i < after; i++) frame();
	viewport.ease(whole);
	for (let i = 0; i < 200; i++) frame();
	expect(viewport.range).toEqual(whole);
	expect(viewport.settled).toEqual(whole);
});

test('a hand that comes to rest while the range eases does not stop it', () => {
	const viewport = viewportIn(new Span(400 * DAY_MS, 500 * DAY_MS));
	viewport.ease(whole);
	for (let i = 0; i < 5; i++) frame();
	viewport.move(viewport.range, true);
	for (let i = 0; i < 20; i++) frame();
	expect(viewport.range).toEqual(whole);
	viewport.ease(new Span(100 * DAY_MS, 200 * DAY_MS));
	for (let i = 0; i < 5; i++) frame();
	viewport.move(new Span(0, 50 * DAY_MS), true);
	for (let i = 0; i < 20; i++) frame();
	expect(viewport.settled).toEqual(new Span(0, 50 * DAY_MS));
});
