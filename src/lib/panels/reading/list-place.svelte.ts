import { flushSync } from 'svelte';
import { anchorAt, findAnchor, strayOf, type Anchor } from './anchor.ts';
import { heightOf, usualHeight } from './block-height.ts';
import { Hands } from './hands.ts';
import { Heights } from './heights.ts';
import { scrollerOf } from './scroll.ts';
import { isOff, sightOf, type Sight } from './sight.ts';
import { boxHeight, placeAt, shiftAt } from './stretch.ts';

/** No wheel, key or finger goes so far in a frame; the thumb of a long list does with every pixel. */
const LEAP_PX = 3_000;
const REST_MS = 150;
/** Rows are in the page so far before they are in sight. */
const LEAST_MARGIN_PX = 1_200;

/** What the place is of: the elements, and the rows in numbers. */
export interface Listing {
	readonly root: HTMLElement | null;
	/** What covers the top of the rows: a head that sticks there. */
	readonly cover: HTMLElement | null;
	readonly rows: number;
	readonly rowsABlock: number;
	readonly rowPx: number;
	/** A block that must stay in the page wherever the list stands, -1 where none must. */
	readonly kept: number;
}

/** Blocks to show: from `first` to before `end`, and one far away that must stay, -1 where none must. */
export interface Near {
	readonly first: number;
	readonly end: number;
	readonly kept: number;
}

/**
 * Where a list of any length stands. Its rows lie in a box of bounded height, moved up by `shiftPx`, so that the box
 * scrolls like a page, however long the list. What is in sight keeps its place whatever becomes of the heights above it.
 */
export class ListPlace {
	readonly #listing: Listing;
	#heights = $state.raw(new Heights(0, 1, 1));
	/** Counts the measurements, which change `#heights` in place. */
	#measured = $state(0);
	#shiftPx = $state(0);
	#near = $state.raw<Near>({ first: 0, end: 1, kept: -1 });
	#rowPx: number | null = null;
	/** A row in sight that is held in its place. */
	#anchor: Anchor | null = null;
	#boxAt = 0;
	/** Led to the end before its rows were there, it is the last of them that is wanted. */
	#isEndWanted = false;
	readonly #hands = new Hands();
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(listing: Listing) {
		this.#listing = listing;
	}

	get near(): Near {
		return this.#near;
	}
	/** Height of a row not yet shown: as in the block measured first, and then left so, that what stands above does not stir. */
	get rowPx(): number {
		return this.#rowPx ?? this.#listing.rowPx;
	}
	readonly boxPx = $derived.by(() => boxHeight(this.#totalPx));
	/** Where the first near block lies in the box. */
	readonly nearTopPx = $derived.by(() => this.topOf(this.#near.first));
	readonly #totalPx = $derived.by(() => {
		void this.#measured;
		return this.#heights.totalPx;
	});

	/** Where a block lies in the box; one that is far beyond its ends lies at the end. */
	topOf(block: number): number {
		void this.#measured;
		const px = this.#heights.top(block) - this.#shiftPx;
		const isNear = block >= this.#near.first && block < this.#near.end;
		return isNear ? px : Math.max(0, Math.min(this.boxPx - this.heightOf(block), px));
	}
	heightOf(block: number): number {
		void this.#measured;
		return this.#heights.of(block);
	}

	/** The place of the top of the sight in rows: 2.5 is the middle of the third. */
	get row(): number {
		const { px } = this.#sight();
		const block = this.#heights.at(px);
		if (block < 0) return 0;
		const { rowsABlock, rows } = this.#listing;
		const part = (px - this.#heights.top(block)) / Math.max(1, this.#heights.of(block));
		return Math.min(rows - 1, (block + Math.max(0, Math.min(1, part))) * rowsABlock);
	}
	/** The same as a part of the whole list, 0 to 1. */
	get part(): number {
		const { px, viewPx } = this.#sight();
		return Math.max(0, Math.min(1, px / Math.max(1, this.#heights.totalPx - viewPx)));
	}

	#sight(): Sight {
		const { root, cover } = this.#listing;
		return sightOf(root, cover, { totalPx: this.#heights.totalPx, shiftPx: this.#shiftPx });
	}

	/** Top of the sight in the window. */
	get topPx(): number {
		return this.#sight().topPx;
	}
	get viewPx(): number {
		return this.#sight().viewPx;
	}
	get isInSight(): boolean {
		const { boxAt, viewPx } = this.#sight();
		return viewPx > 0 && boxAt < this.boxPx;
	}
	/** Whether the list is scrolled into, so that its place matters. */
	get isScrolledInto(): boolean {
		return this.#sight().boxAt + this.#shiftPx > 1;
	}

	/** New rows: nothing is known of their heights. */
	reset(): void {
		const { rows, rowsABlock } = this.#listing;
		this.#heights = new Heights(rows, rowsABlock, this.rowPx);
		this.#shiftPx = 0;
		this.#anchor = null;
		this.look();
	}

	/** At another width every height is another. What is in sight stays. */
	forgetHeights(shown: readonly HTMLElement[]): void {
		const { rows, rowsABlock } = this.#listing;
		const block = this.#near.first;
		const topPx = this.#heights.top(block);
		this.#rowPx = shown[0] ? usualHeight(shown[0]) : null;
		this.#heights = new Heights(rows, rowsABlock, this.rowPx);
		for (const element of shown) this.#heights.measure(Number(element.dataset['block']), heightOf(element));
		this.#shiftPx += this.#heights.top(block) - topPx;
		this.#measured++;
		flushSync();
		this.hold();
		this.look();
	}

	/** Call when something has scrolled, or rows have come. */
	scrolled(): void {
		const { boxAt, ...lengths } = this.#sight();
		const isLeap = this.#hands.isThumbHeld || Math.abs(boxAt - this.#boxAt) > LEAP_PX;
		if (boxAt !== this.#boxAt) this.#isEndWanted = isLeap && boxAt + lengths.viewPx >= this.boxPx - 1;
		if (isLeap) {
			const from = Math.max(0, boxAt);
			if (this.boxPx < lengths.totalPx) this.#shiftPx = placeAt(from, lengths) - from;
			this.#anchor = null;
		} else this.hold();
		this.#boxAt = this.#sight().boxAt;
		this.look();
		if (isOff(this.#sight(), this.#shiftPx)) this.#settle();
		else if (this.#shiftPx !== shiftAt(this.#sight().px, lengths)) this.#settleSoon();
	}

	/** Decides which blocks are near, and which row in sight is held. */
	look(): void {
		const { px, viewPx } = this.#sight();
		const { rows, rowsABlock, kept } = this.#listing;
		const marginPx = Math.max(LEAST_MARGIN_PX, window.innerHeight);
		const first = Math.max(0, this.#heights.at(px - marginPx));
		const last = Math.min(Math.ceil(rows / rowsABlock) - 1, this.#heights.at(px + viewPx + marginPx));
		const near = this.#near;
		if (near.first !== first || near.end !== last + 1 || near.kept !== kept) {
			this.#near = { first, end: last + 1, kept };
		}
		this.#anchor = this.#findAnchor();
	}

	/** Takes the height of a block that is shown. Call `hold` when all are taken. */
	measure(block: number, element: HTMLElement): void {
		const px = heightOf(element);
		if (this.#rowPx === null) {
			const { rows, rowsABlock } = this.#listing;
			this.#rowPx = usualHeight(element);
			this.#heights = new Heights(rows, rowsABlock, this.rowPx);
		}
		if (block >= this.#heights.count || this.#heights.of(block) === px) return;
		this.#heights.measure(block, px);
		this.#measured++;
	}

	/** Moves the rows so that the one that is held is where it was. */
	hold(): void {
		const { root } = this.#listing;
		if (this.#isEndWanted) this.#standAtEnd();
		const anchor = (this.#anchor ??= this.#findAnchor());
		if (root && anchor && !this.#isAtTop()) {
			const movedPx = strayOf(root, anchor);
			if (Math.abs(movedPx) > 0.1) {
				this.#shiftPx += movedPx;
				flushSync();
				if (isOff(this.#sight(), this.#shiftPx)) this.#settle();
				else this.#settleSoon();
			}
		}
	}
	#standAtEnd(): void {
		const { boxAt, totalPx, viewPx } = this.#sight();
		const shiftPx = totalPx - viewPx - boxAt;
		if (Math.abs(shiftPx - this.#shiftPx) < 1) return;
		this.#shiftPx = shiftPx;
		this.#anchor = null;
		flushSync();
		this.#settleSoon();
	}
	/** Holds this element in its place through the next change. */
	holdOn(element: Element): void {
		const { root } = this.#listing;
		if (!root) return;
		this.#isEndWanted = false;
		this.#anchor = anchorAt(root, element);
	}

	/** A list that was not scrolled into grows downwards. */
	#isAtTop(): boolean {
		return this.#sight().boxAt + this.#shiftPx <= 0;
	}

	#findAnchor(): Anchor | null {
		const { root } = this.#listing;
		return root && findAnchor(root, this.#sight().topPx);
	}

	/** Stands at a distance from the top of the list. */
	stand(px: number): void {
		const { root } = this.#listing;
		const { totalPx, viewPx, boxAt } = this.#sight();
		if (!root) return;
		const place = Math.max(0, Math.min(totalPx - viewPx, px));
		this.#shiftPx = shiftAt(place, { totalPx, viewPx });
		this.#anchor = null;
		flushSync();
		scrollerOf(root).scrollTop += place - this.#shiftPx - boxAt;
		this.#boxAt = this.#sight().boxAt;
		this.look();
		flushSync();
	}
	/** Scrolls by so much, however far that is. */
	move(byPx: number): void {
		const { root } = this.#listing;
		if (root) scrollerOf(root).scrollTop += byPx;
		this.#boxAt = this.#sight().boxAt;
		this.look();
	}
	standAtPart(part: number): void {
		const { totalPx, viewPx } = this.#sight();
		this.stand(part * (totalPx - viewPx));
	}
	/** Stands at a block, so that its rows can be shown. */
	standAt(block: number): void {
		this.stand(this.#heights.top(block));
	}

	#settleSoon(): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => {
			if (this.#hands.isTouching) this.#settleSoon();
			else this.#settle();
		}, REST_MS);
	}

	/** Sets the thumb right: box and rows move against each other, and nothing in sight stirs. */
	#settle(): void {
		const { root } = this.#listing;
		const { px, boxAt, totalPx, viewPx } = this.#sight();
		const shiftPx = shiftAt(px, { totalPx, viewPx });
		const movedPx = shiftPx - this.#shiftPx;
		if (!root || Math.abs(movedPx) < 1) return;
		this.#shiftPx = shiftPx;
		flushSync();
		scrollerOf(root).scrollTop -= movedPx;
		this.#boxAt = this.#sight().boxAt;
		// A browser scrolls by whole pixels.
		this.#shiftPx += this.#boxAt - (boxAt - movedPx);
		this.#anchor = this.#findAnchor();
		flushSync();
	}

	/** Listens for the hand: a thumb that is held, a finger on the glass. */
	watchHands(): () => void {
		const leave = this.#hands.watch(this.#listing.root);
		return () => {
			clearTimeout(this.#timer);
			leave();
		};
	}
}
