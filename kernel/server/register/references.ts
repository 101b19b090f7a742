import { sql } from 'kysely';
import {
  type Field,
  type Register,
  type Text,
  countyOf,
  fieldsOf,
  isSealed,
  parseIdentityNumber,
  snake,
  tableOf,
} from '../../model/index.ts';
import { type NewRow, type Work, indexOf } from '../store/index.ts';

export interface ReferenceFault {
  readonly index: number;
  readonly column: string;
  readonly sentence: Text;
}

/** Which field of the target can name a row in a sheet: its identity number, else its first open title field. */
function nameable(target: Register): { number?: [string, Field]; title?: string } {
  const number = fieldsOf(target).find(([, field]) => field.kind === 'identityNumber');
  const title = target.title.find((key) => {
    const field = target.fields[key];
    return field !== undefined && field.kind !== 'reference' && !isSealed(field);
  });
  return { ...(number === undefined ? {} : { number }), ...(title === undefined ? {} : { title }) };
}

/**
 * Turns what stands in reference cells (an identity number, or what the row is called) into ids: one query for each
 * reference field. A name that fits several rows is not guessed.
 */
export async function resolveReferences(work: Work, of: Register, rows: readonly NewRow[]): Promise<ReferenceFault[]> {
  const faults: ReferenceFault[] = [];
  for (const [key, field] of fieldsOf(of)) {
    const target = field.kind === 'reference' ? work.dictionary.registers.get(field.to ?? '') : undefined;
    if (target === undefined) continue;
    const said = rows.map((row) => row.values[key]).map((value) => (typeof value === 'string' && value !== '' ? value : null));
    const found = await lookUp(work, target, [...new Set(said.filter((text) => text !== null))], rows[0]?.place ?? work.actor.place);
    said.forEach((text, index) => {
      if (text === null) return;
      const ids = found.get(text) ?? [];
      Object.assign(rows[index]?.values ?? {}, { [key]: ids.length === 1 ? ids[0] : null });
      if (ids.length !== 1) faults.push({ index, column: field.label.zh, sentence: sentenceFor(text, ids.length, target) });
    });
  }
  return faults;
}

function sentenceFor(text: string, found: number, target: Register): Text {
  if (found === 0)
    return {
      zh: `“${target.label.zh}”里没有找到“${text}”，请先登记。`,
      en: `"${text}" is not in "${target.label.en}". Register it first.`,
    };
  return {
    zh: `“${text}”对应 ${found} 条“${target.label.zh}”，请改填身份证号。`,
    en: `"${text}" fits ${found} rows of "${target.label.en}". Give the identity number instead.`,
  };
}

async function lookUp(work: Work, target: Register, texts: readonly string[], place: string): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  if (texts.length === 0) return found;
  const { number, title } = nameable(target);
  const county = countyOf(place) ?? '';
  const table = sql.table(tableOf(target));
  const numbers = number === undefined ? [] : texts.filter((text) => parseIdentityNumber(text, work).ok);
  if (number !== undefined && numbers.length > 0) {
    const byIndex = new Map(numbers.map((text) => [indexOf(number[1], text, work).toString('hex'), text]));
    const hits = await sql<{
      id: string;
      key: string;
    }>`select id, encode(${sql.ref(`${snake(number[0])}_index`)}, 'hex') as key from ${table} where county = ${county} and ended_at is null and ${sql.ref(`${snake(number[0])}_index`)} = any(${[...byIndex.keys()].map((hex) => `\\x${hex}`)}::bytea[])`.execute(
      work.tx,
    );
    for (const { id, key } of hits.rows) add(found, byIndex.get(key) ?? '', id);
  }
  const names = texts.filter((text) => !numbers.includes(text));
  if (title !== undefined && names.length > 0) {
    const hits = await sql<{
      id: string;
      key: string;
    }>`select id, ${sql.ref(snake(title))} as key from ${table} where county = ${county} and ended_at is null and ${sql.ref(snake(title))} = any(${names})`.execute(
      work.tx,
    );
    for (const { id, key } of hits.rows) add(found, key, id);
  }
  return found;
}

function add(found: Map<string, string[]>, key: string, id: string): void {
  found.set(key, [...(found.get(key) ?? []), id]);
}
