/** What opening a published or kept archive does without, as one piece of code. */
export { createDiscovery } from '#lib/core/annotate/discover/discover.ts';
export { correctParts } from '#lib/core/corrections/columns/correct.ts';
export { explainDates } from '#lib/core/pipeline/explain-dates.ts';
export { inspectInputs } from '#lib/core/pipeline/inspect.ts';
export { lexicon } from '#lib/core/vocabulary/lexicon.ts';
export { reviseParts } from '#lib/core/vocabulary/revise-parts.ts';
export { openImported } from './open-imported.ts';
