import { sql } from 'kysely';
import { type Register, type RowOf, type Refusal, columnsOfRegister, countyOf, refuse, snake, tableOf } from '../../model/index.ts';
import { newSalt } from '../crypto/seal.ts';
import { attachFiles } from '../files/attach.ts';
import { hasSalt, kernelColumns } from '../register/ddl.ts';
import { type Given, followRows, lookBeyond, sameWalls, wallsOf } from './belonging.ts';
import { type BulkColumn, bulkOf } from './bulk.ts';
import { writeChanges } from './changes.ts';
import { type Stored, decodeRow } from './decode.ts';
import { encodeValues, traceOf, traceOfNew } from './encode.ts';
import { type EncodedExtra, encodeExtra, hasExtra } from './extra-values.ts';
import { type Passage, passagesOf, writePassages } from './passages.ts';
import { findStored } from './read.ts';
import { insertingSet } from './set-references.ts';
import { type Change, type Work, touch } from './work.ts';

/** Where a value came from: typed at a desk, or out of a ledger of a certain day. `*` stands for the whole row. */
export interface Origin {
  readonly kind: 'desk' | 'import' | 'task' | 'system';
  /** Id of the import or task. */
  readonly id?: string;
  /** The day the source speaks of, `YYYY-MM-DD`. */
  readonly on?: string;
  readonly label?: string;
}

export type Origins = Readonly<Record<string, Origin>>;

export interface NewRow {
  /** Made by the client, so that a retry or a late sync never makes a second row. */
  readonly id: string;
  readonly place: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly origins?: Origins;
}

const alsoPlaceOf = (of: Register, columns: Stored): string | null =>
  of.alsoSeenFrom === undefined ? null : ((columns[snake(of.alsoSeenFrom)] as string | null) ?? null);

const typesByRegister = new WeakMap<Register, Map<string, string>>();

function columnTypes(of: Register): Map<string, string> {
  const known = typesByRegister.get(of);
  if (known !== undefined) return known;
  const strip = (type: string): string =>
    type
      .replace(/ not null.*$/, '')
      .replace(/ default .*$/, '')
      .replace(' collate "C"', '');
  const made = new Map([
    ...kernelColumns(of).map(([name, type]): [string, string] => [name, strip(type)]),
    ...columnsOfRegister(of).map((column): [string, string] => [column.name, strip(column.type)]),
  ]);
  typesByRegister.set(of, made);
  return made;
}

/** The named columns of some records, ready to be sent. */
const columnsFor = (types: Map<string, string>, names: readonly string[], records: readonly Record<string, unknown>[]): BulkColumn[] =>
  names.map((name) => ({ name, type: types.get(name) ?? 'text', values: records.map((record) => record[name]) }));

function countyOfRow(row: { place: string }): string {
  const county = countyOf(row.place);
  if (county === undefined) throw new Error(`A row cannot live at "${row.place}", above the county.`);
  return county;
}

/**
 * Adds rows set-wise, with their changes. An id that is already there makes the whole call fail (unique violation).
 * @NOTE `returning` is not for us (see bulkOf).
 */
export async function insertRows(work: Work, of: Register, rows: readonly NewRow[]): Promise<void> {
  if (rows.length === 0) return;
  const types = columnTypes(of);
  const sealed = hasSalt(of);
  const asksMore = hasExtra(of);
  const names = [
    'id',
    'place',
    'county',
    'origins',
    ...(sealed ? ['key_salt'] : []),
    ...(asksMore ? ['extra', 'extra_keys'] : []),
    ...columnsOfRegister(of).map((column) => column.name),
  ];
  const changes: Change[] = [];
  const records = rows.map((row): Record<string, unknown> => {
    const salt = sealed ? newSalt() : noSalt;
    const record = encodeValues(of, heldBy(work, of, row.values), salt, work);
    const extra = asksMore ? (encodeExtra(of, row.values, sealed ? salt : undefined, work) ?? noExtra) : undefined;
    const county = countyOfRow(row);
    touch(work, of.name, row.place);
    changes.push({
      register: of.name,
      county,
      record: row.id,
      place: row.place,
      alsoPlace: alsoPlaceOf(of, record),
      ...wallsOf(of, record),
      version: 1,
      action: 'create',
      values: extra === undefined ? traceOfNew(of, record) : { ...traceOfNew(of, record), ...withoutEmpty(extra.trace) },
    });
    record['id'] = row.id;
    record['place'] = row.place;
    record['county'] = county;
    record['origins'] = row.origins ?? noOrigins;
    if (sealed) record['key_salt'] = salt;
    return extra === undefined ? record : Object.assign(record, extra.columns);
  });
  await lookBeyond(work, changes);
  const stamp = { created_at: work.now, created_by: work.actor.account, updated_at: work.now, updated_by: work.actor.account };
  const columns = [
    ...columnsFor(types, names, records),
    ...Object.entries(stamp).map(([name, all]): BulkColumn => ({ name, type: types.get(name) ?? 'text', values: { all } })),
  ];
  const { expressions, from } = bulkOf(columns);
  await insertingSet(work, of, rows, async () => {
    await sql`insert into ${sql.table(tableOf(of))} (${sql.raw(columns.map(({ name }) => name).join(', '))}) select ${sql.join(expressions)} from ${from} returning 1 as written`.execute(
      work.tx,
    );
  });
  await attachFiles(work, of, records, true);
  await writeChanges(work, changes);
}

/** What a resident enters is his own, whatever he says. */
export const heldBy = ({ actor }: Pick<Work, 'actor'>, { holder }: Register, values: NewRow['values']): NewRow['values'] =>
  actor.role === 'resident' && holder !== undefined ? { ...values, [holder]: actor.account } : values;

const noSalt = Buffer.alloc(0); // of registers that seal nothing
const noOrigins = {};
const noExtra: EncodedExtra = { columns: { extra: {}, extra_keys: [] }, trace: {} };

const withoutEmpty = (values: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined));

export interface RowChange {
  readonly id: string;
  /** The version that the writer saw; a newer one refuses the change. Left out only by set-wise work that holds the lock. */
  readonly version?: number;
  readonly values?: Readonly<Record<string, unknown>>;
  readonly place?: string;
  readonly origins?: Origins;
  readonly end?: { reason: string } | 'reopen';
  /** Kept with the step in the history under names that begin with `#`. */
  readonly note?: Readonly<Record<string, unknown>>;
}

export function staleRow(of: Register, mine: number, row: Stored, work: Work): Refusal {
  return refuse(
    'stale',
    'changed-meanwhile',
    {
      zh: '这条记录刚才被别人改过。请对照两个版本后再提交，您填的内容没有丢。',
      en: 'Somebody changed this record meanwhile. Compare both versions and send again; nothing you typed is lost.',
    },
    { details: { seen: mine, current: decodeRow(of, row, work.keys) } },
  );
}

/** Changes one row. Refuses a stale version and a row already ended; answers the row as it now is. */
export async function changeRow<R extends Register>(work: Work, of: R, change: RowChange): Promise<RowOf<R> | Refusal> {
  const before = await findStored(work, of, change.id, true);
  if (before === undefined) return unknownRow(of);
  if (change.version !== undefined && change.version !== before['version']) return staleRow(of, change.version, before, work);
  if (before['ended_at'] !== null && change.end !== 'reopen') {
    return refuse('conflict', 'already-ended', {
      zh: '这条记录已经停用，不能再改。需要时先恢复。',
      en: 'This record has ended and cannot be changed. Reopen it first if needed.',
    });
  }
  await applyChanges(work, of, [{ change, before }]);
  const after = await findStored(work, of, change.id);
  return after === undefined ? unknownRow(of) : decodeRow(of, after, work.keys);
}

export function unknownRow(of: Register): Refusal {
  return refuse('unknown', 'no-such-record', {
    zh: `没有找到这条“${of.label.zh}”，或者它不在您的范围内。`,
    en: `There is no such "${of.label.en}", or it lies outside your area.`,
  });
}

export interface PendingChange {
  readonly change: RowChange;
  readonly before: Stored;
}

/** Set-wise change of rows that the caller has read and locked. */
export async function applyChanges(work: Work, of: Register, pending: readonly PendingChange[]): Promise<void> {
  if (pending.length === 0) return;
  const types = columnTypes(of);
  const changes: Change[] = [];
  const records: Record<string, unknown>[] = [];
  const touched = new Set<string>();
  const passages: Passage[] = [];
  const given: Given[] = [];
  const asksMore = hasExtra(of);
  for (const { change, before } of pending) {
    const salt = Buffer.isBuffer(before['key_salt']) ? before['key_salt'] : newSalt();
    const encoded = encodeValues(of, change.values ?? {}, salt, work);
    const extra = asksMore ? encodeExtra(of, change.values ?? {}, hasSalt(of) ? salt : undefined, work, before) : undefined;
    const end =
      change.end === undefined
        ? {}
        : change.end === 'reopen'
          ? { ended_at: null, end_reason: null }
          : { ended_at: work.now, end_reason: change.end.reason };
    const place = change.place ?? String(before['place']);
    const version = Number(before['version']) + 1;
    const record = {
      ...before,
      ...encoded,
      ...extra?.columns,
      ...end,
      place,
      version,
      updated_at: work.now,
      updated_by: work.actor.account,
      origins: { ...(before['origins'] as object), ...change.origins },
    };
    records.push(record);
    for (const name of [...Object.keys(encoded), ...Object.keys(extra?.columns ?? {})]) touched.add(name);
    touch(work, of.name, place);
    touch(work, of.name, String(before['place']));
    const walls = wallsOf(of, record);
    if (!sameWalls(walls, wallsOf(of, before))) given.push({ record: change.id, ...walls });
    const step = {
      register: of.name,
      county: String(before['county']),
      record: change.id,
      place,
      alsoPlace: alsoPlaceOf(of, record),
      ...walls,
      version,
    };
    passages.push(...passagesOf(of, before, alsoPlaceOf(of, before), step));
    changes.push({
      ...step,
      action: change.end === undefined ? 'change' : change.end === 'reopen' ? 'reopen' : 'end',
      values: {
        ...traceOf(of, encoded),
        ...extra?.trace,
        ...(change.end !== undefined && change.end !== 'reopen' ? { '#reason': change.end.reason } : {}),
        ...(place === before['place'] ? {} : { '#place': place }),
        ...change.note,
      },
    });
  }
  const names = ['place', 'version', 'updated_at', 'updated_by', 'ended_at', 'end_reason', 'origins', ...touched];
  const county = String(pending[0]?.before['county']);
  await lookBeyond(work, given);
  const { expressions, from } = bulkOf(columnsFor(types, ['id', ...names], records));
  const assignments = names.map((name, no) => sql`${sql.ref(name)} = ${expressions[no + 1]}`);
  await sql`update ${sql.table(tableOf(of))} as t set ${sql.join(assignments)} from ${from} where t.county = ${county} and t.id = x.id`.execute(
    work.tx,
  );
  await attachFiles(work, of, records, false);
  await writeChanges(work, changes);
  await writePassages(work.tx, work.now, passages);
  await followRows(work, of, county, given);
}
