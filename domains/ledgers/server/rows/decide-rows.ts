import { foldLine, stateOfChanges } from '../../model/folding.ts';
import type { Reason } from '../../model/parsing/index.ts';
import { findTemplate } from '../../model/templates/index.ts';
import type { CheckContext, Draft } from '../check/draft.ts';
import { heldRow } from '../check/held-rows.ts';
import { fieldsHere } from '../county-fields.ts';
import { heldHome } from '../homes/held-home.ts';
import { idMaker } from '../imports/ids.ts';
import type { StagedRow } from '../imports/staged.ts';
import { rowHomesOf } from './row-homes.ts';
import { type RowLedger, isRowLedger, keyOfRow, missingOf, rowsByKey, titleOfRow, valuesOfRow } from './row-kind.ts';

const fresh: Reason = { code: 'new-row', zh: '登记册里还没有这一条', en: 'The register has no such row' };
const known = (labels: string): Reason => ({ code: 'same-row', zh: `${labels}相同`, en: `The same ${labels}` });
const repeated = (row: number): Reason => ({
  code: 'earlier-line',
  zh: `与本文件第 ${row} 行是同一条`,
  en: `The same as row ${row} of this file`,
});
const incomplete = (labels: string): Reason => ({ code: 'incomplete-row', zh: `缺${labels}，不能登记`, en: `${labels} is missing` });

const labelsOf = ({ lines: { of } }: RowLedger, keys: readonly string[]): string =>
  keys.map((key) => of.fields[key]?.label.zh ?? key).join('、');

/** Decides lines that are about no person: known by what names them in the world, else new. */
export async function decideRows(context: CheckContext, drafts: readonly Draft[]): Promise<StagedRow[]> {
  const decided: StagedRow[] = [];
  for (const [ledger, mine] of Map.groupBy(drafts, (each) => each.ledger)) {
    const template = findTemplate(ledger);
    if (isRowLedger(template)) decided.push(...(await decideLedgerRows(context, template, mine)));
  }
  return decided;
}

async function decideLedgerRows(context: CheckContext, template: RowLedger, drafts: readonly Draft[]): Promise<StagedRow[]> {
  const { work, staging } = context;
  const { homes, pointer } = await rowHomesOf(work, template, staging.place, drafts, idMaker(staging.importId, 'dwelling'));
  const values = new Map(drafts.map((each) => [each.no, { ...valuesOfRow(template, each.line, staging.place), ...pointer(each) }]));
  const held = await rowsByKey(work, template, staging.place, [...values.values()]);
  const seen = new Map<string, Draft>();
  return drafts.map((draft): StagedRow => {
    const mine = values.get(draft.no) ?? {};
    const key = keyOfRow(template, mine);
    const stored = key === undefined ? undefined : held.get(key);
    const missing = missingOf(template, mine);
    const base = {
      no: draft.no,
      tableNo: draft.line.table,
      sheetRow: draft.line.row,
      name: titleOfRow(template, draft.line),
      person: null,
      household: null,
    };
    const staged = (state: StagedRow['state'], reason: Reason, changes: StagedRow['plan']['changes'] = []): StagedRow => ({
      ...base,
      state,
      plan: { line: draft.line, match: { kind: 'none', reasons: [reason] }, changes, decisions: {} },
    });
    const earlier = key === undefined ? undefined : seen.get(key);
    if (key !== undefined && earlier === undefined) seen.set(key, draft);
    if (earlier !== undefined) return staged('duplicate', repeated(earlier.line.row));
    if (stored === undefined) return missing.length > 0 ? staged('fault', incomplete(labelsOf(template, missing))) : staged('new', fresh);
    const changes = foldLine(draft.line, {
      fields: fieldsHere(work),
      template,
      asOf: context.asOf,
      decisions: {},
      held: (register) => {
        const row = register === template.lines.of ? stored : heldHome(homes, register, '', draft.line.values);
        return row === undefined ? undefined : heldRow(register, row, work);
      },
    });
    const fields = template.knownBy.find((each) => each.every((one) => mine[one] !== undefined)) ?? [];
    return staged(stateOfChanges(changes, false), known(labelsOf(template, fields)), changes);
  });
}
