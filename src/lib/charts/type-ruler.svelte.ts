import type { Attachment } from 'svelte/attachments';
import { cachedFit, type Fit } from '#lib/core/layout/label.ts';
import { cachedMeasure, estimateWidth, type Measure } from '#lib/core/layout/measure.ts';
import { canvasMeasure } from '#lib/ui/text-width.ts';

const SIZE_PX = 13;
const WEIGHTS = { regular: 400, strong: 600 };

interface Known {
	readonly measure: Measure;
	readonly fit: Fit;
}

function knownFrom(measure: Measure): Known {
	const cached = cachedMeasure(measure);
	return { measure: cached, fit: cachedFit(cached) };
}

/** Text widths in the fonts of the element it is attached to: estimated at first, exact once its fonts are there. */
export class TypeRuler {
	#known = $state.raw(knownFrom(estimateWidth));

	get measure(): Measure {
		return this.#known.measure;
	}
	get fit(): Fit {
		return this.#known.fit;
	}

	readonly attach: Attachment = (element) => {
		const measureAnew = (): void => {
			const width = canvasMeasure(element, SIZE_PX);
			if (width !== null) this.#known = knownFrom((text, style) => width(text, WEIGHTS[style]));
		};
		measureAnew();
		// Fonts come in pieces by script: each that arrives changes widths.
		document.fonts.addEventListener('loadingdone', measureAnew);
		return () => {
			document.fonts.removeEventListener('loadingdone', measureAnew);
		};
	};
}
