/** A day, month or year as words give it: what they leave out is null. Month is 1..12. */
export interface PartialDate {
	readonly year: number | null;
	readonly month: number | null;
	readonly day: number | null;
}

export type Unit = 'day' | 'week' | 'month' | 'year';
/** What a relative wording counts from: the post's own day, or the date that the text named last. */
export type Origin = 'post' | 'text';

/** What a wording says, before anyone knows when it was said. */
export type Meaning =
	| { readonly kind: 'date'; readonly first: PartialDate; readonly last: PartialDate }
	/** `by` units after its origin, or before it where negative. */
	| { readonly kind: 'shift'; readonly unit: Unit; readonly by: number; readonly origin: Origin }
	/** A month of the year that `by` years from its origin is: "March of that year". */
	| {
			readonly kind: 'date-of-year';
			readonly date: PartialDate;
			readonly by: number;
			readonly origin: Origin;
	  }
	/** 0 = Sunday .. 6; `which` -1 the last one, 1 the next one, 0 not said. */
	| { readonly kind: 'weekday'; readonly weekday: number; readonly which: -1 | 0 | 1 }
	/** A day of the calendar that moves with the year; `on` gives its date. */
	| {
			readonly kind: 'named';
			readonly year: number | null;
			on(year: number): { readonly from: number } | null;
	  };

/** A wording that names a date. Offsets are UTF-16 units into the text as given. */
export interface Wording {
	readonly start: number;
	readonly end: number;
	readonly rule: string;
	readonly meaning: Meaning;
}
