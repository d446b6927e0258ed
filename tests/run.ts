import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { ensureChromium } from './e2e/chromium.ts';

interface Tally {
	passed: number;
	failed: number;
}
interface Step {
	readonly name: string;
	readonly command: readonly string[];
	/** Reads how many tests ran where the step is a test runner; else the step itself counts as one. */
	readonly tally?: () => Tally | null;
}

const UNIT_REPORT = 'test-results/unit.json';
const E2E_REPORT = 'test-results/e2e.json';

function readJson(path: string): Record<string, unknown> | null {
	return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>) : null;
}

const STEPS: readonly Step[] = [
	{ name: 'types', command: ['npx', 'svelte-kit', 'sync'] },
	{ name: 'types', command: ['npx', 'svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings'] },
	{ name: 'lint', command: ['npx', 'eslint', '.'] },
	{ name: 'format', command: ['npx', 'prettier', '--check', '.'] },
	{ name: 'dead code', command: ['npx', 'knip'] },
	{
		name: 'unit',
		command: [
			'npx',
			'vitest',
			'run',
			'--reporter=default',
			'--reporter=json',
			`--outputFile.json=${UNIT_REPORT}`
		],
		tally: () => {
			const report = readJson(UNIT_REPORT);
			return report && { passed: Number(report['numPassedTests']), failed: Number(report['numFailedTests']) };
		}
	},
	{ name: 'build', command: ['npm', 'run', '-s', 'build'] },
	{ name: 'size', command: ['npx', 'size-limit'] },
	{
		name: 'browser',
		command: ['npx', 'playwright', 'test'],
		tally: () => {
			const stats = readJson(E2E_REPORT)?.['stats'] as Record<string, number> | undefined;
			return stats
				? { passed: stats['expected'] ?? 0, failed: (stats['unexpected'] ?? 0) + (stats['flaky'] ?? 0) }
				: null;
		}
	}
];

rmSync('test-results', { recursive: true, force: true });
const total: Tally = { passed: 0, failed: 0 };
const failures: string[] = [];
for (const { name, command, tally } of STEPS) {
	const startedAt = performance.now();
	if (name === 'browser') ensureChromium();
	console.log(`\n== ${name}: ${command.join(' ')}`);
	const [program = '', ...args] = command;
	const { status } = spawnSync(program, args, { stdio: 'inherit' });
	const counted = tally?.() ?? { passed: status === 0 ? 1 : 0, failed: 0 };
	// A runner that dies without a failed test has failed all the same.
	if (status !== 0 && counted.failed === 0) counted.failed = 1;
	total.passed += counted.passed;
	total.failed += counted.failed;
	if (status !== 0) failures.push(name);
	console.log(
		`== ${name}: ${status === 0 ? 'ok' : 'FAILED'} in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`
	);
}
if (failures.length) console.log(`\nFailed: ${failures.join(', ')}`);
console.log(`\n${String(total.passed)} passed, ${String(total.failed)} failed`);
process.exitCode = failures.length ? 1 : 0;
