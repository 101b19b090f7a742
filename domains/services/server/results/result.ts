import { type InputOf, type Refusal, isRefusal, isSealed, refuse } from '@linli/kernel/model';
import { type Context, type Stored, masked, sql } from '@linli/kernel/server';
import { application } from '../../model/application/application.ts';
import { type FactAsked, type Facts, type Side, decideFacts, decideSide, factsAsked, writingsFor } from '../../model/results/facts.ts';
import type { NoticeKind } from '../../model/results/notices/notice.ts';
import type { ResultAnswer, getResult, saveResult } from '../../model/results/operations.ts';
import { resultOf } from '../../model/results/result-of.ts';
import { verifyPath } from '../../model/results/verification.ts';
import { type Standing, standingOfApplication } from '../applications/stands.ts';
import { type Belongs, factsOf, keepFacts } from './facts-store.ts';

const sides: readonly Side[] = ['applicant', 'decider'];

/** What is being decided is the office's until it is decided; then the resident reads it as well. */
const sidesSeen = ({ actor }: Context, { row }: Standing): readonly Side[] =>
  actor.role === 'resident' && row['finished_at'] === null ? ['applicant'] : sides;

export const askedOf = ({ dictionary }: Pick<Context, 'dictionary'>, { content, form }: Standing, side: Side): FactAsked[] =>
  factsAsked(resultOf(form.code), content.answers, side, dictionary.registers);

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const belongsOf = ({ row }: Standing): Belongs => ({
  county: String(row['county']),
  application: String(row['id']),
  place: String(row['place']),
  department: text(row['department']),
  holder: text(row['holder']),
});

/** What can be printed follows from the steps that were taken. */
export function noticesOf(steps: ReadonlySet<string>, state: string): NoticeKind[] {
  const told: readonly (readonly [NoticeKind, boolean])[] = [
    ['acceptance', steps.has('accept') || steps.has('deem')],
    ['supplement', steps.has('askSupplement')],
    ['grant', state === 'granted'],
    ['refusal', state === 'declined'],
  ];
  return told.flatMap(([kind, holds]) => (holds ? [kind] : []));
}

async function stepsTaken({ tx }: Context, { row }: Standing): Promise<ReadonlySet<string>> {
  const found = await sql<{ step: string }>`
    select distinct step from kernel.case_line
    where county = ${row['county']} and register = ${application.name} and record = ${row['id']}::uuid and step is not null
  `.execute(tx);
  return new Set(found.rows.map(({ step }) => step));
}

async function writtenOf({ tx }: Context, { row }: Standing): Promise<ResultAnswer['written']> {
  const found = await sql<ResultAnswer['written'][number]>`
    select register, record, does from services.result_row
    where county = ${row['county']} and application = ${row['id']}::uuid and not ended order by register, record
  `.execute(tx);
  return found.rows;
}

async function documentsOf({ tx }: Context, { row }: Standing): Promise<ResultAnswer['documents']> {
  const found = await sql<Stored>`
    select * from services.result_document where county = ${row['county']} and application = ${row['id']}::uuid order by number desc
  `.execute(tx);
  return found.rows.map((each) => ({
    id: String(each['id']),
    version: Number(each['version']),
    number: String(each['number']),
    document: String(each['document']),
    issuedOn: String(each['issued_on']),
    validUntil: text(each['valid_until']),
    state: String(each['state']),
    revokedOn: text(each['revoked_on']),
    revokeReason: text(each['revoke_reason']),
    verifyPath: verifyPath(String(each['code'])),
  }));
}

/** Accounts and numbers are shown by their ends. */
function shownFacts(asked: readonly FactAsked[], facts: Facts): Pick<ResultAnswer, 'facts' | 'masked'> {
  const shown: Record<string, unknown> = {};
  const hidden: string[] = [];
  for (const { key, field } of asked) {
    const value = facts[key];
    if (value === undefined || value === null) continue;
    const sealed = isSealed(field);
    shown[key] = sealed ? masked(field, String(value as string)) : value;
    if (sealed) hidden.push(key);
  }
  return { facts: shown, masked: hidden };
}

async function answerOf(context: Context, of: Standing): Promise<ResultAnswer> {
  const { row, form, content } = of;
  const id = String(row['id']);
  const kept = (await factsOf(context, String(row['county']), [id])).get(id);
  const asked = sidesSeen(context, of).map((side) => ({ side, facts: askedOf(context, of, side) }));
  const writes = writingsFor(resultOf(form.code), content.answers);
  return {
    version: kept?.version ?? 0,
    asked: asked.flatMap(({ side, facts }) =>
      facts.map(({ key, register, name, label, needed }) => ({ key, side, register, field: name, label, needed })),
    ),
    ...shownFacts(asked.flatMap(({ facts }) => facts), kept?.facts ?? {}), // prettier-ignore
    registers: writes.map(({ register, does }) => ({ register, does })),
    written: await writtenOf(context, of),
    documents: await documentsOf(context, of),
    notices: noticesOf(await stepsTaken(context, of), String(row['state'])),
  };
}

export async function resultOfOne(context: Context, { id }: InputOf<typeof getResult>): Promise<ResultAnswer | Refusal> {
  const of = await standingOfApplication(context, id);
  if (isRefusal(of)) return of;
  context.note({ register: application.name, record: id, place: String(of.row['place']) });
  return answerOf(context, of);
}

const closed = refuse('conflict', 'result-closed', {
  zh: '这件已经办结，结果不能再改。确实有误的，由决定的部门重新办理。',
  en: 'This is finished and its result stands. If it is wrong, whoever decided takes it up again.',
});

const changedMeanwhile = refuse('stale', 'changed-meanwhile', {
  zh: '办理结果刚才被别人改过，请刷新后再填。',
  en: 'Somebody changed the result meanwhile. Reload and fill it in again.',
});

/** Keeps what was filled in; that something is still lacking is told when it is granted, not here. */
export async function saveOne(context: Context, { id, version, facts }: InputOf<typeof saveResult>): Promise<ResultAnswer | Refusal> {
  const of = await standingOfApplication(context, id);
  if (isRefusal(of)) return of;
  if (of.row['finished_at'] !== null) return closed;
  const asked = sides.map((side) => ({ side, facts: askedOf(context, of, side) }));
  const unfit = decideFacts(asked.flatMap((each) => each.facts), facts, context); // prettier-ignore
  if (unfit !== undefined) return unfit;
  for (const { side, facts: own } of asked) {
    const barred = own.some(({ key }) => Object.hasOwn(facts, key)) ? decideSide(context.actor.role, side, of.form.decider) : undefined;
    if (barred !== undefined) return barred;
  }
  const before = (await factsOf(context, String(of.row['county']), [id])).get(id)?.facts ?? {};
  const after = Object.fromEntries(Object.entries({ ...before, ...facts }).filter(([, value]) => value !== null));
  if (!(await keepFacts(context, belongsOf(of), version, after))) return changedMeanwhile;
  context.note({ register: application.name, record: id, place: String(of.row['place']), details: { facts: Object.keys(facts) } });
  return answerOf(context, of);
}
