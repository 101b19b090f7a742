import type { Context as HonoContext } from 'hono';
import type { PageForm } from './page.ts';

/** Of a page that was opened, or whose form is refused unread. */
export const noForm: PageForm = { text: () => '', all: () => [], files: () => [], names: [] };

/** The form that a page was sent. Fields of one name stay together; text is trimmed, since spaces on a phone come by themselves. */
export async function formOf(c: HonoContext): Promise<PageForm> {
  const sent = await c.req.formData().catch(() => undefined);
  if (sent === undefined) return noForm;
  const all = (name: string): string[] => sent.getAll(name).flatMap((value) => (typeof value === 'string' ? [value.trim()] : []));
  return {
    text: (name) => all(name)[0] ?? '',
    all,
    files: (name) => sent.getAll(name).filter((value): value is File => typeof value !== 'string' && value.size > 0),
    names: [...new Set(sent.keys())],
  };
}
