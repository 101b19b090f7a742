import { type CheckContext, type Field, type Refusal, type Text, refuse, valueSchema } from '@linli/kernel/model';

/** Where the value of a cell was taken from. */
export interface CellFrom {
  /** `record` a field of a row, `fact` a counted number, `answer` what was once answered to a county field. */
  readonly kind: 'record' | 'fact' | 'answer';
  readonly register: string;
  readonly id: string | null;
  /** The version of that row at filling; none for counted numbers. */
  readonly version?: number;
  readonly field: string;
  readonly label: string | null;
  /** The day of which it speaks. */
  readonly on: string | null;
}

/** A cell of a form (domain.md 8.6): `auto` filled by the system, `manual` typed, `corrected` put right by a correction. */
export interface Cell {
  readonly value: unknown;
  readonly source: 'auto' | 'manual' | 'corrected' | 'empty';
  readonly from?: CellFrom;
  /** There is none: no phone, no employer. An answer like any other, carried over to the next period. */
  readonly none?: true;
  /** Typed although this was known: what was known, as it is shown. */
  readonly known?: string;
  readonly note?: string;
  /** The correction that was opened about it. */
  readonly correction?: string;
}

export const emptyCell: Cell = { value: null, source: 'empty' };

export const isEmptyValue = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

export interface CellCounts {
  readonly cells: number;
  readonly auto: number;
  readonly manual: number;
  readonly corrected: number;
  /** Typed although it was known: numerator of Q16 over `manual`. */
  readonly known: number;
  readonly gaps: number;
}

export const noCounts: CellCounts = { cells: 0, auto: 0, manual: 0, corrected: 0, known: 0, gaps: 0 };

/** `required` tells, by column, which empty cells are asked. */
export function countCells(cells: readonly Cell[], required: readonly boolean[]): CellCounts {
  const of = (source: Cell['source']): number => cells.filter((each) => each.source === source).length;
  return {
    cells: cells.length,
    auto: of('auto'),
    manual: of('manual'),
    corrected: of('corrected'),
    known: cells.filter((each) => each.source === 'manual' && each.known !== undefined).length,
    gaps: cells.filter((each, at) => each.source === 'empty' && required[at] === true).length,
  };
}

export function addCounts(a: CellCounts, b: CellCounts): CellCounts {
  return {
    cells: a.cells + b.cells,
    auto: a.auto + b.auto,
    manual: a.manual + b.manual,
    corrected: a.corrected + b.corrected,
    known: a.known + b.known,
    gaps: a.gaps + b.gaps,
  };
}

/** By how much each count differs. */
export function differenceOf(before: CellCounts, after: CellCounts): CellCounts {
  return {
    cells: after.cells - before.cells,
    auto: after.auto - before.auto,
    manual: after.manual - before.manual,
    corrected: after.corrected - before.corrected,
    known: after.known - before.known,
    gaps: after.gaps - before.gaps,
  };
}

/** What was typed into a cell stays where the registers still say nothing; where they do, what is known counts. */
export function keepTyped(fresh: Cell, before: Cell | undefined): Cell {
  if (before === undefined || before.source === 'empty') return fresh;
  if (before.none === true) return fresh.source === 'empty' ? before : fresh;
  if (before.source === 'manual' && (fresh.source === 'empty' || before.known !== undefined)) return before;
  if (before.source === 'manual' && fresh.value === before.value)
    return { ...before, ...(fresh.from === undefined ? {} : { from: fresh.from }) };
  if (before.correction !== undefined && fresh.source === 'auto')
    return { ...fresh, correction: before.correction, source: fresh.value === before.value ? before.source : 'corrected' };
  if (before.source === 'corrected' && fresh.source === 'auto') return { ...fresh, source: 'corrected' };
  return before.note === undefined ? fresh : { ...fresh, note: before.note };
}

export interface CellFault {
  readonly no: number;
  readonly key: string;
  readonly header: string;
  readonly sentence: Text;
}

/** What is wrong with a cell, in a sentence that names line and column. */
export function faultOfCell(
  no: number,
  column: { readonly key: string; readonly header: string; readonly required: boolean; readonly field: Field | undefined },
  cell: Cell,
  context: CheckContext,
): CellFault | undefined {
  const { key, header } = column;
  if (cell.none === true) return undefined;
  if (isEmptyValue(cell.value))
    return column.required
      ? { no, key, header, sentence: { zh: `第 ${no} 行“${header}”还没有填。`, en: `Line ${no}: "${header}" is empty.` } }
      : undefined;
  if (column.field === undefined || valueSchema(column.field, context).safeParse(cell.value).success) return undefined;
  return { no, key, header, sentence: { zh: `第 ${no} 行“${header}”的内容不对，请核对。`, en: `Line ${no}: check "${header}".` } };
}

export function refuseFaults(faults: readonly CellFault[], total: number): Refusal | undefined {
  const [first] = faults;
  if (first === undefined) return undefined;
  return refuse(
    'invalid',
    'faults-left',
    {
      zh: `${first.sentence.zh}${total > 1 ? `一共 ${total} 处，补齐后再确认。` : '补齐后再确认。'}`,
      en: `${first.sentence.en} ${total} in all; complete them first.`,
    },
    { details: { faults, total } },
  );
}

/** Sums of figures by column; what is no number is left out. Values are whole numbers or decimals as typed. */
export function addFigures(forms: readonly (readonly Cell[])[], columns: number): (number | null)[] {
  return Array.from({ length: columns }, (_, at) => {
    const numbers = forms.map((cells) => cells[at]?.value).filter((each) => typeof each === 'number');
    return numbers.length === 0 ? null : Math.round(numbers.reduce((total, each) => total + each, 0) * 10_000) / 10_000;
  });
}
