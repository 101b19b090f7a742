import type { Language, Text } from '@linli/kernel/model';
import type { ImportRow, RowCell, RowChange } from '../wire.ts';

const between: Text = { zh: '，', en: '; ' };
const decided: Text = { zh: '您认定的', en: 'You decided' };
const list: Text = { zh: '、', en: ', ' };

/** Why a line was taken for whom, in one line. */
export function whyText(row: ImportRow, language: Language): string {
  const { reasons, candidates } = row.match;
  if (row.decided) return decided[language];
  if (row.state === 'possible' && candidates.length > 0) {
    const names = candidates.map((candidate) => candidate.name ?? '').filter((name) => name !== '');
    const shown = [...new Set(names)].join(list[language]);
    return language === 'zh' ? `像 ${candidates.length} 个人：${shown}` : `resembles ${candidates.length}: ${shown}`;
  }
  return reasons.map((reason) => reason[language]).join(between[language]);
}

/** What of a line needs a look or changes, each with the labels of its facts. */
export interface RowNews {
  readonly ask: readonly string[];
  readonly changes: readonly string[];
  readonly faults: readonly string[];
}

export function newsOf(row: ImportRow, language: Language): RowNews {
  const labels = (changes: ImportRow['changes']): string[] => changes.map((change) => change.label[language]);
  return {
    ask: labels(row.changes.filter((change) => resultOf(change) === 'ask')),
    changes: labels(row.changes.filter((change) => ['fill', 'incoming'].includes(resultOf(change)))),
    faults: row.cells.filter((cell) => cell.state === 'fault').map((cell) => cell.label?.[language] ?? cell.header),
  };
}

/** Labels in one line, the first three by name. */
export function fewLabels(labels: readonly string[], language: Language): string {
  const shown = labels.slice(0, 3).join(list[language]);
  if (labels.length <= 3) return shown;
  return language === 'zh' ? `${shown}等 ${labels.length} 项` : `${shown} and ${labels.length - 3} more`;
}

const seeFirst = ['fault', 'warning', 'unplaced'];

/** The cells that cannot be taken as they are, the worst first. */
export const cellsToSee = (row: ImportRow): RowCell[] =>
  row.cells
    .filter((cell) => seeFirst.includes(cell.state))
    .sort((a, b) => seeFirst.indexOf(a.state) - seeFirst.indexOf(b.state) || a.column - b.column);

/** What becomes of a change as things stand: by a person's decision, or by the rules. */
export function resultOf(change: Pick<RowChange, 'ruling' | 'decided'>): 'fill' | 'existing' | 'incoming' | 'ask' {
  if (change.decided === 'existing' || change.decided === 'incoming') return change.decided;
  return change.ruling === 'fill' || change.ruling === 'existing' || change.ruling === 'incoming' ? change.ruling : 'ask';
}

/** What a line says of the person, by entry: as it will be kept, or as it is written. */
export function saidOf(row: ImportRow, entry: string): string | null {
  const cell = row.cells.find((each) => each.entry === entry);
  return cell === undefined ? null : (cell.kept ?? cell.written);
}
