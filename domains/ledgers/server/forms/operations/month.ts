import { type InputOf, decidePlace } from '@linli/kernel/model';
import { type Context, type Stored, dayIn, findStored, sql, unknownRow } from '@linli/kernel/server';
import type { getForm, listMonth, prepareForms } from '../../../model/forms/index.ts';
import { form } from '../../../model/forms/registers/index.ts';
import { columnAnswer, lineAnswer } from '../form-answer-shapes.ts';
import { factsOfForm } from '../form-facts.ts';
import { layoutOf } from '../layout.ts';
import { readLines, sheetsOf, sourcesOf } from '../lines.ts';
import { fillOpen } from '../open-forms.ts';
import { countyAt, decideDepartment } from '../rights.ts';

/** Fills what is open with what is known today. Done before the page is shown, so that only true gaps are asked. */
export async function prepareOnes(context: Context, input: InputOf<typeof prepareForms>) {
  const outside = decidePlace(context.actor, input.place);
  if (outside !== undefined) return outside;
  const { account, post, name } = context.actor;
  const which = {
    by: { account, post, name },
    ...(input.form === undefined ? {} : { form: input.form }),
    ...(input.anew === undefined ? {} : { anew: input.anew }),
  };
  return { filled: await fillOpen(context.platform, countyAt(input.place), input.place, which) };
}

const MONTH_FORMS_MAX = 200; // 26 ledgers and what departments ask beside them, some times over

/** Whatever a community has to do now, and what it confirmed and can still look at. */
async function formsAt(context: Context, place: string): Promise<Stored[]> {
  const found = await sql<Stored>`
    select * from ledgers.form where county = ${countyAt(place)} and place = ${place} and ended_at is null
      and (state in ('open', 'returned') or lock_on >= ${context.today})
    order by (state in ('open', 'returned')) desc, due_on, title limit ${MONTH_FORMS_MAX}
  `.execute(context.tx);
  return found.rows;
}

/** What the department took back before anybody confirmed it. */
async function withdrawnAt(context: Context, place: string): Promise<Stored[]> {
  const found = await sql<Stored>`
    select * from ledgers.form where county = ${countyAt(place)} and place = ${place} and ended_at is not null
      and state in ('open', 'returned') and lock_on >= ${context.today}
    order by ended_at desc, id limit ${MONTH_FORMS_MAX}
  `.execute(context.tx);
  return found.rows;
}

const isOpen = (stored: Stored): boolean => stored['state'] === 'open' || stored['state'] === 'returned';

export async function listMonthOnes(context: Context, input: InputOf<typeof listMonth>) {
  const outside = decidePlace(context.actor, input.place);
  if (outside !== undefined) return outside;
  const forms = await formsAt(context, input.place);
  const open = forms.filter((each) => isOpen(each)).map((each) => String(each['id']));
  const sources = await sourcesOf(context, countyAt(input.place), open);
  const withdrawn = (await withdrawnAt(context, input.place)).map((each) => ({
    id: String(each['id']),
    title: String(each['title']),
    period: String(each['period']),
    department: String(each['department']),
    on: dayIn(new Date(each['ended_at'] as string)),
    reason: (each['end_reason'] as string | null) ?? '',
  }));
  return { forms: forms.map((each) => factsOfForm(each, context.today)), sources, withdrawn };
}

const PAGE = 50;

export async function getFormOne(context: Context, input: InputOf<typeof getForm>) {
  const stored = await findStored(context, form, input.id);
  if (stored === undefined) return unknownRow(form);
  const no = decideDepartment(context.actor, String(stored['department']));
  if (no !== undefined) return no;
  const place = String(stored['place']);
  const county = countyAt(place);
  const { columns, design } = await layoutOf(context, county, String(stored['template']), String(stored['title']));
  const sheet = (await sheetsOf(context, county, [input.id])).get(input.id);
  const limit = input.limit ?? PAGE;
  const lines =
    sheet === undefined
      ? []
      : await readLines(context, sheet, {
          after: input.after ?? 0,
          limit: limit + 1,
          ...(input.gaps === 'true' ? { only: 'gaps' as const } : {}),
        });
  const names = await context.platform.places.names(context.tx, [place]);
  context.note({ record: input.id, place });
  return {
    form: { ...factsOfForm(stored, context.today), placeName: names.get(place) ?? place, task: String(stored['task']) },
    note: design.note,
    columns: columns.map(columnAnswer),
    sources: await sourcesOf(context, county, [input.id]),
    lines: lines.slice(0, limit).map((each) => lineAnswer(columns, each)),
    next: lines.length > limit ? (lines[limit - 1]?.no ?? null) : null,
  };
}
