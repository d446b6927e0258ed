/** Numbers in order of cost, the cheapest first; of equals the smaller number. A binary heap in parallel columns. */
export class Queue {
	size = 0;
	/** Of the item taken last. */
	cost = 0;
	#costs = new Float64Array(1024);
	#items = new Int32Array(1024);

	put(item: number, cost: number): void {
		if (this.size === this.#items.length) this.#grow();
		const [costs, items] = [this.#costs, this.#items];
		let at = this.size++;
		while (at > 0) {
			const above = (at - 1) >> 1;
			if (!precedes(cost, item, costs[above] ?? 0, items[above] ?? 0)) break;
			costs[at] = costs[above] ?? 0;
			items[at] = items[above] ?? 0;
			at = above;
		}
		costs[at] = cost;
		items[at] = item;
	}

	/** Whether its cheapest item comes before another. */
	precedes(item: number, cost: number): boolean {
		return this.size > 0 && precedes(this.#costs[0] ?? 0, this.#items[0] ?? 0, cost, item);
	}

	/** Takes the cheapest item; -1 where there is none. */
	take(): number {
		if (this.size === 0) return -1;
		const [costs, items] = [this.#costs, this.#items];
		const taken = items[0] ?? 0;
		this.cost = costs[0] ?? 0;
		const size = --this.size;
		const [cost, item] = [costs[size] ?? 0, items[size] ?? 0];
		let at = 0;
		for (let below = 1; below < size; below = 2 * at + 1) {
			const right = below + 1;
			if (
				right < size &&
				precedes(costs[right] ?? 0, items[right] ?? 0, costs[below] ?? 0, items[below] ?? 0)
			)
				below = right;
			if (!precedes(costs[below] ?? 0, items[below] ?? 0, cost, item)) break;
			costs[at] = costs[below] ?? 0;
			items[at] = items[below] ?? 0;
			at = below;
		}
		costs[at] = cost;
		items[at] = item;
		return taken;
	}

	#grow(): void {
		const [costs, items] = [this.#costs, this.#items];
		this.#costs = new Float64Array(2 * costs.length);
		this.#costs.set(costs);
		this.#items = new Int32Array(2 * items.length);
		this.#items.set(items);
	}
}

function precedes(cost: number, item: number, otherCost: number, otherItem: number): boolean {
	return cost < otherCost || (cost === otherCost && item < otherItem);
}
