/**
 * First line of each identity number of a file, in little memory: a number is one double (birth date, sequence and a running
 * number of its region), 400,000 of them take about 16 MB.
 */
export class NumberIndex {
  readonly #regions = new Map<string, number>();
  readonly #lines = new Map<number, number>();

  /** Answers the earlier line of this number, or notes this one as the first. */
  firstLine(number: string, no: number): number | undefined {
    const key = this.#keyOf(number);
    const first = this.#lines.get(key);
    if (first === undefined) this.#lines.set(key, no);
    return first;
  }

  #keyOf(number: string): number {
    const region = number.slice(0, 6);
    let at = this.#regions.get(region);
    if (at === undefined) {
      at = this.#regions.size;
      this.#regions.set(region, at);
    }
    return at * 1e11 + Number(number.slice(6, 17)); // the 18th character follows from the others
  }
}
