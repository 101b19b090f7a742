import type { FieldKind } from '@linli/kernel/model';
import { declaredFields } from '../dictionary/index.ts';
import type { LedgerTable } from './analyse.ts';
import { columnKey, subjectKeys } from './column-key.ts';

/** `content`: half the columns or more are the same. `layout`: all of them are, under another title. */
export type Likeness = 'content' | 'layout';

export interface SharedColumn {
  readonly column: string;
  /**
   * `same`: one fact of one person. `role`: the same word about somebody else in the other table. `kind`: written as another
   * kind of value or from other codes. `unsure`: the dictionary does not know it, somebody has to look.
   */
  readonly verdict: 'same' | 'role' | 'kind' | 'unsure';
}

/** Two tables that ask much the same, and what became of one if they were merged. */
export interface TablePair {
  readonly first: string;
  readonly second: string;
  readonly likeness: Likeness;
  readonly shared: readonly SharedColumn[];
  /** Columns of both taken together: shared over union is the Jaccard index. */
  readonly union: number;
  /** The table that stays: the one that asks more. */
  readonly keep: string;
  /** Columns of the other that are not asked again. */
  readonly dropped: readonly string[];
  /** Columns of the other that the kept one takes over. */
  readonly moved: readonly string[];
}

/** Do shared columns over the union reach one half? In whole numbers, half included (民法典 1259). */
const isContent = (shared: number, union: number): boolean => union > 0 && shared * 2 >= union;

interface Meaning {
  readonly kind: FieldKind;
  readonly codes: string | undefined;
  readonly path: string;
}

function meaningOf(header: string): Meaning | undefined {
  const [best] = declaredFields.meanings(header);
  return best === undefined || best.score < 0.95
    ? undefined
    : { kind: best.entry.kind, codes: best.entry.field?.codes?.name, path: best.entry.path };
}

const isPersonal = (path: string): boolean => path.startsWith('person.') || path.startsWith('residence.');

/** Is the line about the one who is called 姓名? Otherwise 身份证号 and 联系电话 beside it are somebody else's. */
const namesPerson = (table: LedgerTable): boolean => table.columns.some((each) => columnKey(each) === '姓名');

function verdictOf(key: string, a: LedgerTable, b: LedgerTable): SharedColumn['verdict'] {
  const headerIn = (table: LedgerTable): string => table.columns.find((each) => columnKey(each) === key) ?? key;
  const [one, other] = [meaningOf(headerIn(a)), meaningOf(headerIn(b))];
  if (one === undefined || other === undefined) return 'unsure';
  if (one.kind !== other.kind || one.codes !== other.codes) return 'kind';
  if (isPersonal(one.path) && namesPerson(a) !== namesPerson(b) && subjectOf(a) !== subjectOf(b)) return 'role';
  return 'same';
}

/** The word by which a table calls whom its lines are about. */
function subjectOf(table: LedgerTable): string | undefined {
  const at = subjectKeys(table.columns).indexOf('姓名');
  return at < 0 ? undefined : columnKey(table.columns[at] ?? '');
}

function pairOf(a: LedgerTable, b: LedgerTable): TablePair | undefined {
  const [ours, theirs] = [new Set(a.columns.map(columnKey)), new Set(b.columns.map(columnKey))];
  const shared = [...ours].filter((key) => theirs.has(key));
  const union = new Set([...ours, ...theirs]).size;
  if (!isContent(shared.length, union)) return undefined;
  const keep = theirs.size > ours.size ? b : a;
  const other = keep === a ? b : a;
  const verdicts = shared.map((column) => ({ column, verdict: verdictOf(column, a, b) }));
  return {
    first: a.id,
    second: b.id,
    likeness: shared.length === union && a.title.trim() !== b.title.trim() ? 'layout' : 'content',
    shared: verdicts,
    union,
    keep: keep.id,
    dropped: verdicts.filter((each) => each.verdict !== 'role').map((each) => each.column),
    moved: [
      ...[...new Set(other.columns.map(columnKey))].filter((key) => !shared.includes(key)),
      ...verdicts.filter((each) => each.verdict === 'role').map((each) => each.column),
    ],
  };
}

/** All pairs that repeat each other, the likest first. */
export function pairsOf(tables: readonly LedgerTable[]): TablePair[] {
  return tables
    .flatMap((a, at) => tables.slice(at + 1).map((b) => pairOf(a, b)))
    .filter((each) => each !== undefined)
    .toSorted((a, b) => b.shared.length * a.union - a.shared.length * b.union || b.shared.length - a.shared.length);
}
