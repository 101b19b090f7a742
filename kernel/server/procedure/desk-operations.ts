import { z } from 'zod';
import {
  type By,
  type Procedure,
  colleaguesShape,
  decideHandOver,
  deskIn,
  operation,
  refuse,
  rulesOf,
  stateOf,
} from '../../model/index.ts';
import { type Colleague, type Context, type Operation, fulfil } from '../platform.ts';
import { applyChanges, findStored, staleRow, unknownRow } from '../store/index.ts';
import { caseAnswer, caseShape } from './case-answer.ts';
import { addLines } from './case-lines.ts';
import { type Loaded, casesOf, lockRows } from './load-cases.ts';
import { standsFor } from './substitutes.ts';

const id = z.uuid();
const version = z.number().int().positive();

/** What is done around the steps of a case: said about it, brought to it, handed over. */
export function deskOperations(procedure: Procedure, path: string): Operation[] {
  const { cases, name } = procedure;
  const write = { to: 'register', register: name, right: 'write' } as const;
  const output = caseShape(cases);
  const comment = operation({
    name: `${name}.comment`,
    method: 'post',
    path: `${path}/{id}/comments`,
    access: write,
    label: { zh: `在“${cases.label.zh}”上留言`, en: `Comment on a "${cases.label.en}"` },
    input: z.strictObject({ id, words: z.string().trim().min(1).max(2_000), papers: z.array(z.uuid()).min(1).max(10).optional() }),
    output,
    refusals: ['too-many-papers'],
  });
  const handOver = operation({
    name: `${name}.hand-over`,
    method: 'post',
    path: `${path}/{id}/hand-over`,
    access: write,
    label: { zh: `移交“${cases.label.zh}”`, en: `Hand a "${cases.label.en}" over` },
    input: z.strictObject({ id, version, to: z.uuid().nullable(), reason: z.string().max(1_000).optional() }),
    output,
    refusals: ['hand-over-not-yours', 'colleague-unfit', 'no-such-colleague', 'reason-needed', 'finished', 'changed-meanwhile'],
  });
  const colleagues = operation({
    name: `${name}.colleagues`,
    method: 'get',
    path: `${path}/{id}/colleagues`,
    access: write,
    quiet: true,
    label: { zh: `查看可以接手“${cases.label.zh}”的同事`, en: `See who could take a "${cases.label.en}"` },
    input: z.strictObject({ id }),
    output: colleaguesShape,
  });
  return [
    fulfil(comment, (context, input) => addComment(context, procedure, input)),
    fulfil(handOver, (context, input) => giveCase(context, procedure, input)),
    fulfil(colleagues, (context, input) => listColleagues(context, procedure, input.id)),
  ];
}

async function lockCase(context: Context, procedure: Procedure, record: string): Promise<Loaded | undefined> {
  const rows = await lockRows(context, procedure, [record]);
  return (await casesOf(context, procedure, rows))[0];
}

interface Comment {
  readonly id: string;
  readonly words: string;
  readonly papers?: readonly string[] | undefined;
}

/** A comment is a line; papers that come with it lie with the case. */
async function addComment(context: Context, procedure: Procedure, { id: record, words, papers }: Comment) {
  const { cases } = procedure;
  const [row] = await lockRows(context, procedure, [record]);
  if (row === undefined) return unknownRow(cases);
  context.note({ record, place: String(row['place']) });
  if (papers !== undefined) {
    const all = [...((row['papers'] as string[] | null) ?? []), ...papers];
    if (all.length > (cases.fields.papers.max ?? all.length))
      return refuse(
        'conflict',
        'too-many-papers',
        {
          zh: `一件最多附 ${cases.fields.papers.max} 份其他材料，请合并后再传。`,
          en: `At most ${cases.fields.papers.max} other papers lie with a case. Put some together first.`,
        },
        { where: 'papers' },
      );
    await applyChanges(context, cases, [{ before: row, change: { id: record, values: { papers: all } } }]);
  }
  await addLines(context, cases, [{ row, kind: 'comment', words }]);
  return caseAnswer(context, procedure, record);
}

/** Those whom the case waits for, by the directory of the platform. */
async function colleaguesFor(context: Context, procedure: Procedure, { of }: Loaded): Promise<readonly Colleague[]> {
  const rules = rulesOf(procedure, of.rules);
  const roles = rules === undefined ? [] : [...new Set(deskIn(rules, stateOf(of)).map(({ role }) => role))];
  const known = await context.platform.colleagues.at(context.tx, of.place, roles, context.today);
  const others = known.filter((each) => each.account !== context.actor.account);
  return [...others, { ...context.actor, title: '' }];
}

async function listColleagues(context: Context, procedure: Procedure, record: string) {
  const row = await findStored(context, procedure.cases, record);
  const [there] = row === undefined ? [] : await casesOf(context, procedure, [row]);
  if (there === undefined) return unknownRow(procedure.cases);
  const by = await byOf(context);
  const fit = (await colleaguesFor(context, procedure, there)).filter((each) => fits(procedure, there, each, by));
  return { colleagues: fit.map(({ account, name, title }) => ({ account, name, title })) };
}

const byOf = async (context: Context): Promise<By> => ({ actor: context.actor, standsFor: [...(await standsFor(context)).keys()] });

const fits = (procedure: Procedure, { of }: Loaded, to: Colleague, by: By): boolean =>
  decideHandOver(procedure, { ...of, assignee: null }, to, by, undefined) === undefined;

interface HandOver {
  readonly id: string;
  readonly version: number;
  readonly to: string | null;
  readonly reason?: string | undefined;
}

async function giveCase(context: Context, procedure: Procedure, { id: record, version: seen, to, reason }: HandOver) {
  const { cases } = procedure;
  const there = await lockCase(context, procedure, record);
  if (there === undefined) return unknownRow(cases);
  const { row, of } = there;
  context.note({ record, place: String(row['place']), details: { to, reason } });
  if (row['version'] !== seen) return staleRow(cases, seen, row, context);
  const colleague = to === null ? null : (await colleaguesFor(context, procedure, there)).find((each) => each.account === to);
  if (colleague === undefined)
    return refuse(
      'invalid',
      'no-such-colleague',
      { zh: '没有找到这位同事，或者他的岗位不在这里。', en: 'There is no such colleague, or the post lies elsewhere.' },
      { where: 'to' },
    );
  const no = decideHandOver(procedure, of, colleague, await byOf(context), reason);
  if (no !== undefined) return no;
  const values = { assignee: colleague?.account ?? null, assigneeName: colleague?.name ?? null, assigneeRole: colleague?.role ?? null };
  await applyChanges(context, cases, [{ before: row, change: { id: record, values, note: { '#step': 'hand-over' } } }]);
  await addLines(context, cases, [{ row, kind: 'hand-over', words: reason?.trim() || null, otherName: colleague?.name ?? null }]);
  return caseAnswer(context, procedure, record);
}
