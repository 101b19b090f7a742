import { type Actor, countyOf, identityCheckCharacter } from '@linli/kernel/model';
import { newId } from '@linli/kernel/server';

/** As much of the test platform as this helper needs; the kit itself is for test files only. */
interface Asking {
  ask(actor: Actor | null, method: string, path: string, body?: unknown): Promise<{ status: number; body: unknown }>;
  readonly db: { readonly owner: { query(text: string, values: unknown[]): Promise<{ rows: { id: string; version: number }[] }> } };
}

export const here = '610921100001';
export const there = '610921100002';

/** An invented number out of its first 17 digits. */
export const numberOf = (first17: string): string => first17 + identityCheckCharacter(first17);

export type Values = Readonly<Record<string, unknown>>;

/** Short words for what tests of this domain do again and again: add people and homes, merge and undo. */
export function helpers(test: Asking, deskAt: (place: string) => Actor) {
  const worker = deskAt(here);

  async function add(register: string, place: string, values: Values): Promise<string> {
    const id = newId();
    const added = await test.ask(deskAt(place), 'post', `/api/residents/${register}`, { id, place, values });
    if (added.status !== 200) throw new Error(JSON.stringify(added.body));
    return id;
  }

  async function versionsOf(ids: readonly string[]): Promise<Map<string, number>> {
    const found = await test.db.owner.query('select id, version from residents.person where county = $1 and id = any($2)', [
      countyOf(here),
      ids,
    ]);
    return new Map(found.rows.map((row) => [row.id, row.version]));
  }

  return {
    addPerson: (place: string, values: Values) => add('person', place, values),
    addResidence: (place: string, person: string, relation: string, more: Values = {}) =>
      add('residence', place, { person, relation, ...more }),
    addHousehold: (place: string, values: Values) => add('household', place, values),
    versionsOf,
    open: async (id: string, as = worker) => (await test.ask(as, 'get', `/api/residents/person/${id}`)).body,
    merge: async (pair: { stay: string; other: string }, more: Values = {}, as = worker) => {
      const versions = await versionsOf([pair.stay, pair.other]);
      const id = newId();
      const asked = {
        id,
        ...pair,
        stayVersion: versions.get(pair.stay) ?? 1,
        otherVersion: versions.get(pair.other) ?? 1,
        reason: '证件核对为同一人',
        ...more,
      };
      return { id, ...(await test.ask(as, 'post', '/api/residents/merges', asked)) };
    },
    undo: (id: string, as = worker, more: Values = {}) =>
      test.ask(as, 'post', `/api/residents/merges/${id}/undo`, { reason: '合并错了', ...more }),
  };
}
