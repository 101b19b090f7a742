/** What may be the same event: how near, and how alike the words are. Pure; the table of spots keeps what is reckoned here. */

const LAT_CELLS = 1_000; // a degree is 111 km everywhere: a cell is 111 m high
const LON_CELLS = 500; // 0.002 degrees are 120 m at the northern end of the country and more in the south
const ROW = 1_000_000; // above any number of cells around the globe

/** The cell of a position; two positions within 100 m lie in one cell or in neighbouring ones. */
export const cellOf = (lon: number, lat: number): number => Math.floor(lat * LAT_CELLS) * ROW + Math.floor(lon * LON_CELLS);

/** The cell and the eight around it. */
export const cellsAround = (lon: number, lat: number): number[] =>
  [-1, 0, 1].flatMap((row) => [-1, 0, 1].map((column) => cellOf(lon, lat) + row * ROW + column));

const METRES_A_DEGREE = 111_320;

/** Metres between two positions in degrees; flat, which is right to a centimetre within a kilometre. */
export function metresBetween(a: readonly [lon: number, lat: number], b: readonly [lon: number, lat: number]): number {
  const middle = ((a[1] + b[1]) / 2) * (Math.PI / 180);
  return Math.hypot((a[0] - b[0]) * Math.cos(middle), a[1] - b[1]) * METRES_A_DEGREE;
}

const PAIRS_MAX = 400;

/** The pairs of neighbouring signs in a text, each once: what Chinese has instead of words. */
export function pairsOf(text: string): string[] {
  const signs = [
    ...text
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll(/[\s\p{P}\p{S}]+/gu, ''),
  ];
  const pairs = signs.length === 1 ? signs : signs.slice(1).map((sign, at) => `${signs[at] ?? ''}${sign}`);
  return [...new Set(pairs)].slice(0, PAIRS_MAX);
}
