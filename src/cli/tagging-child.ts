import { packFindings } from '#lib/core/annotate/terms/packed-findings.ts';

// What the tagging process runs: lists of texts come in, what stands in them goes out in the same order.
process.on('message', (texts: readonly string[]) => process.send?.(packFindings(texts)));
