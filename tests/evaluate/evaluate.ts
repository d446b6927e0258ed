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

/** The parts of the table by the word that asks for them alone: `npm run evaluate -- dates events`. */
const PARTS: Readonly<Record<string, () => Promise<void> | void>> = {
	dates() {
		print('Dates from prose; yardstick: chrono-node', evaluateProse());
		print('Date expressions; yardstick: chrono-node', evaluateExpressions(shared));
	},
	async organisations() {
		print('Organisations of the vocabulary; yardstick: exact names', await evaluateOrganisations(shared));
	},
	discovery() {
		print(
			'Organisations that the vocabulary lacks; yardstick: runs of words with capitals',
			evaluateDiscovery(shared)
		);
	},
	topics() {
		print('Topics, judged one by one', evaluateTopics());
	},
	async events() {
		print('Events; yardstick: TF-IDF single pass', await evaluateEvents(shared));
	}
};

const asked = process.argv.slice(2).filter((word) => word in PARTS);
for (const [name, measure] of Object.entries(PARTS))
	if (asked.length === 0 || asked.includes(name)) await measure();
