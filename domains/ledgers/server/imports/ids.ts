import { createHash } from 'node:crypto';

export type MadeBy = 'person' | 'household' | 'residence' | 'status' | 'dwelling' | 'tray';

/**
 * Ids of the rows that an import makes: fixed by import, kind and number, so that a job that is run again makes nothing
 * twice. They have the form of UUIDv7 with the import's own time and sort by the order of the lines.
 */
export function idMaker(importId: string, kind: MadeBy): (no: number) => string {
  const base = createHash('sha256').update(`${importId}:${kind}`).digest('hex');
  const head = `${importId.slice(0, 8)}-${importId.slice(9, 13)}-7${base.slice(0, 3)}-8${base.slice(3, 6)}-${base.slice(6, 10)}`;
  return (no) => head + no.toString(16).padStart(8, '0');
}
