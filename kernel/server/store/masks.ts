const ROOM = 30_000; // values; twice as many are kept at most, in some 15 MB

let young = new Map<string, string>();
let old = new Map<string, string>();

/**
 * What a list shows of a sealed value without a purpose, by the ciphertext: clerks open the same lists all day, and opening a value only
 * to hide most of it again was a third of a list's cost. Clear values are never kept. A value that was sealed anew, moved to another
 * row or column, or whose salt was erased has another key, or none.
 */
export function maskOf(about: string, salt: Buffer, envelope: Buffer, make: () => string): string {
  const key = `${about}${salt.toString('latin1')}${envelope.toString('latin1')}`;
  const known = young.get(key) ?? old.get(key);
  const mask = known ?? make();
  if (known === undefined || !young.has(key)) keep(key, mask);
  return mask;
}

/** What nobody asked for while the room filled up once is forgotten. */
function keep(key: string, mask: string): void {
  if (young.size >= ROOM) {
    old = young;
    young = new Map();
  }
  young.set(key, mask);
}
