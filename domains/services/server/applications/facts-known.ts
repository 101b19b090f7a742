import { type Register, type Text, isSealed, snake, tableOf } from '@linli/kernel/model';
import { type Stored, type Work, decodeRow, openField, sql } from '@linli/kernel/server';
import { person as personRegister } from '@linli/residents/model';
import type { KnownAnswer } from '../../model/application/operations.ts';
import { type FactAsked, factKey, factsPossible } from '../../model/results/facts.ts';
import { resultOf } from '../../model/results/result-of.ts';
import { lookAtCounty } from './county-look.ts';

/** What the registers know of something that a result needs from the applicant. */
interface KnownValue {
  readonly key: string;
  /** As it is kept. */
  readonly value: unknown;
  /** As it may be shown: an account by its ends. */
  readonly shown: unknown;
  readonly source: Text;
  readonly on: string;
}

interface Place {
  readonly of: Register;
  readonly field: string;
}

const isOfPerson = (of: Register): boolean => of.fields['person']?.to === personRegister.name;

/**
 * Where the value of a fact may stand already: in the row of the person that the result will change, and, for an account, in any register
 * in which the person has one. A fact of a row that is added anew (the reason of a relief) is not taken from an earlier one.
 */
function placesOf({ dictionary }: Pick<Work, 'dictionary'>, code: string, { key, name, field }: FactAsked): Place[] {
  const standing = resultOf(code).writes.flatMap(({ register, does, fields }): Place[] => {
    const of = dictionary.registers.get(register);
    const source = fields[name];
    const same = source !== undefined && factKey(name, source) === key && does !== 'add';
    return of !== undefined && same && isOfPerson(of) ? [{ of, field: name }] : [];
  });
  if (field.kind !== 'account') return standing;
  const others = [...dictionary.registers.values()].filter((of) => isOfPerson(of) && of.fields[name]?.kind === 'account');
  return [...standing, ...others.map((of): Place => ({ of, field: name }))];
}

/** The newest row of the person in each of these registers: one statement a register, however many facts are asked of it. */
async function newestRows(
  { tx }: Pick<Work, 'tx'>,
  county: string,
  person: string,
  registers: readonly Register[],
): Promise<Map<string, Stored>> {
  const rows = new Map<string, Stored>();
  for (const of of registers) {
    const found = await sql<Stored>`
      select * from ${sql.table(tableOf(of))} where county = ${county} and person = ${person}::uuid and ended_at is null
      order by updated_at desc, id limit 1
    `.execute(tx);
    const [row] = found.rows;
    if (row !== undefined) rows.set(of.name, row);
  }
  return rows;
}

/** What is known of everything that an item may ask of an applicant, whatever the questions will be answered. */
export async function knownValues(work: Work, county: string, code: string, person: string): Promise<KnownValue[]> {
  const asked = factsPossible(resultOf(code), 'applicant', work.dictionary.registers);
  const places = new Map(asked.map((fact) => [fact.key, placesOf(work, code, fact)]));
  const registers = new Map([...places.values()].flat().map(({ of }) => [of.name, of]));
  if (registers.size === 0) return [];
  const rows = await lookAtCounty(work, county, [...registers.keys()], () => newestRows(work, county, person, [...registers.values()]));
  return asked.flatMap((fact) => valueOf(work, fact, places.get(fact.key) ?? [], rows));
}

function valueOf(
  { keys }: Pick<Work, 'keys'>,
  { key, field }: FactAsked,
  places: readonly Place[],
  rows: ReadonlyMap<string, Stored>,
): KnownValue[] {
  for (const { of, field: name } of places) {
    const row = rows.get(of.name);
    if (row === undefined || row[isSealed(field) ? `${snake(name)}_sealed` : snake(name)] === null) continue;
    const { values, updatedAt } = decodeRow(of, row, keys);
    const shown = values[name];
    if (shown === undefined || shown === null) continue;
    const value = isSealed(field) ? openField(of, name, row, keys) : shown;
    return [{ key, value, shown, source: of.label, on: updatedAt.slice(0, 10) }];
  }
  return [];
}

export const shownKnown = (known: readonly KnownValue[]): KnownAnswer['filled'] =>
  known.map(({ value: _, shown, ...rest }) => ({ ...rest, value: shown }));
