import { type InputOf, isRefusal, refuse, tableOf } from '@linli/kernel/model';
import { type Context, type Stored, findStored } from '@linli/kernel/server';
import { type LineChange, foldLine, isOpen, stateOfChanges } from '../../model/folding.ts';
import type { decideConflicts, decideRowConflict, decideRowMatch } from '../../model/index.ts';
import { ledgerImport } from '../../model/registers/import.ts';
import { findTemplate, keptBeside } from '../../model/templates/index.ts';
import { countLines, countsOfImport } from '../check/count-lines.ts';
import { personsById, rowsOfPersons } from '../check/find-persons.ts';
import { homesFor } from '../check/decide-lines.ts';
import { heldRow } from '../check/held-rows.ts';
import { addsBeside, meantRow } from '../check/meant-row.ts';
import { fieldsHere } from '../county-fields.ts';
import { addsHome, heldHome } from '../homes/held-home.ts';
import { type Detail, changeDetail, changeImport, stagingOf } from '../imports/detail.ts';
import { idMaker } from '../imports/ids.ts';
import { answerRows } from '../imports/row-answer.ts';
import { type StagedRow, findStaged, listStaged, restageRows } from '../imports/staged.ts';
import { openImport } from './apply-import.ts';

const noSuchRow = () => refuse('unknown', 'no-such-row', { zh: '没有这一行。', en: 'There is no such row.' });

async function settle(context: Context, detail: Detail, row: StagedRow) {
  await restageRows(context, stagingOf(detail, context.keys), [row]);
  await recount(context, detail);
  const stored = await findStored(context, ledgerImport, detail.import);
  const [answer] = await answerRows(context, detail, String(stored?.['as_of']), [row]);
  return answer ?? noSuchRow();
}

async function recount(context: Context, detail: Detail): Promise<void> {
  const counts = await countLines(context, detail.county, detail.import, detail.tables, detail.counts.warnings, detail.counts.applied);
  await changeDetail(context, detail, { counts });
  await changeImport(context, detail.import, countsOfImport(counts));
}

async function asOfOf(context: Context, detail: Detail): Promise<string> {
  return String((await findStored(context, ledgerImport, detail.import))?.['as_of']);
}

/** What the line would change on the chosen person, as far as this wall shows. */
async function changesAgainst(
  context: Context,
  detail: Detail,
  row: StagedRow,
  stored: Stored,
): Promise<{ changes: LineChange[]; adds: boolean }> {
  const template = findTemplate(detail.tables.find((each) => each.no === row.tableNo)?.ledger ?? '');
  const id = String(stored['id']);
  const residences = (await rowsOfPersons(context, detail.county, 'residents.residence', [id])).get(id) ?? [];
  const { values } = row.plan.line;
  const beside = new Map<string, readonly Stored[]>();
  for (const register of keptBeside(template))
    beside.set(register.name, (await rowsOfPersons(context, detail.county, tableOf(register), [id])).get(id) ?? []);
  const { homes } = await homesFor(
    { work: context, staging: stagingOf(detail, context.keys) },
    [{ ledger: template?.id ?? '', line: row.plan.line }],
    new Map([[id, residences]]),
    [id],
  );
  const here = residences.find((each) => String(each['place']).startsWith(detail.place));
  const changes = foldLine(row.plan.line, {
    fields: fieldsHere(context),
    template,
    asOf: await asOfOf(context, detail),
    decisions: row.plan.decisions,
    held: (register) => {
      const found =
        register.name === 'residents.person'
          ? stored
          : register.name === 'residents.residence'
            ? here
            : (heldHome(homes, register, id, values) ?? meantRow(template, register, beside.get(register.name), values));
      return found === undefined ? undefined : heldRow(register, found, context);
    },
  });
  const adds = addsBeside(template, values, (register) => beside.get(register.name));
  return { changes, adds: adds || addsHome(template, homes, id, values) || (template?.status === undefined && here === undefined) };
}

/** Who a doubtful line is about: one of the candidates, somebody new, or nobody for now. */
export async function decideMatchOne(context: Context, input: InputOf<typeof decideRowMatch>) {
  const opened = await openImport(context, input.id, ['checked'], 'not-checked');
  if (isRefusal(opened)) return opened;
  const { detail } = opened;
  const row = (await findStaged(context, stagingOf(detail, context.keys), [input.no])).get(input.no);
  if (row === undefined) return noSuchRow();
  const candidates = row.plan.match.candidates ?? [];
  if (candidates.length === 0)
    return refuse('conflict', 'no-such-candidate', { zh: '这一行不需要认人。', en: 'Nobody has to be recognised in this row.' });
  if (input.choose === 'skip')
    return settle(context, detail, { ...row, state: 'skipped', person: null, plan: { ...row.plan, chosen: 'skip', changes: [] } });
  if (input.choose === 'new') {
    if (candidates.some((each) => each.reasons[0]?.code === 'same-number'))
      return refuse('conflict', 'number-taken', {
        zh: '这个身份证号已经是别人的，不能再新增一个人。请核对证件。',
        en: "This identity number is somebody else's already: no second person can be made with it. Compare with the card.",
      });
    return settle(context, detail, {
      ...row,
      state: 'new',
      person: idMaker(detail.import, 'person')(row.no),
      plan: { ...row.plan, chosen: 'new', changes: [] },
    });
  }
  const picked = candidates.find((each) => each.person === input.person);
  if (picked === undefined)
    return refuse('invalid', 'no-such-candidate', { zh: '请从列出的人里选一个。', en: 'Choose one of those listed.' }, { where: 'person' });
  const stored = (await personsById(context, detail.county, [picked.person])).get(picked.person);
  const { changes, adds } = stored === undefined ? { changes: [], adds: true } : await changesAgainst(context, detail, row, stored);
  return settle(context, detail, {
    ...row,
    state: stateOfChanges(changes, adds),
    person: picked.person,
    plan: { ...row.plan, chosen: 'person', changes, ...(picked.line === null ? {} : { earlier: picked.line }) },
  });
}

function decided(row: StagedRow, entry: string | undefined, choose: 'existing' | 'incoming'): StagedRow {
  const touched = row.plan.changes.filter((each) => (entry === undefined ? isOpen(each) : each.entry === entry && each.ruling !== 'fill'));
  const names = new Set(touched.map((each) => each.entry));
  const changes = row.plan.changes.map((each) => (names.has(each.entry) ? { ...each, decided: choose } : each));
  const decisions = { ...row.plan.decisions, ...Object.fromEntries([...names].map((name) => [name, choose])) };
  const adds = row.state === 'changed' && row.plan.changes.length === 0;
  return { ...row, state: stateOfChanges(changes, adds), plan: { ...row.plan, changes, decisions } };
}

export async function decideConflictOne(context: Context, input: InputOf<typeof decideRowConflict>) {
  const opened = await openImport(context, input.id, ['checked'], 'not-checked');
  if (isRefusal(opened)) return opened;
  const row = (await findStaged(context, stagingOf(opened.detail, context.keys), [input.no])).get(input.no);
  if (row === undefined) return noSuchRow();
  if (!row.plan.changes.some((each) => each.entry === input.entry && each.ruling !== 'fill'))
    return refuse(
      'invalid',
      'no-such-conflict',
      { zh: '这一行的这一项没有冲突。', en: 'There is no conflict of this fact in this row.' },
      { where: 'entry' },
    );
  return settle(context, opened.detail, decided(row, input.entry, input.choose));
}

const PAGE = 500;

/** All that is still open, or all of one entry, decided the same way. */
export async function decideMany(context: Context, input: InputOf<typeof decideConflicts>) {
  const opened = await openImport(context, input.id, ['checked'], 'not-checked');
  if (isRefusal(opened)) return opened;
  const staging = stagingOf(opened.detail, context.keys);
  let after = -1;
  let count = 0;
  for (;;) {
    const rows = await listStaged(context, staging, { undecided: true, after, limit: PAGE });
    const last = rows.at(-1);
    if (last === undefined) break;
    const open = rows.filter((row) =>
      row.plan.changes.some((each) => isOpen(each) && (input.entry === undefined || each.entry === input.entry)),
    );
    await restageRows(
      context,
      staging,
      open.map((row) => decided(row, input.entry, input.choose)),
    );
    count += open.reduce(
      (sum, row) =>
        sum + row.plan.changes.filter((each) => isOpen(each) && (input.entry === undefined || each.entry === input.entry)).length,
      0,
    );
    after = last.no;
  }
  await recount(context, opened.detail);
  return { decided: count };
}
