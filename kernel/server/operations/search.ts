import { z } from 'zod';
import { type Register, type RowOf, cellText, decideRight, fieldsOf, operation } from '../../model/index.ts';
import { type Context, fulfil } from '../platform.ts';
import { listRows, registersWith } from '../store/index.ts';

const EACH_MAX = 6; // enough to choose from; the list of the register shows the rest

const search = operation({
  name: 'kernel.search',
  method: 'get',
  path: '/kernel/search',
  access: { to: 'signed-in' },
  quiet: true,
  label: { zh: '搜索', en: 'Search' },
  input: z.strictObject({ text: z.string().trim().min(1).max(100) }),
  output: z.object({
    groups: z.array(
      z.object({
        register: z.string(),
        rows: z.array(z.object({ id: z.string(), place: z.string(), placeName: z.string(), title: z.string(), subtitle: z.string() })),
      }),
    ),
  }),
});

const titleOf = (of: Register, row: RowOf): string => of.title.map((key) => cellText(row.values[key])).find((text) => text !== '') ?? '';

function subtitleOf(of: Register, row: RowOf): string {
  const shown = fieldsOf(of).filter(
    ([key, field]) =>
      field.listed === true && !of.title.slice(0, 1).includes(key) && ['text', 'date', 'identityNumber', 'phone'].includes(field.kind),
  );
  return shown
    .map(([key]) => row.values[key])
    .filter((value) => typeof value === 'string' && value !== '')
    .slice(0, 3)
    .join(' · ');
}

/** Every register that the post may read and that can be searched; a few rows of each. */
async function searchAll(context: Context, text: string) {
  const registers = [...context.dictionary.registers.values()].filter(
    (each) => fieldsOf(each).some(([, field]) => field.searched === true) && decideRight(context.actor, each, 'read') === undefined,
  );
  const groups: { register: string; rows: { id: string; place: string; placeName: string; title: string; subtitle: string }[] }[] = [];
  for (const of of await registersWith(context, registers, text)) {
    const page = await listRows(context, of, { search: text, limit: EACH_MAX });
    groups.push({
      register: of.name,
      rows: page.rows.map((row) => ({
        id: row.id,
        place: row.place,
        placeName: row.place,
        title: titleOf(of, row),
        subtitle: subtitleOf(of, row),
      })),
    });
  }
  const names = await context.platform.places.names(context.tx, [
    ...new Set(groups.flatMap((group) => group.rows.map((row) => row.place.slice(0, 12)))),
  ]);
  return {
    groups: groups.map((group) => ({
      ...group,
      rows: group.rows.map((row) => ({ ...row, placeName: names.get(row.place.slice(0, 12)) ?? row.place })),
    })),
  };
}

export const searchOperation = fulfil(search, (context, input) => searchAll(context, input.text));
