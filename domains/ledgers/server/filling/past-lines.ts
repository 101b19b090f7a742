import { type Condition, type Register, tableOf } from '@linli/kernel/model';
import {
  type PastRow,
  type PastStored,
  type PastTree,
  type Work,
  changedSince,
  endOfDay,
  rowsAsOf,
  sql,
  storedAsOf,
} from '@linli/kernel/server';
import { household, person, residence } from '@linli/residents/model';
import { bornUntil } from '../../model/filling/order.ts';
import type { LedgerTemplate } from '../../model/templates/index.ts';
import { fieldsHere, registerHere } from '../county-fields.ts';
import { type FilledRow, fillLines } from './fill-rows.ts';
import { type FillFor, inHouseholds } from './in-line.ts';
import { sourcesOf } from './registers.ts';
import { type LineSources, RESIDENTS, idIn, nearest, pointerTo } from './sources.ts';

/** A ledger of a past day, as recorded by the end of that day. */
export interface PastFill extends FillFor {
  readonly tree: PastTree;
}

const isEmpty = (value: unknown): boolean => value === null || value === undefined;

function holds(value: unknown, condition: Condition): boolean {
  if (condition === null) return isEmpty(value);
  if (typeof condition !== 'object') return value === condition;
  if ('present' in condition) return !isEmpty(value);
  if ('gte' in condition) return !isEmpty(value) && (value as number | string) >= condition.gte;
  return (condition.in as readonly unknown[]).includes(value);
}

/** What must be known of a row to tell whether it belongs in the ledger. */
const telling = ({ lines }: LedgerTemplate): string[] => [
  ...Object.keys(lines.where ?? {}),
  ...(lines.agedFrom === undefined ? [] : ['birthDate']),
];

function belongs({ template: { lines }, on }: FillFor, { values }: PastRow): boolean {
  if (!Object.entries(lines.where ?? {}).every(([key, condition]) => holds(values[key], condition))) return false;
  if (lines.agedFrom === undefined) return true;
  const born = values['birthDate'];
  return typeof born === 'string' && born <= bornUntil(on, lines.agedFrom);
}

const communityOf = (row: PastRow): string => row.place.slice(0, 12);

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** The lines of a ledger on a past day. What is read of a community is read once, however many pages are filled from it. */
export class PastLines {
  readonly #work: Work;
  readonly #fill: PastFill;
  readonly #county: string;
  readonly #before: string;
  readonly #read = new Map<string, Promise<readonly PastRow[]>>();

  constructor(work: Work, fill: PastFill) {
    this.#work = work;
    this.#fill = fill;
    this.#county = fill.place.slice(0, 6);
    this.#before = endOfDay(fill.on);
  }

  #scope(place: string) {
    return { county: this.#county, place, tree: this.#fill.tree, before: this.#before };
  }

  #once(key: string, read: () => Promise<readonly PastRow[]>): Promise<readonly PastRow[]> {
    const known = this.#read.get(key) ?? read();
    this.#read.set(key, known);
    return known;
  }

  #lines(): Promise<readonly PastRow[]> {
    const { template, place } = this.#fill;
    return this.#once('lines', async () => {
      const rows = await rowsAsOf(this.#work, template.lines.of, this.#scope(place), telling(template));
      return rows.filter((row) => belongs(this.#fill, row)).toSorted(byId);
    });
  }

  #residences(community: string): Promise<readonly PastRow[]> {
    const keys = ['person', 'household', 'relation', 'relationToHead'];
    return this.#once(`residences ${community}`, async () =>
      (await rowsAsOf(this.#work, residence, this.#scope(community), keys)).toSorted(byId),
    );
  }

  async count(): Promise<number> {
    return (await this.#lines()).length;
  }

  /** The day on which something was first recorded here for the ledger; null when nothing ever was. */
  async firstAt(): Promise<string | null> {
    const { template, place } = this.#fill;
    const range = (column: string) => sql`(${sql.ref(column)} >= ${place} and ${sql.ref(column)} < ${`${place}:`})`;
    const found = await sql<{ at: string | null }>`
      select min(at) as at from kernel.change
      where county = ${this.#county} and register = ${template.lines.of.name} and (${range('place')} or ${range('heir')})`.execute(
      this.#work.tx,
    );
    return found.rows[0]?.at ?? null;
  }

  async communities(): Promise<string[]> {
    const { place } = this.#fill;
    return place.length >= 12 ? [place] : [...new Set((await this.#lines()).map(communityOf))].toSorted();
  }

  async lineUp(community: string): Promise<readonly string[]> {
    const ids = (await this.#lines()).filter((row) => row.place.startsWith(community)).map((row) => row.id);
    if (this.#fill.template.lines.order !== 'household') return ids;
    const homes = (await this.#residences(community)).map(({ values }) => ({
      person: String(values['person']),
      household: textOrNull(values['household']),
      relation: textOrNull(values['relationToHead']),
    }));
    return inHouseholds(ids, homes);
  }

  async rows(community: string, ids: readonly string[], first: number, clear: boolean): Promise<FilledRow[]> {
    return fillLines(this.#work, this.#fill.template, await this.#gather(community, ids), first, clear);
  }

  #stored(of: Register, ids: readonly string[]): Promise<Map<string, PastStored>> {
    return storedAsOf(this.#work, registerHere(this.#work, of), this.#scope(this.#fill.place), [...new Set(ids)]);
  }

  /** Rows in force of a register for these persons, by person. */
  async #ofPersons(of: Register, community: string, persons: readonly string[]): Promise<Map<string, PastStored[]>> {
    if (persons.length === 0) return new Map();
    const wanted = new Set(persons);
    const now = await sql<{ id: string }>`
      select id from ${sql.table(tableOf(of))} where county = ${this.#county} and person = any(${[...wanted]}::uuid[])`.execute(
      this.#work.tx,
    );
    // Some point to another person by now: a merge, or a correction.
    const changed = await this.#once(`changed ${of.name} ${community}`, () =>
      changedSince(this.#work, of, this.#scope(community), ['person']),
    );
    const others = changed.filter((row) => wanted.has(String(row.values['person']))).map((row) => row.id);
    const stored = await this.#stored(of, [...now.rows.map((row) => row.id), ...others]);
    const inForce = [...stored.values()].filter(({ row }) => row['ended_at'] === null && wanted.has(String(row['person'])));
    return Map.groupBy(
      inForce.toSorted((a, b) => (String(a.row['id']) < String(b.row['id']) ? -1 : 1)),
      ({ row }) => String(row['person']),
    );
  }

  async #gather(community: string, ids: readonly string[]): Promise<LineSources[]> {
    const { template } = this.#fill;
    const { of, about } = template.lines;
    const own = await this.#stored(of, ids);
    const personOf = (id: string): string | undefined =>
      of === person ? id : about === undefined ? undefined : idIn(own.get(id)?.row, about);
    const persons = [...new Set(ids.map(personOf).filter((each) => each !== undefined))];
    const found = new Map<string, (id: string) => PastStored | undefined>([[of.name, (id) => own.get(id)]]);
    for (const register of sourcesOf(fieldsHere(this.#work), template)) {
      if (register === of) continue;
      const pointer = register === person ? about : pointerTo(of, register);
      if (pointer !== undefined) {
        const target = (id: string): string => idIn(own.get(id)?.row, pointer) ?? '';
        const rows = await this.#stored(
          register,
          ids.map(target).filter((each) => each !== ''),
        );
        found.set(register.name, (id) => rows.get(target(id)));
      } else {
        const rows = await this.#ofPersons(register, community, persons);
        found.set(register.name, (id) => {
          const mine = rows.get(personOf(id) ?? '');
          const row = nearest(
            mine?.map((each) => each.row),
            community,
          );
          return mine?.find((each) => each.row === row);
        });
      }
    }
    const living = await this.#living(community, ids);
    return ids.map((id) => {
      const past = new Map([...found].flatMap(([name, rowOf]) => [[name, rowOf(id)] as const]));
      return {
        rows: new Map([...past].map(([name, each]) => [name, each?.row])),
        counted: living === undefined ? new Map() : new Map([[RESIDENTS, living.get(id)?.size ?? 0]]),
        past: new Map([...past].flatMap(([name, each]) => (each === undefined ? [] : [[name, each] as const]))),
      };
    });
  }

  /** People who lived in these households, whatever their relation to the place. */
  async #living(community: string, ids: readonly string[]): Promise<Map<string, Set<string>> | undefined> {
    const { template } = this.#fill;
    if (template.lines.of !== household || !template.columns.some((each) => each.entry === RESIDENTS)) return undefined;
    const living = new Map(ids.map((id) => [id, new Set<string>()]));
    for (const { values } of await this.#residences(community))
      if (values['relation'] === 'usual' || values['relation'] === 'temporary')
        living.get(String(values['household']))?.add(String(values['person']));
    return living;
  }
}
