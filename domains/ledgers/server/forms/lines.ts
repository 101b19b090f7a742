import { type SealedStore, type Work, newSalt, seal, sql, unseal } from '@linli/kernel/server';
import type { Cell } from '../../model/forms/cells.ts';
import { type SourceCount, addSources } from '../../model/forms/sources.ts';

const ABOUT = 'ledgers.form_line.cells';

/** Lines of forms for a rotation of keys; their salt is the sheet's. */
export const sealedFormLines: SealedStore = {
  table: 'ledgers.form_line',
  key: [
    ['county', 'text'],
    ['form', 'uuid'],
    ['no', 'integer'],
  ],
  columns: [{ name: 'cells', about: ABOUT }],
  salt: { column: 'salt', from: { table: 'ledgers.form_sheet', key: ['county', 'form'] } },
};

export interface FormLine {
  readonly no: number;
  /** The row that the line is about, and the person behind it; none in a form of figures. */
  readonly about: string | null;
  readonly person: string | null;
  readonly gaps: number;
  readonly cells: readonly Cell[];
}

/** The form whose lines are meant, with the salt under which they are sealed. */
export interface Sheet {
  readonly county: string;
  readonly form: string;
  readonly place: string;
  readonly salt: Buffer;
}

interface StoredLine {
  readonly form: string;
  readonly no: number;
  readonly about: string | null;
  readonly person: string | null;
  readonly gaps: number;
  readonly cells: Buffer;
}

export async function sheetsOf(work: Work, county: string, forms: readonly string[]): Promise<Map<string, Sheet>> {
  if (forms.length === 0) return new Map();
  const found = await sql<{ form: string; place: string; salt: Buffer | null }>`
    select form, place, salt from ledgers.form_sheet where county = ${county} and form = any(${[...forms]}::uuid[])
  `.execute(work.tx);
  return new Map(found.rows.flatMap(({ form, place, salt }) => (salt === null ? [] : [[form, { county, form, place, salt }]])));
}

/** The sheet of a form, made when it is opened for the first time. */
export async function openSheet(work: Work, county: string, form: string, place: string): Promise<Sheet> {
  const there = (await sheetsOf(work, county, [form])).get(form);
  if (there !== undefined) return there;
  const salt = newSalt();
  await sql`insert into ledgers.form_sheet (county, form, place, salt) values (${county}, ${form}::uuid, ${place}, ${`\\x${salt.toString('hex')}`}::bytea)`.execute(
    work.tx,
  );
  return { county, form, place, salt };
}

const opened = (work: Work, sheet: Sheet, row: StoredLine): FormLine => ({
  no: row.no,
  about: row.about,
  person: row.person,
  gaps: row.gaps,
  cells: JSON.parse(unseal(work.keys, sheet.salt, ABOUT, row.cells)) as Cell[],
});

export interface LineQuery {
  readonly after?: number;
  readonly limit?: number;
  /** Only lines with gaps, or only those that somebody typed into. */
  readonly only?: 'gaps' | 'typed';
}

export async function readLines(work: Work, sheet: Sheet, { after = 0, limit, only }: LineQuery): Promise<FormLine[]> {
  const which = only === undefined ? sql`true` : only === 'gaps' ? sql`gaps > 0` : sql`typed`;
  const end = limit === undefined ? sql`` : sql`limit ${limit}`;
  const found = await sql<StoredLine>`
    select form, no, about, person, gaps, cells from ledgers.form_line
    where county = ${sheet.county} and form = ${sheet.form}::uuid and no > ${after} and ${which} order by no ${end}
  `.execute(work.tx);
  return found.rows.map((row) => opened(work, sheet, row));
}

export async function readLine(work: Work, sheet: Sheet, no: number): Promise<FormLine | undefined> {
  const found = await sql<StoredLine>`
    select form, no, about, person, gaps, cells from ledgers.form_line where county = ${sheet.county} and form = ${sheet.form}::uuid and no = ${no} for update
  `.execute(work.tx);
  const row = found.rows[0];
  return row === undefined ? undefined : opened(work, sheet, row);
}

/** Lines of several forms of a county that lack something, by form; of one row or person where `whom` names it. One query. */
export async function gapLines(
  work: Work,
  county: string,
  sheets: readonly Sheet[],
  whom: string | null,
): Promise<Map<string, FormLine[]>> {
  const byForm = new Map(sheets.map((sheet) => [sheet.form, sheet]));
  if (byForm.size === 0) return new Map();
  const about = whom === null ? sql`true` : sql`(about = ${whom}::uuid or person = ${whom}::uuid)`;
  const found = await sql<StoredLine>`
    select form, no, about, person, gaps, cells from ledgers.form_line
    where county = ${county} and form = any(${[...byForm.keys()]}::uuid[]) and gaps > 0 and ${about} order by form, no
  `.execute(work.tx);
  return new Map(
    [...Map.groupBy(found.rows, (row) => row.form)].flatMap(([form, rows]) => {
      const sheet = byForm.get(form);
      return sheet === undefined ? [] : [[form, rows.map((row) => opened(work, sheet, row))]];
    }),
  );
}

/** The first lines of several forms: all there is of forms of figures. */
export async function firstLines(work: Work, county: string, forms: readonly string[]): Promise<Map<string, FormLine>> {
  const sheets = await sheetsOf(work, county, forms);
  const found = await sql<StoredLine>`
    select form, no, about, person, gaps, cells from ledgers.form_line where county = ${county} and form = any(${[...forms]}::uuid[]) and no = 1
  `.execute(work.tx);
  return new Map(
    found.rows.flatMap((row) => {
      const sheet = sheets.get(row.form);
      return sheet === undefined ? [] : [[row.form, opened(work, sheet, row)]];
    }),
  );
}

export async function dropLines(work: Work, { county, form }: Sheet): Promise<void> {
  await sql`delete from ledgers.form_line where county = ${county} and form = ${form}::uuid`.execute(work.tx);
}

const isTyped = (cells: readonly Cell[]): boolean =>
  cells.some(
    (each) =>
      each.source === 'manual' ||
      each.source === 'corrected' ||
      each.correction !== undefined ||
      each.none === true ||
      each.note !== undefined,
  );

/** Adds lines or puts new ones in place of those with the same number. */
export async function writeLines(work: Work, sheet: Sheet, lines: readonly FormLine[]): Promise<void> {
  if (lines.length === 0) return;
  const rows = lines.map(({ no, about, person, gaps, cells }) => ({
    no,
    about,
    person,
    gaps,
    typed: isTyped(cells),
    cells: `\\x${seal(work.keys, sheet.salt, ABOUT, JSON.stringify(cells)).toString('hex')}`,
  }));
  await sql`
    insert into ledgers.form_line (county, form, no, place, about, person, gaps, typed, cells)
    select ${sheet.county}, ${sheet.form}::uuid, no, ${sheet.place}, about, person, gaps, typed, cells
    from json_to_recordset(${JSON.stringify(rows)}::json) as x(no integer, about uuid, person uuid, gaps integer, typed boolean, cells bytea)
    on conflict (county, form, no) do update set gaps = excluded.gaps, typed = excluded.typed, cells = excluded.cells
  `.execute(work.tx);
}

export async function keepSources(work: Work, { county, form }: Sheet, sources: readonly SourceCount[]): Promise<void> {
  await sql`update ledgers.form_sheet set sources = ${JSON.stringify(sources)}::jsonb where county = ${county} and form = ${form}::uuid`.execute(
    work.tx,
  );
}

/** From where some forms were filled when they were filled last, added up. */
export async function sourcesOf(work: Work, county: string, forms: readonly string[]): Promise<SourceCount[]> {
  if (forms.length === 0) return [];
  const found = await sql<{ sources: SourceCount[] }>`
    select sources from ledgers.form_sheet where county = ${county} and form = any(${[...forms]}::uuid[])
  `.execute(work.tx);
  return addSources(
    [],
    found.rows.flatMap((row) => row.sources),
  );
}
