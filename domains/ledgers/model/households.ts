import { addressKey, nameKey } from './matching.ts';
import type { ReadLine } from './parsing/index.ts';

/** To which household of the file a line belongs, as far as the ledger tells. */
export interface HouseholdPlace {
  /** Running number of the household in the import. */
  readonly household: number;
  readonly isHead: boolean;
}

interface OpenHousehold {
  readonly no: number;
  readonly address: string | undefined;
  readonly headName: string | undefined;
}

const HEAD = '0'; // GB/T 4761: the head or the person himself

/**
 * Puts the lines of a ledger of residents into households, in the order of the lines: by household number where there is
 * one, else by the head named in the line, else by the order head, spouse, children. A member at another address than the
 * head stays without household rather than in the wrong one.
 */
export class HouseholdGrouper {
  #next: number;
  #open: OpenHousehold | undefined;
  readonly #byNumber = new Map<string, number>();

  constructor(first = 0) {
    this.#next = first;
  }

  get next(): number {
    return this.#next;
  }

  place(line: ReadLine): HouseholdPlace | undefined {
    const relation = line.values['residence.relationToHead'];
    const number = line.values['household.number'];
    const isHead = relation === HEAD;
    if (typeof number === 'string') return { household: this.#ofNumber(number), isHead };
    if (relation === undefined) return undefined;
    if (isHead) {
      this.#open = this.#begin(line);
      return { household: this.#open.no, isHead };
    }
    const open = this.#open;
    if (open === undefined || !this.#belongs(open, line)) return undefined;
    return { household: open.no, isHead: false };
  }

  #ofNumber(number: string): number {
    const there = this.#byNumber.get(number);
    if (there !== undefined) return there;
    const made = this.#next;
    this.#next += 1;
    this.#byNumber.set(number, made);
    return made;
  }

  #begin(line: ReadLine): OpenHousehold {
    const { 'person.currentAddress': address, 'person.name': name } = line.values;
    const made = {
      no: this.#next,
      address: typeof address === 'string' ? addressKey(address) : undefined,
      headName: typeof name === 'string' ? nameKey(name) : undefined,
    };
    this.#next += 1;
    return made;
  }

  #belongs(open: OpenHousehold, line: ReadLine): boolean {
    const { 'person.currentAddress': address, 'head.name': head } = line.values;
    if (typeof head === 'string' && open.headName !== undefined) return nameKey(head) === open.headName;
    return typeof address !== 'string' || open.address === undefined || addressKey(address) === open.address;
  }
}
