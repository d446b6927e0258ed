import type { Grain } from '#lib/core/time/grain.ts';
import type { Event, Related } from '#lib/core/model/event.ts';
import type { EventId, PostId, TermKey } from '#lib/core/model/ids.ts';
import type { Post } from '#lib/core/model/post.ts';
import type { Receipt } from '#lib/core/model/receipt.ts';
import type { Mention, Term } from '#lib/core/model/term.ts';
import type { Basis, Evidence } from '#lib/core/model/when.ts';
import type { Filter } from './filter.ts';

/** A half-open range [start, end) of UTC milliseconds. A post is in it by its `at`; undated posts are in none. */
export interface Window {
	readonly start: number;
	readonly end: number;
}

/** What is known as soon as an archive is open. Term arrays elsewhere run parallel to `terms`. */
export interface Summary {
	readonly name: string;
	readonly description: string;
	readonly posts: number;
	readonly events: number;
	readonly undated: number;
	/** First and last `at` of any post, null where no post is dated. */
	readonly firstAt: number | null;
	readonly lastAt: number | null;
	readonly terms: readonly Term[];
	readonly receipt: Receipt;
}

/** Answers that change with the filter only: overview density and sparklines over the whole archive. */
export interface OverviewQuery {
	readonly filter: Filter;
	readonly zone: string;
	/** The span to cover, normally the whole archive. */
	readonly span: Window;
	/** Wanted number of density bars; the answer uses the grain that comes nearest without passing it. */
	readonly bars: number;
}
export interface OverviewAnswer {
	readonly grain: Grain;
	/** n + 1 bucket borders, UTC milliseconds. */
	readonly edges: Float64Array;
	/** n counts of posts without, and with the filter. */
	readonly all: Int32Array;
	readonly matching: Int32Array;
	/** Matching undated posts. */
	readonly undated: number;
	/** Sparklines: `sparkEdges` has m + 1 borders (months, or coarser for long archives); row t of `sparks` is term t. */
	readonly sparkEdges: Float64Array;
	readonly sparks: Int32Array;
}

/** Answers that change with the range. */
export interface RangeQuery {
	readonly filter: Filter;
	readonly zone: string;
	readonly window: Window;
	/** Grain of the series. */
	readonly grain: Grain;
	/** Terms to draw as series, at most six. */
	readonly pins: readonly TermKey[];
	/** Most event rows to return for the timeline; the weightiest come first. */
	readonly marks: number;
	/** Wanted number of event density bars under the timeline. */
	readonly bars: number;
}
export interface RangeAnswer {
	readonly window: Window;
	/** Posts that pass the filter in the window, and events with a post among them. */
	readonly posts: number;
	readonly events: number;
	/** Per term: posts in the window, and in the window of the same length just before it. */
	readonly counts: Int32Array;
	readonly before: Int32Array;
	/** Whether the window before lies wholly inside what the archive covers. */
	readonly beforeCovered: boolean;
	readonly series: SeriesAnswer;
	readonly marks: EventMarks;
	readonly density: { readonly edges: Float64Array; readonly events: Int32Array };
}
export interface SeriesAnswer {
	readonly grain: Grain;
	/** n + 1 bucket borders; the first and last bucket are whole buckets that may stick out of the window. */
	readonly edges: Float64Array;
	/** 1 where the bucket is only partly covered by the window or by the archive. */
	readonly partial: Uint8Array;
	/** All posts that pass the filter, per bucket (whole bucket, cut to the window). */
	readonly total: Int32Array;
	/** One row per pin, same buckets. */
	readonly counts: readonly Int32Array[];
}
/** The weightiest events of the window padded by its own length on both sides, as columns, weightiest first. */
export interface EventMarks {
	readonly id: readonly EventId[];
	readonly title: readonly string[];
	readonly at: Float64Array;
	readonly from: Float64Array;
	readonly to: Float64Array;
	readonly weight: Float64Array;
	/** Posts of the event that pass the filter. */
	readonly posts: Int32Array;
	/** 1 where the date is inferred (`between`, or an interval much wider than the happening). */
	readonly soft: Uint8Array;
	/** 1 where a matching post lies in the window itself, and not only beside it. */
	readonly within: Uint8Array;
	/** Events of the padded window that are not among the rows. */
	readonly rest: number;
}

export interface EventRow {
	readonly id: EventId;
	readonly title: string;
	readonly at: number | null;
	readonly from: number | null;
	readonly to: number | null;
	readonly basis: Basis;
	/** Posts of the event that pass the filter, and all its posts. */
	readonly posts: number;
	readonly allPosts: number;
	/** Most mentioned first, at most six of each. */
	readonly organisations: readonly TermKey[];
	readonly topics: readonly TermKey[];
}
export interface PostRow {
	readonly post: Post;
	readonly mentions: readonly Mention[];
	/** Dates its text names besides the one it was dated by. */
	readonly dates: readonly Evidence[];
	readonly event: EventId;
}

/** `window` null asks for undated posts and their events. */
export interface ListQuery {
	readonly filter: Filter;
	readonly window: Window | null;
	readonly first: number;
	readonly count: number;
}
/** With `event` all posts of that event, whatever the filter and the window. */
export interface PostsQuery extends ListQuery {
	readonly event?: EventId;
}
export interface ListAnswer<Row> {
	readonly total: number;
	readonly first: number;
	readonly rows: readonly Row[];
}
/** Which of `count` rows of the event list, from row `first` on, have `text` in their titles. */
export interface FindQuery extends ListQuery {
	readonly text: string;
}
export interface FindAnswer {
	/** Rows of the whole list. */
	readonly total: number;
	/** Rows of the list that hold the text, ascending. */
	readonly places: Int32Array;
}
/** Times of `count` events at even steps through the event list, the first and the last among them. */
export interface MilestonesQuery extends Pick<ListQuery, 'filter' | 'window'> {
	readonly count: number;
}
/** Days that posts of an event announce, UTC milliseconds, `to` inclusive, and the first post that names them. */
export interface Announced {
	readonly from: number;
	readonly to: number;
	readonly post: PostId;
}
export interface RelatedRow extends Pick<Related, 'story' | 'why'> {
	readonly id: EventId;
	readonly title: string;
	readonly at: number | null;
	readonly from: number | null;
	readonly to: number | null;
}
export interface EventAnswer {
	readonly event: Event;
	readonly posts: readonly PostRow[];
	/** In order of time, each once. */
	readonly announced: readonly Announced[];
	/** As `Event.related`, under the ids and titles that these events now have. */
	readonly related: readonly RelatedRow[];
}

/** The one interface the screen talks to, whichever home the archive lives in. */
export interface ArchiveReader {
	summary(): Promise<Summary>;
	overview(query: OverviewQuery): Promise<OverviewAnswer>;
	range(query: RangeQuery): Promise<RangeAnswer>;
	/** Events in order of time whose matching posts lie in the window. */
	events(query: ListQuery): Promise<ListAnswer<EventRow>>;
	/** Posts in order of time that the same query counts. */
	posts(query: PostsQuery): Promise<ListAnswer<PostRow>>;
	/** One event with all its posts, by its id or by that of a post in it; null where the archive has no such id. */
	event(id: EventId | PostId): Promise<EventAnswer | null>;
	/** Index in `events(query)` of an event (-1 if not in it), or of the first event at or after an instant. */
	locate(query: { filter: Filter; window: Window | null; target: EventId | number }): Promise<number>;
	find(query: FindQuery): Promise<FindAnswer>;
	/** Empty where the list is empty or without dates. */
	milestones(query: MilestonesQuery): Promise<Float64Array>;
}
