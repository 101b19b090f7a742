const FIRST_SLOTS = 4_096;
const FULLEST = 0.6; // of an open table; fuller ones search long

/**
 * First line of each identity number of a file, in little memory: a number is one double (birth date, sequence and a running
 * number of its region) in an open table, 400,000 of them take 12 MB at most. The 18th character follows from the others.
 */
export class NumberIndex {
  readonly #regions = new Map<string, number>();
  #keys = new Float64Array(FIRST_SLOTS).fill(-1);
  #lines = new Int32Array(FIRST_SLOTS);
  #count = 0;

  /** Answers the earlier line of this number, or notes this one as the first. */
  firstLine(number: string, no: number): number | undefined {
    const key = this.#keyOf(number);
    const slot = this.#slotOf(key);
    if (this.#keys[slot] === key) return this.#lines[slot];
    this.#keys[slot] = key;
    this.#lines[slot] = no;
    this.#count += 1;
    if (this.#count > this.#keys.length * FULLEST) this.#grow();
    return undefined;
  }

  #keyOf(number: string): number {
    const region = number.slice(0, 6);
    let at = this.#regions.get(region);
    if (at === undefined) {
      at = this.#regions.size;
      this.#regions.set(region, at);
    }
    return at * 1e11 + Number(number.slice(6, 17));
  }

  /** Where the key stands, or would stand. The number of slots is a power of two. */
  #slotOf(key: number): number {
    const last = this.#keys.length - 1;
    let slot = Math.imul((key % 0x7f_ff_ff_ff) ^ Math.floor(key / 0x7f_ff_ff_ff), 0x9e_37_79_b1) >>> 0;
    slot = (slot ^ (slot >>> 15)) & last;
    while (this.#keys[slot] !== key && this.#keys[slot] !== -1) slot = (slot + 1) & last;
    return slot;
  }

  #grow(): void {
    const [keys, lines] = [this.#keys, this.#lines];
    this.#keys = new Float64Array(keys.length * 2).fill(-1);
    this.#lines = new Int32Array(keys.length * 2);
    for (const [at, key] of keys.entries()) {
      if (key === -1) continue;
      const slot = this.#slotOf(key);
      this.#keys[slot] = key;
      this.#lines[slot] = lines[at] ?? 0;
    }
  }
}
