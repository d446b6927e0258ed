import { fileURLToPath } from 'node:url';
import { evaluateExpressions, evaluateProse } from './dates-table.ts';
import { evaluateDiscovery } from './discovery.ts';
import { evaluateEvents } from './events.ts';
import { evaluateOrganisations } from './organisations.ts';
import { evaluateTopics } from './topics.ts';

/** One line of the table; `score` and `yardstick` in 0..1, NaN where there is nothing to measure or no yardstick. */
interface Row {
	readonly set: string;
	readonly size: string;
	readonly measure: string;
	readonly score: number;
	readonly yardstick: number;
}

function print(title: string, rows: readonly Row[]): void {
	console.log(`\n${title}${rows.length === 0 ? ': skipped, its sets are not there.' : ''}`);
	if (rows.length === 0) return;
	const percent = (part: number) => (Number.isNaN(part) ? '-' : (100 * part).toFixed(1));
	console.table(
		rows.map(({ set, size, measure, score, yardstick }) => ({
			set,
			size,
			measure,
			'ours, %': percent(score),
			'yardstick, %': percent(yardstick)
		}))
	);
}

const shared = fileURLToPath(new URL('../../../shared', import.meta.url));
print('Dates from prose; yardstick: chrono-node', evaluateProse());
print('Date expressions; yardstick: chrono-node', evaluateExpressions(shared));
// `npm run evaluate -- dates` is done in seconds.
if (process.argv.includes('dates')) process.exit();
print('Organisations of the vocabulary; yardstick: exact names', await evaluateOrganisations(shared));
print(
	'Organisations that the vocabulary lacks; yardstick: runs of words with capitals',
	evaluateDiscovery(shared)
);
print('Topics, judged one by one', evaluateTopics());
print('Events; yardstick: TF-IDF single pass', await evaluateEvents(shared));
