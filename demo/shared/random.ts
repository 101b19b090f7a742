/** A repeatable stream of chances: the same seed gives the same stream on every machine. */
export interface Random {
  /** In [0, 1). */
  next(): number;
  /** A whole number in [low, high]. */
  int(low: number, high: number): number;
  chance(share: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** A new array in another order. */
  shuffled<T>(list: readonly T[]): T[];
}

/** FNV-1a with a final avalanche: 32 bits from any text. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** A share in [0, 1) that belongs to a text: the same answer wherever it is asked. */
export function shareOf(text: string): number {
  return hashText(text) / 4_294_967_296;
}

/** An sfc32 generator, seeded by a text. */
export function createRandom(seed: string): Random {
  let a = hashText(`${seed}/a`);
  let b = hashText(`${seed}/b`);
  let c = hashText(`${seed}/c`);
  let counter = 1;
  const next = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 4_294_967_296;
  };
  for (let warm = 0; warm < 12; warm += 1) next();
  const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  const pick = <T>(list: readonly T[]): T => {
    const chosen = list[int(0, list.length - 1)];
    if (chosen === undefined) throw new Error('picked from an empty list');
    return chosen;
  };
  const shuffled = <T>(list: readonly T[]): T[] =>
    list
      .map((value) => ({ value, rank: next() }))
      .sort((left, right) => left.rank - right.rank)
      .map(({ value }) => value);
  return { next, int, chance: (share) => next() < share, pick, shuffled };
}

/** Draws from values with weights; the weights need not sum to one. */
export function weighted<T>(entries: readonly (readonly [T, number])[]): (random: Random) => T {
  const steps: number[] = [];
  let total = 0;
  for (const [, weight] of entries) steps.push((total += weight));
  return (random) => {
    const mark = random.next() * total;
    let low = 0;
    let high = steps.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((steps[middle] ?? 0) > mark) high = middle;
      else low = middle + 1;
    }
    const entry = entries[low];
    if (entry === undefined) throw new Error('drew from an empty table');
    return entry[0];
  };
}

/** So many decimal digits. */
export function digitsOf(random: Random, length: number): string {
  let text = '';
  while (text.length < length) text += random.int(0, 9);
  return text;
}
