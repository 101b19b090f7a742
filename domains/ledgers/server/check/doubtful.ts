import { tableOf } from '@linli/kernel/model';
import type { Stored, Work } from '@linli/kernel/server';
import { type Candidate, type LinePerson, decideMatch } from '../../model/matching.ts';
import { foldLine, stateOfChanges } from '../../model/folding.ts';
import { findTemplate, keptBeside } from '../../model/templates/index.ts';
import { type StagedRow, listStaged, restageRows, stagedByName } from '../imports/staged.ts';
import { fieldsHere } from '../county-fields.ts';
import { type Known, homesFor, withChanges } from './decide-lines.ts';
import type { CheckContext } from './draft.ts';
import { candidateOf, personsByName, rowsOfPersons } from './find-persons.ts';
import { behindEarlier } from './held-rows.ts';
import { linePerson } from './line-person.ts';
import { tellsAnother } from './meant-row.ts';

const BATCH = 500;

/** Somebody of the file or of the register who may be meant. */
interface InFile extends Candidate {
  readonly row: StagedRow;
}

/**
 * Lines without a valid number, decided when the whole file is staged: against people of the place, and against all other
 * lines of the file, wherever they stand. Answers how many lines were looked at.
 */
export async function decideDoubtful(
  context: Omit<CheckContext, 'work'>,
  inTransaction: <T>(work: (work: Work) => Promise<T>) => Promise<T>,
  done: (lines: number) => Promise<void>,
): Promise<void> {
  let after = -1;
  for (;;) {
    const last = await inTransaction(async (work) => {
      const rows = await listStaged(work, context.staging, { states: ['waiting'], after, limit: BATCH });
      if (rows.length === 0) return undefined;
      await restageRows(work, context.staging, await decideBatch({ ...context, work }, rows));
      return rows.at(-1)?.no;
    });
    if (last === undefined) return;
    after = last;
    await done(BATCH);
  }
}

async function decideBatch(context: CheckContext, rows: readonly StagedRow[]): Promise<StagedRow[]> {
  const { work, staging } = context;
  const names = rows.map((row) => row.name).filter((name) => name !== null);
  const held = await personsByName(work, staging.county, staging.place, names, false);
  const ids = held.map((row) => String(row['id']));
  const residences = await rowsOfPersons(work, staging.county, 'residents.residence', ids);
  const statuses = await statusesOf(context, rows, ids);
  const lines = rows.map((row) => ({ ledger: context.ledgerOf(row.tableNo), line: row.plan.line }));
  const homes = await homesFor(context, lines, residences, ids);
  const known: Known = {
    ...homes,
    byNumber: new Map(),
    elsewhere: new Map(),
    residences,
    statuses,
    earlier: new Map(),
    sameName: new Map(),
  };
  const inFile = new Map<string, InFile[]>();
  for (const row of await stagedByName(work, staging, names)) note(inFile, row);
  const decided: StagedRow[] = [];
  for (const row of rows) {
    const mine = decideRow(context, known, row, held, inFile.get(row.name ?? '') ?? []);
    decided.push(mine);
    if (mine.person !== null) note(inFile, mine);
  }
  return decided;
}

async function statusesOf(context: CheckContext, rows: readonly StagedRow[], ids: readonly string[]): Promise<Map<string, Stored[]>> {
  const found = new Map<string, Stored[]>();
  for (const ledger of new Set(rows.map((row) => context.ledgerOf(row.tableNo)))) {
    for (const register of keptBeside(findTemplate(ledger)))
      for (const [id, all] of await rowsOfPersons(context.work, context.staging.county, tableOf(register), ids))
        found.set(`${tableOf(register)}:${id}`, all);
  }
  return found;
}

function note(inFile: Map<string, InFile[]>, row: StagedRow): void {
  const name = row.name ?? '';
  const there = inFile.get(name) ?? [];
  if (there.some((each) => each.key === row.person)) return;
  inFile.set(name, [...there, { ...linePerson(row.plan.line), key: row.person ?? '', row }]);
}

function decideRow(context: CheckContext, known: Known, row: StagedRow, held: readonly Stored[], inFile: readonly InFile[]): StagedRow {
  const line: LinePerson = linePerson(row.plan.line);
  const registered = held.filter((each) => each['name'] === row.name);
  const others = inFile.filter((each) => each.row.no !== row.no && !registered.some((stored) => stored['id'] === each.key));
  const decision = decideMatch(line, [...registered.map((stored) => candidateOf(stored, context.work)), ...others]);
  if (decision.kind === 'possible') {
    const candidates = decision.candidates.map((each) => ({
      person: each.key,
      line: others.find((other) => other.key === each.key)?.row.no ?? null,
      reasons: each.reasons,
      against: each.against,
    }));
    return { ...row, state: 'possible', person: null, plan: { ...row.plan, match: { kind: 'possible', reasons: [], candidates } } };
  }
  if (decision.kind === 'new')
    return {
      ...row,
      state: 'new',
      person: context.personId(row.no),
      plan: { ...row.plan, match: { kind: 'new', reasons: decision.reasons } },
    };
  const stored = registered.find((each) => each['id'] === decision.key);
  const template = findTemplate(context.ledgerOf(row.tableNo));
  const { line: read, household } = row.plan;
  const draft = {
    no: row.no,
    table: row.tableNo,
    row: row.sheetRow,
    name: row.name,
    number: null,
    line: read,
    ledger: template?.id ?? 'unknown',
    ...(household === undefined ? {} : { household }),
  };
  if (stored !== undefined) return withChanges(context, known, draft, template, stored, { kind: 'same', reasons: decision.reasons });
  const other = others.find((each) => each.key === decision.key);
  return other === undefined ? row : sameAsLine(context, row, other.row, decision.reasons);
}

/** The person of another line of this file. */
function sameAsLine(context: CheckContext, row: StagedRow, other: StagedRow, reasons: StagedRow['plan']['match']['reasons']): StagedRow {
  const template = findTemplate(context.ledgerOf(row.tableNo));
  const title = findTemplate(context.ledgerOf(other.tableNo))?.title;
  const source = {
    kind: 'import' as const,
    id: context.staging.importId,
    on: context.asOf,
    ...(title === undefined ? {} : { label: title }),
  };
  const changes = foldLine(row.plan.line, {
    fields: fieldsHere(context.work),
    template,
    asOf: context.asOf,
    decisions: {},
    held: (register) => {
      if (register.name === template?.status?.name && tellsAnother(template, row.plan.line, other.plan.line)) return undefined;
      const prefix = register.name.split('.')[1] ?? '';
      return Object.keys(other.plan.line.values).some((path) => path.startsWith(`${prefix}.`))
        ? behindEarlier(prefix, other.plan.line, source, undefined, context.asOf)
        : undefined;
    },
  });
  const sameLedger = other.tableNo === row.tableNo && !tellsAnother(template, row.plan.line, other.plan.line);
  const state = stateOfChanges(changes, !sameLedger && template?.status !== undefined);
  return {
    ...row,
    state: sameLedger && state !== 'conflict' ? 'duplicate' : state,
    person: other.person,
    plan: {
      ...row.plan,
      match: {
        kind: 'same',
        reasons: [
          ...reasons,
          {
            code: 'earlier-line',
            zh: `与本文件第 ${other.sheetRow} 行是同一个人`,
            en: `The same person as row ${other.sheetRow} of this file`,
          },
        ],
      },
      changes,
      earlier: other.no,
    },
  };
}
