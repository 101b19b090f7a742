import { z } from 'zod';
import {
  type By,
  type Opinion,
  type Procedure,
  type Register,
  type Rules,
  type ShownOpinion,
  askedBy,
  decideHandOver,
  departments,
  findField,
  findState,
  findStep,
  lastDayOf,
  limitsOf,
  lineShape,
  offerShape,
  opinionShape,
  rulesOf,
  showOffers,
  stateLabel,
  stateOf,
  timeLeft,
  textShape,
  timeShape,
} from '../../model/index.ts';
import { sql } from '../db/database.ts';
import { shownValue } from '../register/history.ts';
import { rowAnswer } from '../register/schemas.ts';
import { type Stored, type Work, decodeRow, findStored, unknownRow } from '../store/index.ts';
import { withTitles } from '../store/titles.ts';
import { calendarOf } from './calendars.ts';
import { type CaseLine, linesOf } from './case-lines.ts';
import { casesOf } from './load-cases.ts';
import { standsFor } from './substitutes.ts';

/** A case as its page shows it: its values, what may be done, how its time stands, what was done. */
export const caseShape = (of: Register) =>
  z.object({
    row: rowAnswer(of),
    state: textShape,
    time: timeShape,
    offers: z.array(offerShape),
    /** Is it this person's to hand over? */
    mayHandOver: z.boolean(),
    lines: z.array(lineShape),
    /** What others were asked about it, side by side. */
    opinions: z.array(opinionShape),
  });

/** What the steps wrote, by version of the row. */
async function writtenBy(work: Work, of: Register, row: Stored): Promise<Map<number, Readonly<Record<string, unknown>>>> {
  const found = await sql<{ version: number; values: Record<string, unknown> }>`
    select version, values from kernel.change where county = ${row['county']} and register = ${of.name} and record = ${row['id']}::uuid
  `.execute(work.tx);
  return new Map(found.rows.map(({ version, values }) => [version, values]));
}

export async function caseAnswer(work: Work, procedure: Procedure, id: string) {
  const { cases } = procedure;
  const row = await findStored(work, cases, id);
  if (row === undefined) return unknownRow(cases);
  const county = String(row['county']);
  const [loaded] = await casesOf(work, procedure, [row]);
  if (loaded === undefined) return unknownRow(cases);
  const calendar = await calendarOf(work.tx, county);
  const by: By = { actor: work.actor, standsFor: [...(await standsFor(work)).keys()] };
  const written = await writtenBy(work, cases, row);
  const [titled] = await withTitles(work, cases, [decodeRow(cases, row, work.keys)]);
  const lines = (await linesOf(work.tx, county, cases, id)).map((line) =>
    shownLine(work, procedure, row, line, written.get(line.version ?? 0) ?? {}),
  );
  // Which officer did what, and what the office writes to itself, is the office's business.
  const forResident = work.actor.role === 'resident';
  return {
    row: titled ?? decodeRow(cases, row, work.keys),
    state: stateLabel(procedure, loaded.of.rules, stateOf(loaded.of) ?? ''),
    time: timeLeft(procedure, loaded.of, calendar, work.now),
    offers: showOffers(procedure, loaded.of, by, { now: work.now, calendar }),
    mayHandOver: decideHandOver(procedure, loaded.of, null, by, '——') === undefined,
    lines: forResident ? lines.filter(({ kind }) => kind === 'step').map(toldOutside) : lines,
    opinions: forResident ? [] : (loaded.of.opinions ?? []).map((each) => shownOpinion(work, each)),
  };
}

type Line = z.infer<typeof lineShape>;

/** What happened and when, with the words and values of what was announced; without the names of officers. */
const toldOutside = (line: Line): Line => ({
  ...line,
  accountName: '',
  role: null,
  insteadOf: null,
  otherName: null,
  ...(line.announces === null ? { words: null, values: {} } : {}),
});

const shownOpinion = ({ now }: Work, { owner, dueAt, provisional, ...said }: Opinion): ShownOpinion => ({
  id: said.id,
  owner: departments[owner],
  label: said.label,
  finished: said.finished,
  late: !said.finished && dueAt !== null && now >= dueAt,
  since: said.since,
  due: dueAt === null ? null : { at: dueAt, day: lastDayOf(dueAt), provisional },
  words: said.words,
});

/** In what a case was made longer: in the unit of its limit, or of its stay where it has no other; months grow by days. */
function unitOfExtension(rules: Rules, state: string | null) {
  const { unit } = limitsOf(rules)[0] ?? findState(rules, state ?? '')?.within ?? { unit: 'day' as const };
  return unit === 'month' ? 'day' : unit;
}

function shownLine(work: Work, procedure: Procedure, row: Stored, line: CaseLine, written: Readonly<Record<string, unknown>>) {
  const rules = rulesOf(procedure, Number(row['rules']));
  const step = rules === undefined || line.step === null ? undefined : findStep(rules, line.step);
  const asked = step === undefined ? [] : askedBy(step);
  const { id, kind, at, accountName, role, insteadOfName, otherName, words: said, extendedBy } = line;
  return {
    id,
    kind,
    step: line.step,
    label: step?.label ?? null,
    announces: step?.announces ?? null,
    to: (rules === undefined || line.to === null ? undefined : findState(rules, line.to)?.label) ?? null,
    at,
    accountName,
    role,
    insteadOf: insteadOfName,
    otherName,
    words: said,
    extendedBy,
    extendedUnit: extendedBy === null || rules === undefined ? null : unitOfExtension(rules, line.from),
    values: Object.fromEntries(
      Object.entries(written)
        .filter(([key]) => asked.includes(key) && findField(procedure.cases, key) !== undefined)
        .map(([key, value]) => [key, shownValue(work, procedure.cases, row, key, value)]),
    ),
  };
}
