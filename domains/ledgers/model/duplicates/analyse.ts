import { bluntKeys, columnKey, subjectKeys } from './column-key.ts';

/** A ledger or form as it is in use: its title, who asks for it, its columns by their headers. */
export interface LedgerTable {
  readonly id: string;
  readonly title: string;
  readonly columns: readonly string[];
}

export interface RepeatedColumn {
  readonly column: string;
  /** In how many tables it stands. */
  readonly tables: number;
}

/** How much the tables ask twice. Every share is a pair of whole numbers. */
export interface Repetition {
  readonly tables: number;
  readonly columns: number;
  readonly distinct: number;
  /** Names that stand in two tables or more. */
  readonly repeated: number;
  /** Columns beyond the first of each name: numerator of the duplicate rate, over `columns`. */
  readonly redundant: number;
  /** Different facts once the subject of each line is simply called by name. */
  readonly distinctBySubject: number;
  /** What a list of synonyms without roles would have counted; it takes two people for one in the tables of `twoNames`. */
  readonly distinctByWords: number;
  readonly twoNames: readonly string[];
  readonly most: readonly RepeatedColumn[];
}

const keysOf = (table: LedgerTable): string[] => [...new Set(table.columns.map(columnKey))];

function distinctOf(tables: readonly LedgerTable[], keys: (columns: readonly string[]) => string[]): number {
  return new Set(tables.flatMap((each) => keys(each.columns))).size;
}

/** What a set of tables asks more than once (domain.md 8.5). */
export function repetitionOf(tables: readonly LedgerTable[]): Repetition {
  const counts = new Map<string, number>();
  for (const table of tables) for (const key of keysOf(table)) counts.set(key, (counts.get(key) ?? 0) + 1);
  const columns = tables.reduce((total, each) => total + keysOf(each).length, 0);
  const most = [...counts]
    .map(([column, times]) => ({ column, tables: times }))
    .filter((each) => each.tables > 1)
    .toSorted((a, b) => b.tables - a.tables);
  return {
    tables: tables.length,
    columns,
    distinct: counts.size,
    repeated: most.length,
    redundant: columns - counts.size,
    distinctBySubject: distinctOf(tables, subjectKeys),
    distinctByWords: distinctOf(tables, bluntKeys),
    twoNames: tables.filter((each) => new Set(bluntKeys(each.columns)).size < keysOf(each).length).map((each) => each.id),
    most,
  };
}

export interface KnownShare {
  readonly id: string;
  readonly known: number;
  readonly columns: number;
}

/** How many columns of each table are answered by facts that are kept already. */
export function knownShares(tables: readonly LedgerTable[], known: ReadonlySet<string>): KnownShare[] {
  return tables.map((each) => {
    const keys = keysOf(each);
    return { id: each.id, known: keys.filter((key) => known.has(key)).length, columns: keys.length };
  });
}

/** The facts about people and homes that the registers of residents hold (domain.md 8.5). */
export const residentFacts: ReadonlySet<string> = new Set(
  '姓名 性别 民族 出生日期 身份证号 户籍地址 现居住地址 联系电话 婚姻状况 文化程度 政治面貌 工作单位 与户主关系 网格编码 户主姓名 监护人 银行账号 社保卡号 家庭人口 紧急联系人'.split(
    ' ',
  ),
);

/** (before − after) / before in tenths of a percent, floored; null where there was nothing. */
export const reductionTenths = (before: number, after: number): number | null =>
  before === 0 ? null : Math.floor(((before - after) * 1000) / before);
