import { type Refusal, type Text, decideRight, fieldsOf, refuse, tableOf } from '@linli/kernel/model';
import { type Context, type Origin, type Stored, applyChanges, insertRows, newId, sql } from '@linli/kernel/server';
import type { CellFrom } from '../../../model/forms/cells.ts';
import { formAnswer } from '../../../model/forms/registers/index.ts';
import { answersOf } from '../filling/answers.ts';
import type { FilledRow } from '../../filling/fill-rows.ts';
import type { Value } from './decide-value.ts';
import type { Spot } from './open-gaps.ts';

/** One person's gap with the records that stand behind its line. */
export interface Asking {
  readonly spot: Spot;
  readonly records: FilledRow['records'];
}

/** Where each answer is kept now; who is left out could not be answered here. */
export type Kept = ReadonlyMap<Spot, CellFrom | undefined>;

/** Keeps one value about some people where it belongs: in the records that own the fact, or with the answers. All asked the same. */
export async function keepValue(context: Context, asked: readonly Asking[], value: Value): Promise<Kept | Refusal> {
  const column = asked[0]?.spot.column;
  if (column?.answer !== undefined) return keepGiven(context, asked, value);
  if (column?.home !== undefined) return keepInRecords(context, asked, column.home, value);
  return new Map(asked.map(({ spot }) => [spot, undefined]));
}

const titleOf = ({ form }: Spot): string => String(form.stored['title']);

async function locked(context: Context, county: string, table: string, ids: readonly string[]): Promise<Stored[]> {
  if (ids.length === 0) return [];
  const found = await sql<Stored>`
    select * from ${sql.table(table)} where county = ${county} and id = any(${[...ids]}::uuid[]) and ended_at is null order by id for update
  `.execute(context.tx);
  return found.rows;
}

/** Without what its register requires, no record can be begun from a form. */
const registerFirst = (register: Text, required: Text | undefined): Refusal =>
  refuse('conflict', 'register-first', {
    zh: `还没有登记到“${register.zh}”。请先在那里登记${required === undefined ? '' : `（要有“${required.zh}”）`}，报表会自动带出来。`,
    en: `Not in "${register.en}" yet. Add the record there first; the form fills itself from it.`,
  });

async function keepInRecords(
  context: Context,
  asked: readonly Asking[],
  home: { readonly register: string; readonly field: string },
  value: Value,
): Promise<Kept | Refusal> {
  const register = context.dictionary.registers.get(home.register);
  if (register === undefined) return new Map();
  const barred = decideRight(context.actor, register, 'write');
  if (barred !== undefined) return barred;
  const originOf = (spot: Spot): Origin => ({ kind: 'task', id: spot.form.sheet.form, on: context.today, label: titleOf(spot) });
  const fromOf = (spot: Spot, id: string): CellFrom => ({
    kind: 'record',
    register: register.name,
    id,
    field: home.field,
    label: titleOf(spot),
    on: context.today,
  });
  const kept = new Map<Spot, CellFrom>();
  const byRecord = new Map(
    asked.flatMap(({ spot, records }) => (records[register.name] == null ? [] : [[records[register.name]?.id ?? '', spot]])),
  );
  const county = asked[0]?.spot.form.sheet.county ?? '';
  const rows = await locked(context, county, tableOf(register), [...byRecord.keys()]);
  const changes = rows.flatMap((before) => {
    const id = String(before['id']);
    const spot = byRecord.get(id);
    if (spot === undefined) return [];
    kept.set(spot, fromOf(spot, id));
    return [{ before, change: { id, values: { [home.field]: value }, origins: { [home.field]: originOf(spot) } } }];
  });
  await applyChanges(context, register, changes);
  const missing = fieldsOf(register).find(([key, field]) => field.required === true && key !== home.field && key !== 'person');
  const without = asked.filter(({ spot, records }) => records[register.name] == null && spot.line.person !== null);
  if (missing !== undefined || without.length === 0) return kept.size > 0 ? kept : registerFirst(register.label, missing?.[1].label);
  await insertRows(
    context,
    register,
    without.map(({ spot }) => {
      const id = newId();
      kept.set(spot, fromOf(spot, id));
      return {
        id,
        place: spot.form.sheet.place,
        values: { person: spot.line.person, [home.field]: value },
        origins: { '*': originOf(spot) },
      };
    }),
  );
  return kept;
}

/** A stale answer is brought up to date, so that its history stays in one row. */
async function keepGiven(context: Context, asked: readonly Asking[], value: Value): Promise<Kept> {
  const [first] = asked;
  const field = first?.spot.column.answer;
  if (first === undefined || field === undefined) return new Map();
  const { county, place } = first.spot.form.sheet;
  const persons = asked.flatMap(({ spot }) => spot.line.person ?? []);
  const answers = await answersOf(context, place, [field], persons.length === 0 ? undefined : persons);
  const given = asked.map(({ spot }) => {
    const earlier = answers.find(field.id, spot.line.person);
    return { spot, id: earlier?.id ?? newId(), earlier: earlier !== undefined };
  });
  const valuesOf = (spot: Spot) => ({ given: JSON.stringify(value), answeredOn: context.today, source: titleOf(spot) });
  const rows = await locked(
    context,
    county,
    tableOf(formAnswer),
    given.flatMap((each) => (each.earlier ? [each.id] : [])),
  );
  const spotById = new Map(given.map((each) => [each.id, each.spot]));
  await applyChanges(
    context,
    formAnswer,
    rows.flatMap((before) => {
      const spot = spotById.get(String(before['id']));
      return spot === undefined ? [] : [{ before, change: { id: String(before['id']), values: valuesOf(spot) } }];
    }),
  );
  await insertRows(
    context,
    formAnswer,
    given
      .filter((each) => !each.earlier)
      .map(({ spot, id }) => ({
        id,
        place,
        values: { ...valuesOf(spot), field: field.id, person: spot.line.person },
        origins: { '*': { kind: 'task', id: spot.form.sheet.form, on: context.today } },
      })),
  );
  return new Map(
    given.map(({ spot, id }) => [
      spot,
      { kind: 'answer', register: formAnswer.name, id, field: field.id, label: titleOf(spot), on: context.today },
    ]),
  );
}
