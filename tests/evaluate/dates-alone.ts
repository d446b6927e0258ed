import { fileURLToPath } from 'node:url';
import { evaluateExpressions, evaluateProse } from './dates-table.ts';

/** The date rows alone, in seconds: `npx tsx tests/evaluate/dates-alone.ts`. */
console.table(evaluateProse());
console.table(evaluateExpressions(fileURLToPath(new URL('../../../shared', import.meta.url))));
