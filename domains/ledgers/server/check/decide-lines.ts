import { type Register, tableOf } from '@linli/kernel/model';
import type { Stored } from '@linli/kernel/server';
import { person, residence } from '@linli/residents/model';
import { type HeldRow, type LineChange, type LineState, foldLine, stateOfChanges } from '../../model/folding.ts';
import { decideMatch } from '../../model/matching.ts';
import type { ReadLine } from '../../model/parsing/index.ts';
import { type LedgerTemplate, findTemplate, keptBeside } from '../../model/templates/index.ts';
import { type Holder, findHolders } from '@linli/residents/server';
import { fieldsHere } from '../county-fields.ts';
import { addsHome, heldHome } from '../homes/held-home.ts';
import { type Homes, homesOf } from '../homes/homes.ts';
import { unpackPlan } from '../imports/packed-plan.ts';
import { type StagedMatch, type StagedRow, findStaged, packedRow } from '../imports/staged.ts';
import { candidateOf, hexOf, numberIndex, personsByName, personsByNumber, rowsOfPersons } from './find-persons.ts';
import { behindEarlier, heldRow } from './held-rows.ts';
import { linePerson } from './line-person.ts';
import type { CheckContext, Draft } from './draft.ts';
import { decideRows } from '../rows/decide-rows.ts';
import { isRowLedger } from '../rows/row-kind.ts';
import { addsBeside, meantRow, residenceHere, tellsAnother } from './meant-row.ts';
import type { LineRead } from './read-lines.ts';

/** The draft of a line that was just read; it is unpacked only when somebody looks into it. */
export function draftOf({ packed, faults, ...read }: LineRead, ledger: string): Draft {
  let line: ReadLine | undefined;
  return {
    ...read,
    ledger,
    packed: { text: packed, faults },
    get line() {
      return (line ??= unpackPlan(packed).line);
    },
  };
}

export interface Known {
  readonly byNumber: Map<string, Stored>;
  readonly elsewhere: Map<string, Holder>;
  readonly residences: Map<string, Stored[]>;
  readonly statuses: Map<string, Stored[]>;
  /** Looked up only for ledgers of homes. */
  readonly homes?: Homes;
  readonly earlier: Map<number, StagedRow>;
  readonly sameName: Map<string, Stored[]>;
}

/** One query for each kind of fact, whatever the number of lines. */
async function gatherKnown(context: CheckContext, drafts: readonly Draft[]): Promise<Known & { indexes: Map<number, string> }> {
  const { work, staging } = context;
  const indexes = new Map<number, string>();
  const asked: Buffer[] = [];
  for (const { no, number } of drafts) {
    if (number === null) continue;
    const index = numberIndex(work, number);
    indexes.set(no, hexOf(index));
    asked.push(index);
  }
  const byNumber = await personsByNumber(work, staging.county, asked);
  const unknown = asked.filter((each) => !byNumber.has(hexOf(each)));
  const elsewhere = await findHolders(context.asking, unknown);
  const ids = [...byNumber.values()].map((row) => String(row['id']));
  const tables = new Set(drafts.flatMap((each) => keptBeside(findTemplate(each.ledger)).map(tableOf)));
  const statuses = new Map<string, Stored[]>();
  for (const table of tables)
    for (const [key, rows] of await rowsOfPersons(work, staging.county, table, ids)) statuses.set(`${table}:${key}`, rows);
  const names = context.numberless
    ? drafts
        .filter(({ no }) => indexes.has(no) && !byNumber.has(indexes.get(no) ?? ''))
        .map(({ name }) => name)
        .filter((name) => name !== null)
    : [];
  const sameName = new Map<string, Stored[]>();
  for (const row of await personsByName(work, staging.county, staging.place, names, true))
    sameName.set(String(row['name']), [...(sameName.get(String(row['name'])) ?? []), row]);
  const residences = await rowsOfPersons(work, staging.county, 'residents.residence', ids);
  return {
    indexes,
    byNumber,
    elsewhere,
    statuses,
    sameName,
    residences,
    ...(await homesFor(context, drafts, residences, ids)),
    earlier: await findStaged(
      work,
      staging,
      drafts.flatMap((each) => (each.earlier === undefined ? [] : [each.earlier])),
    ),
  };
}

/** Homes and households, where lines of ledgers of homes are among these. */
export async function homesFor(
  { work, staging }: Pick<CheckContext, 'work' | 'staging'>,
  lines: readonly Pick<Draft, 'ledger' | 'line'>[],
  residences: ReadonlyMap<string, readonly Stored[]>,
  persons: readonly string[],
): Promise<{ homes?: Homes }> {
  const mine = lines.filter((each) => findTemplate(each.ledger)?.home !== undefined);
  if (mine.length === 0) return {};
  const addresses = mine.map((each) => each.line.values['dwelling.address']);
  return { homes: await homesOf(work, staging.place, residences, persons, addresses) };
}

/** The row of a register that the folding of a line is held against. */
function heldFor(
  context: CheckContext,
  known: Known,
  stored: Stored | undefined,
  { line, ledger }: Pick<Draft, 'line' | 'ledger'>,
  earlier: ReadLine | undefined,
): (register: Register) => HeldRow | undefined {
  const { work, staging, asOf } = context;
  const id = stored === undefined ? '' : String(stored['id']);
  const template = findTemplate(ledger);
  const rowFor = (register: Register): Stored | undefined => {
    if (register.name === person.name) return stored;
    if (register.name === residence.name) return residenceHere(known.residences.get(id), staging.place, line.values);
    const home = heldHome(known.homes, register, id, line.values);
    if (home !== undefined) return home;
    return meantRow(template, register, known.statuses.get(`${tableOf(register)}:${id}`), line.values);
  };
  return (register) => {
    const row = rowFor(register);
    const held = row === undefined ? undefined : heldRow(register, row, work);
    if (earlier === undefined || (register.name === template?.status?.name && tellsAnother(template, line, earlier))) return held;
    const prefix = register.name.split('.')[1] ?? '';
    const said = Object.keys(earlier.values).some((path) => path.startsWith(`${prefix}.`));
    if (!said) return held;
    const title = findTemplate(context.ledgerOf(earlier.table))?.title;
    return behindEarlier(
      prefix,
      earlier,
      { kind: 'import', id: staging.importId, on: asOf, ...(title === undefined ? {} : { label: title }) },
      held,
      asOf,
    );
  };
}

/** Would the line add a row beside the person's own: a residence here, a row of a department? */
function addsRows(context: CheckContext, known: Known, { line, ledger }: Draft, stored: Stored): boolean {
  const template = findTemplate(ledger);
  const id = String(stored['id']);
  if (addsBeside(template, line.values, (register) => known.statuses.get(`${tableOf(register)}:${id}`))) return true;
  if (addsHome(template, known.homes, id, line.values)) return true;
  return (
    template?.settles !== undefined &&
    known.residences.get(id)?.some((row) => String(row['place']).startsWith(context.staging.place)) !== true
  );
}

function staged(
  context: CheckContext,
  draft: Draft,
  state: LineState | 'waiting',
  personId: string | null,
  match: StagedMatch,
  changes: readonly LineChange[] = [],
): StagedRow {
  const { line, no, earlier, household } = draft;
  return {
    no,
    tableNo: draft.table,
    sheetRow: draft.row,
    state,
    name: draft.name,
    person: personId,
    household: household?.no ?? null,
    plan: {
      line,
      match,
      changes,
      decisions: {},
      ...(earlier === undefined ? {} : { earlier }),
      ...(household === undefined ? {} : { household }),
    },
  };
}

/** A line whose person nobody knows and nobody resembles: as it was packed when it was read. */
function stagedNew(context: CheckContext, draft: Draft): StagedRow {
  const { no, table, row, name, household, packed } = draft;
  const person = context.personId(no);
  if (packed === undefined) return staged(context, draft, 'new', person, { kind: 'new', reasons: [] });
  return packedRow({ no, tableNo: table, sheetRow: row, state: 'new', name, person, household: household?.no ?? null }, packed);
}

/** Decides a batch of lines: by number for certain; lines without one wait until the whole file is known. */
export async function decideLines(context: CheckContext, drafts: readonly Draft[]): Promise<StagedRow[]> {
  const ofRows = drafts.filter((each) => isRowLedger(findTemplate(each.ledger)));
  if (ofRows.length > 0)
    return [
      ...(await decideRows(context, ofRows)),
      ...(await decideLines(
        context,
        drafts.filter((each) => !ofRows.includes(each)),
      )),
    ];
  const known = await gatherKnown(context, drafts);
  const rows = new Map<number, StagedRow>();
  for (const draft of drafts) rows.set(draft.no, decideOne(context, known, known.indexes.get(draft.no), draft, rows));
  return [...rows.values()];
}

function decideOne(
  context: CheckContext,
  known: Known,
  index: string | undefined,
  draft: Draft,
  batch: ReadonlyMap<number, StagedRow>,
): StagedRow {
  const { name } = draft;
  if (index === undefined) return staged(context, draft, name === null ? 'fault' : 'waiting', null, { kind: 'none', reasons: [] });
  const template = findTemplate(draft.ledger);
  const earlier = draft.earlier === undefined ? undefined : (batch.get(draft.earlier) ?? known.earlier.get(draft.earlier));
  const stored = known.byNumber.get(index);
  if (earlier !== undefined) return againstEarlier(context, known, draft, template, earlier, stored);
  if (stored !== undefined) return againstStored(context, known, draft, template, stored);
  const holder = known.elsewhere.get(index);
  if (holder !== undefined)
    return staged(context, draft, 'elsewhere', holder.person, {
      kind: 'elsewhere',
      reasons: [{ code: 'held-elsewhere', zh: '全县已有这个人，由另一个社区登记', en: 'Known in the county, held by another community' }],
      place: holder.place,
    });
  if (name === null) return staged(context, draft, 'fault', null, { kind: 'none', reasons: [] });
  const alike = known.sameName.get(name);
  if (alike === undefined) return stagedNew(context, draft);
  const decision = decideMatch(
    linePerson(draft.line),
    alike.map((row) => candidateOf(row, context.work)),
  );
  if (decision.kind === 'possible')
    return staged(context, draft, 'possible', null, {
      kind: 'possible',
      reasons: [],
      candidates: decision.candidates.map((each) => ({ person: each.key, line: null, reasons: each.reasons, against: each.against })),
    });
  const same = decision.kind === 'same' ? alike.find((row) => row['id'] === decision.key) : undefined;
  if (same !== undefined && decision.kind === 'same')
    return withChanges(context, known, draft, template, same, { kind: 'same', reasons: decision.reasons });
  return staged(context, draft, 'new', context.personId(draft.no), {
    kind: 'new',
    reasons: decision.kind === 'new' ? decision.reasons : [],
  });
}

const nobody = { birthDate: null, sex: null, phone: null, address: null };

function againstStored(context: CheckContext, known: Known, draft: Draft, template: LedgerTemplate | undefined, stored: Stored): StagedRow {
  // Found by the blind index of the number: it is the same, and nothing has to be opened to weigh the names.
  const holder = { key: String(stored['id']), name: String(stored['name']), identityNumber: draft.number };
  const decision = decideMatch(linePerson(draft.line), [{ ...nobody, ...holder }]);
  if (decision.kind === 'possible') {
    return staged(context, draft, 'possible', null, {
      kind: 'possible',
      reasons: [],
      candidates: decision.candidates.map((each) => ({ person: each.key, line: null, reasons: each.reasons, against: each.against })),
    });
  }
  return withChanges(context, known, draft, template, stored, { kind: 'same', reasons: decision.reasons });
}

export function withChanges(
  context: CheckContext,
  known: Known,
  draft: Draft,
  template: LedgerTemplate | undefined,
  stored: Stored,
  match: StagedMatch,
): StagedRow {
  const changes = foldLine(draft.line, {
    fields: fieldsHere(context.work),
    template,
    asOf: context.asOf,
    decisions: {},
    held: heldFor(context, known, stored, draft, undefined),
  });
  return staged(context, draft, stateOfChanges(changes, addsRows(context, known, draft, stored)), String(stored['id']), match, changes);
}

/** The same number stood in an earlier line: the same person, perhaps in another ledger, perhaps copied twice. */
function againstEarlier(
  context: CheckContext,
  known: Known,
  draft: Draft,
  template: LedgerTemplate | undefined,
  earlier: StagedRow,
  stored: Stored | undefined,
): StagedRow {
  const match = decideMatch(linePerson(draft.line), [{ ...linePerson(earlier.plan.line), key: String(earlier.no) }]);
  const reasons = [
    {
      code: 'earlier-line',
      zh: `与本文件第 ${earlier.sheetRow} 行是同一个人`,
      en: `The same person as row ${earlier.sheetRow} of this file`,
    },
  ];
  if (match.kind === 'possible' && earlier.person !== null)
    return staged(context, draft, 'possible', null, {
      kind: 'possible',
      reasons: [],
      candidates: match.candidates.map((each) => ({
        person: earlier.person ?? '',
        line: earlier.no,
        reasons: each.reasons,
        against: each.against,
      })),
    });
  const changes = foldLine(draft.line, {
    fields: fieldsHere(context.work),
    template,
    asOf: context.asOf,
    decisions: {},
    held: heldFor(context, known, stored, draft, earlier.plan.line),
  });
  const sameLedger = earlier.tableNo === draft.table && !tellsAnother(template, draft.line, earlier.plan.line);
  const adds = !sameLedger && template?.status !== undefined;
  const state = stateOfChanges(changes, adds);
  if (earlier.state === 'elsewhere' || earlier.state === 'possible')
    return staged(context, draft, earlier.state, earlier.person, {
      ...earlier.plan.match,
      reasons: [...reasons, ...earlier.plan.match.reasons],
    });
  return staged(
    context,
    draft,
    sameLedger && state !== 'conflict' ? 'duplicate' : state,
    earlier.person,
    { kind: 'same', reasons },
    changes,
  );
}
