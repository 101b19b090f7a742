import type { Population } from '../people/types.ts';
import { type LedgerKind, ledgerTables } from './ledgers.ts';
import type { Pen } from './pen.ts';
import type { Sheet } from './sheet.ts';
import type { IgnoredRow } from './types.ts';

export interface Frame {
  readonly pen: Pen;
  readonly population: Population;
  readonly ledger: LedgerKind;
  readonly asOf: string;
  readonly width: number;
  readonly ignored: IgnoredRow[];
}

const clerks = ['周晓禾', '方秋实', '柯小满', '闵一舟'] as const;
export function ledgerTitle(pen: Pen, ledger: LedgerKind): string {
  return pen.random.pick(ledgerTables[ledger].titles);
}

function monthInWords(asOf: string): string {
  return `${Number(asOf.slice(0, 4))}年${Number(asOf.slice(5, 7))}月`;
}

function addMerged(frame: Frame, sheet: Sheet, text: string, kind: 'title' | 'note'): void {
  const row = sheet.addText([text]);
  sheet.merge(row - 1, 0, row - 1, frame.width - 1);
  frame.ignored.push({ sheet: sheet.name, row, kind });
}

/** Title lines over a table: community, month, who filled it in. */
export function writeTitle(frame: Frame, sheet: Sheet, part: string): void {
  const { pen, population, ledger, asOf } = frame;
  const { title } = pen.habits;
  if (title === 'none') {
    if (part !== '') addMerged(frame, sheet, part, 'title');
    return;
  }
  const place = `${population.placeName}社区`;
  addMerged(
    frame,
    sheet,
    `${place}${part}${ledgerTitle(pen, ledger)}${pen.random.chance(0.5) ? `（${monthInWords(asOf)}）` : ''}`,
    'title',
  );
  pen.mark('title');
  if (title === 'line') return;
  const filledBy = `填表人：${pen.random.pick(clerks)}`;
  const [year, month, day] = asOf.split('-');
  const date = `填报日期：${year}年${Number(month)}月${Number(day)}日`;
  const unit = `填报单位：${population.townName}${place}`;
  if (pen.random.chance(0.5)) addMerged(frame, sheet, `${unit}　　${filledBy}　　${date}`, 'title');
  else
    frame.ignored.push({ sheet: sheet.name, row: sheet.addText([unit, undefined, undefined, filledBy, undefined, date]), kind: 'title' });
  pen.mark('title-who-and-when');
}

/** What stands under the last table. */
export function writeNotes(frame: Frame, sheet: Sheet): void {
  const { pen } = frame;
  addMerged(frame, sheet, '填表说明：1.本表由社区每季度更新一次；2.身份证号须为18位；3.如有变动请在备注栏注明。', 'note');
  frame.ignored.push({
    sheet: sheet.name,
    row: sheet.addText(['审核人：', undefined, pen.random.pick(clerks), undefined, '制表人：', pen.random.pick(clerks)]),
    kind: 'note',
  });
  pen.mark('notes');
}
