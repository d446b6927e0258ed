import { rgb } from 'd3';
import { describe, expect, test } from 'vitest';
import { inkScale, LEAST_INK_PERCENT } from '#lib/core/layout/ink.ts';

type Triple = readonly [number, number, number];
const linear = (value: number): number =>
	value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;

function linearOf(colour: string): Triple {
	const { r, g, b } = rgb(colour);
	return [linear(r / 255), linear(g / 255), linear(b / 255)];
}

/** CSS Color 4: linear sRGB to OKLab and back, for `color-mix(in oklab, ...)`. */
function toOklab([r, g, b]: Triple): Triple {
	const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
	const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
	const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
	return [
		0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
		1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
		0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s
	];
}
function fromOklab([lightness, a, b]: Triple): Triple {
	const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
	const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
	const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
	return [
		4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
		-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
		-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s
	];
}
const luminance = ([r, g, b]: Triple): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;

function contrastOfMix(ink: string, paper: string, share: number): number {
	const [a, b] = [toOklab(linearOf(ink)), toOklab(linearOf(paper))];
	const mixed = luminance(
		fromOklab(
			[0, 1, 2].map((i) => (a[i] ?? 0) * share + (b[i] ?? 0) * (1 - share)) as [number, number, number]
		)
	);
	const ground = luminance(linearOf(paper));
	return (Math.max(mixed, ground) + 0.05) / (Math.min(mixed, ground) + 0.05);
}

describe('ink', () => {
	test.each([
		['light', '#1c1b19', '#fbfaf6'],
		['dark', '#ece9e0', '#151512']
	])('the palest mark of the %s theme still carries words of paper', (_, ink, paper) => {
		expect(contrastOfMix(ink, paper, LEAST_INK_PERCENT / 100)).toBeGreaterThan(4.5);
	});

	test('grows with weight; events that weigh the same look the same', () => {
		const ink = inkScale(1, 16);
		expect([1, 4, 16].map((weight) => ink(weight).percent)).toEqual([60, 80, 100]);
		expect([1, 4, 16].map((weight) => ink(weight).strong)).toEqual([false, false, true]);
		expect(inkScale(2, 2)(2)).toEqual({ percent: 80, strong: false });
	});
});
