import { fileURLToPath } from 'node:url';
import { evaluateEvents } from './events.ts';

const rows = await evaluateEvents(fileURLToPath(new URL('../../../shared', import.meta.url)));
const percent = (part: number) => (Number.isNaN(part) ? '-' : (100 * part).toFixed(1));
console.table(
	rows.map(({ set, measure, score, yardstick }) => ({
		set,
		measure,
		'ours, %': percent(score),
		'yardstick, %': percent(yardstick)
	}))
);
