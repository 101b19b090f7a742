interface Cursor {
  readonly at: string;
  readonly id: string;
}

/** Where a page of things ordered by time ended. */
export const encodeTimeCursor = (last: Cursor | undefined): string | null =>
  last === undefined ? null : Buffer.from(`${last.at} ${last.id}`).toString('base64url');

/** Nonsense begins at the beginning again. */
export function decodeTimeCursor(text: string | undefined): Cursor | undefined {
  const [at = '', id = ''] = Buffer.from(text ?? '', 'base64url')
    .toString('utf8')
    .split(' ');
  return /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/.test(id) && !Number.isNaN(Date.parse(at)) ? { at, id } : undefined;
}
