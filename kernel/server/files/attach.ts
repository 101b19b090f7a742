import { sql } from 'kysely';
import { Refused, type Register, fieldsOf, refuse, snake } from '../../model/index.ts';
import { type Walls, sameWalls, wallsOf } from '../store/belonging.ts';
import type { Work } from '../store/work.ts';

/** A row as it was just written: its kernel columns, and the columns of its attachment fields. */
export type WrittenRow = Readonly<Record<string, unknown>>;

interface Known extends Walls {
  readonly id: string;
  readonly register: string;
  readonly field: string;
  readonly place: string;
  readonly also_place: string | null;
  readonly record: string | null;
  readonly account: string;
  readonly state: 'uploaded' | 'attached' | 'detached';
}

/** How a file is held after the rows were written. */
interface Held extends Walls {
  readonly id: string;
  readonly record: string;
  readonly place: string;
  readonly also_place: string | null;
  readonly state: 'attached' | 'detached';
}

export const attachmentsOf = (of: Register): string[] =>
  fieldsOf(of)
    .filter(([, field]) => field.kind === 'attachment')
    .map(([key]) => key);

const idsIn = (row: WrittenRow, key: string): string[] => {
  const value = row[snake(key)];
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
};

function foreignFile(of: Register, key: string): Refused {
  const label = of.fields[key]?.label ?? { zh: key, en: key };
  return new Refused(
    refuse(
      'invalid',
      'file-not-yours',
      {
        zh: `“${label.zh}”里有的文件不是您为这条记录和所在地上传的，或者已经清除。请去掉后重新上传。`,
        en: `"${label.en}" names a file that you did not upload for this record and place, or that was cleared away. Take it out and upload it again.`,
      },
      { where: `values.${key}` },
    ),
  );
}

/** A row may name what its writer uploaded for this register, field and place, and what it holds or once held. */
function mayHold(work: Work, of: Register, key: string, row: WrittenRow, file: Known | undefined): boolean {
  if (file === undefined || file.register !== of.name || file.field !== key) return false;
  if (file.record !== null) return file.record === row['id'];
  return file.account === work.actor.account && file.place === row['place'];
}

/**
 * Called by the store with every set of written rows: named files become theirs, files no longer named are known by the history
 * only, and all of them go where the row goes. One question and one change for the whole set.
 */
export async function attachFiles(work: Work, of: Register, rows: readonly WrittenRow[], fresh: boolean): Promise<void> {
  const keys = attachmentsOf(of);
  if (keys.length === 0) return;
  const named = rows.flatMap((row) => keys.flatMap((key) => idsIn(row, key)));
  if (fresh && named.length === 0) return;
  const known = await filesOf(work, of, named, fresh ? [] : rows.map((row) => String(row['id'])), rows);
  const held = new Map<string, Held>();
  for (const row of rows) {
    const place = String(row['place']);
    const also = of.alsoSeenFrom === undefined ? null : ((row[snake(of.alsoSeenFrom)] as string | null | undefined) ?? null);
    const record = String(row['id']);
    const where = { record, place, also_place: also, ...wallsOf(of, row) };
    for (const key of keys)
      for (const id of idsIn(row, key)) {
        if (held.has(id) || !mayHold(work, of, key, row, known.get(id))) throw foreignFile(of, key);
        held.set(id, { id, ...where, state: 'attached' });
      }
    for (const file of known.values())
      if (file.record === record && !held.has(file.id)) held.set(file.id, { id: file.id, ...where, state: 'detached' });
  }
  const changed = [...held.values()].filter((each) => isNews(each, known.get(each.id)));
  if (changed.length === 0) return;
  await sql`
    update kernel.file as f set record = x.record, place = x.place, also_place = x.also_place, holder = x.holder, department = x.department, state = x.state
    from json_to_recordset(${JSON.stringify(changed)}::json) as x(id uuid, record uuid, place text, also_place text, holder text, department text, state text)
    where f.county = ${countyOfRows(rows)} and f.id = x.id
  `.execute(work.tx);
}

const isNews = (held: Held, file: Known | undefined): boolean =>
  file === undefined ||
  file.record !== held.record ||
  file.state !== held.state ||
  file.place !== held.place ||
  file.also_place !== held.also_place ||
  !sameWalls(held, file);

/** A set of rows is written for one county. */
const countyOfRows = (rows: readonly WrittenRow[]): string => String(rows[0]?.['county']);

/** Files that are named, and those that the rows hold already; locked, for two rows must not take the same one. */
async function filesOf(
  work: Work,
  of: Register,
  named: readonly string[],
  records: readonly string[],
  rows: readonly WrittenRow[],
): Promise<Map<string, Known>> {
  const found = await sql<Known>`
    select id, register, field, place, also_place, holder, department, record, account, state from kernel.file
    where county = ${countyOfRows(rows)} and register = ${of.name} and (id = any(${[...named]}::uuid[]) or record = any(${[...records]}::uuid[]))
    order by id for update
  `.execute(work.tx);
  return new Map(found.rows.map((file) => [file.id, file]));
}
