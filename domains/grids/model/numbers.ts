import { type Extent, type Geometry, type Refusal, extentOf, refuse } from '@linli/kernel/model';

/** Serials of a community (domain.md 4.1): base grids 001 to 799, special ones 801 to 999. */
const serials = { base: [1, 799], special: [801, 999] } as const;

export type GridKind = keyof typeof serials;

const SERIAL_DIGITS = 3;

const numberOf = (community: string, serial: number): string => community + String(serial).padStart(SERIAL_DIGITS, '0');

/** Does a number of 15 digits fit a grid of this kind in this community? */
function fitsNumber(number: string, community: string, kind: GridKind): boolean {
  const [first, last] = serials[kind];
  const serial = Number(number.slice(community.length));
  return number.length === community.length + SERIAL_DIGITS && number.startsWith(community) && serial >= first && serial <= last;
}

const middle = ({ west, east, south, north }: Extent): readonly [number, number] => [(west + east) / 2, (south + north) / 2];

/** Rows of a page: grids whose middles lie less than half the height of the usual grid apart stand in one row. */
function inReadingOrder<T extends { readonly area: Geometry }>(grids: readonly T[]): T[] {
  const placed = grids.map((grid) => ({ grid, extent: extentOf(grid.area) }));
  const heights = placed.map(({ extent }) => extent.north - extent.south).toSorted((a, b) => a - b);
  const rowHeight = (heights[Math.floor(heights.length / 2)] ?? 0) / 2;
  const southward = placed.toSorted((a, b) => middle(b.extent)[1] - middle(a.extent)[1]);
  const rows: (typeof placed)[] = [];
  for (const each of southward) {
    const row = rows.at(-1);
    const [head] = row ?? [];
    if (row === undefined || head === undefined || middle(head.extent)[1] - middle(each.extent)[1] > rowHeight) rows.push([each]);
    else row.push(each);
  }
  return rows.flatMap((row) => row.toSorted((a, b) => middle(a.extent)[0] - middle(b.extent)[0]).map(({ grid }) => grid));
}

export interface UnnumberedGrid {
  readonly id: string;
  readonly kind: GridKind;
  readonly area: Geometry;
  /** The number that the county has given it already. */
  readonly number?: string | undefined;
}

/**
 * Numbers for new grids of a community: north to south and in each row west to east, in the lowest serials that nobody has or had. A
 * number is never given twice, since old papers go on naming it. Source: GB/T 31000-2015; domain.md 4.1.
 */
export function numberGrids(
  community: string,
  grids: readonly UnnumberedGrid[],
  taken: ReadonlySet<string>,
): Map<string, string> | Refusal {
  const used = new Set(taken);
  const given = new Map<string, string>();
  for (const { id, kind, number } of grids) {
    if (number === undefined) continue;
    if (!fitsNumber(number, community, kind)) return unfitNumber(number, kind);
    if (used.has(number)) return takenNumber(number);
    used.add(number);
    given.set(id, number);
  }
  const next = { base: 1, special: 801 };
  for (const { id, kind } of inReadingOrder(grids.filter((each) => each.number === undefined))) {
    while (used.has(numberOf(community, next[kind]))) next[kind] += 1;
    if (next[kind] > serials[kind][1]) return noNumberLeft(kind);
    const number = numberOf(community, next[kind]);
    used.add(number);
    given.set(id, number);
  }
  return given;
}

const unfitNumber = (number: string, kind: GridKind): Refusal =>
  refuse('invalid', 'number-unfit', {
    zh: `编号 ${number} 不合规则：前 12 位是社区代码，后 3 位${kind === 'base' ? '基础网格用 001 到 799' : '专属网格用 801 到 999'}。留空则由系统排号。`,
    en: `The number ${number} does not fit: the code of the community, then ${serials[kind].join(' to ')}. Leave it empty to have it numbered.`,
  });

const takenNumber = (number: string): Refusal =>
  refuse('conflict', 'number-taken', {
    zh: `编号 ${number} 已经用过，停用的编号也不再用。请换一个，或留空由系统排号。`,
    en: `The number ${number} is in use or was; a number is given once. Choose another or leave it empty.`,
  });

const noNumberLeft = (kind: GridKind): Refusal =>
  refuse('conflict', 'numbers-used-up', {
    zh: `这个社区的${kind === 'base' ? '基础' : '专属'}网格编号用完了。`,
    en: `All serials of this kind are used up in the community.`,
  });
