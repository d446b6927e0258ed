import { axisBottom, scaleUtc, select } from 'd3';
import type { MadeEvent } from './made-events.ts';
import { HEIGHT_PX, WIDTH_PX, type Range, type ShowRange } from './way.ts';

const LANES = 18;
const LANE_PX = 24;
const MARK_PX = 14;
const LEAST_PX = 6;

/** What one writes first: every event a rectangle and a text, and every attribute set again on every frame. */
export function drawNaively(place: HTMLElement, events: readonly MadeEvent[], whole: Range): ShowRange {
	const scale = scaleUtc([0, WIDTH_PX]);
	const svg = select(place).append('svg').attr('width', WIDTH_PX).attr('height', HEIGHT_PX);
	const axis = svg.append('g').attr('transform', `translate(0,${String(LANES * LANE_PX + 8)})`);
	const marks = svg.selectAll('rect').data(events).join('rect').attr('fill', 'steelblue');
	const labels = svg
		.selectAll('text.label')
		.data(events)
		.join('text')
		.attr('class', 'label')
		.attr('font-size', 12)
		.text(({ title }) => title);
	const laneY = (_: MadeEvent, i: number): number => (i % LANES) * LANE_PX;
	const show: ShowRange = ({ start, end }) => {
		scale.domain([start, end]);
		marks
			.attr('x', ({ from }) => scale(from))
			.attr('y', laneY)
			.attr('width', ({ from, to }) => Math.max(LEAST_PX, scale(to ?? from) - scale(from)))
			.attr('height', MARK_PX);
		labels
			.attr('x', ({ from }) => scale(from) + LEAST_PX + 2)
			.attr('y', (event, i) => laneY(event, i) + MARK_PX - 2);
		axis.call(axisBottom(scale));
	};
	show(whole);
	return show;
}
