import type { Row } from '@linli/demo/county';
import { type NewRow, type Work, idFrom, insertRows } from '@linli/kernel/server';

/** An id out of a key: the same row in every run, and a reference needs no table of keys. */
export const idOfKey = (key: string): string => idFrom(`linli demo ${key}`);

/** What is referred to is written first. */
export const loadOrder = [
  'regions.community',
  'regions.body',
  'staff.worker',
  'facilities.premises',
  'services.service-hall',
  'services.hall-window',
  'services.opening',
  'organisations.organisation',
  'organisations.estate',
  'events.hazard',
  'mediation.dispute',
  'grids.grid',
  'grids.grid-staff',
  'grids.demonstration',
  'residents.dwelling',
  'residents.person',
  'residents.household',
  'residents.residence',
  'residents.lease',
  'statuses.low-income',
  'statuses.elder-care',
  'statuses.destitute',
  'statuses.temporary-relief',
  'statuses.disability',
  'statuses.elder-visit',
  'statuses.child-in-need',
  'statuses.party-member',
  'statuses.floating-member',
  'statuses.unemployment',
  'statuses.hard-to-employ',
  'statuses.retirement',
  'statuses.pension-insurance',
  'statuses.medical-insurance',
  'statuses.health-record',
  'statuses.birth-registration',
  'statuses.temporary-stay',
  'statuses.veteran',
  'volunteers.volunteer',
  'grids.visit-agreement',
] as const;

const BATCH_ROWS = 4_000; // a few megabytes of JSON a statement

type FieldValue = Row['fields'][string];

const isReference = (value: FieldValue): value is { readonly ref: string } => typeof value === 'object' && value !== null && 'ref' in value;

const origins = { '*': { kind: 'system', label: 'demo' } } as const;

/** Gathers demo rows and writes them in sets. */
export class RowLoader {
  readonly #work: Work;
  readonly #waiting = new Map<string, NewRow[]>(loadOrder.map((name) => [name, []]));
  #size = 0;

  constructor(work: Work) {
    this.#work = work;
  }

  add(row: Row): void {
    const rows = this.#waiting.get(row.register);
    if (rows === undefined) return;
    const values: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(row.fields)) values[key] = isReference(value) ? idOfKey(value.ref) : value;
    rows.push({ id: idOfKey(row.key), place: row.place, values, origins });
    this.#size += 1;
  }

  /** Between households, so that no row waits for one that is not there yet. */
  async writeWhenFull(): Promise<void> {
    if (this.#size >= BATCH_ROWS) await this.write();
  }

  async write(): Promise<void> {
    for (const [name, rows] of this.#waiting) {
      const register = this.#work.dictionary.registers.get(name);
      if (register === undefined) throw new Error(`The demo county has rows of "${name}", which nobody declares.`);
      await insertRows(this.#work, register, rows);
      rows.length = 0;
    }
    this.#size = 0;
  }
}
