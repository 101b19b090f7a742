import { type InputOf, type Refusal, decidePlace, placeRange, refuse } from '@linli/kernel/model';
import { type Context, type Stored, findStored, sql, unknownRow } from '@linli/kernel/server';
import { addFigures } from '../../../model/forms/cells.ts';
import type { sumForms } from '../../../model/forms/index.ts';
import { formTask, formTemplate } from '../../../model/forms/registers/index.ts';
import { columnAnswer } from '../form-answer-shapes.ts';
import { type FormLayout, layoutOf } from '../layout.ts';
import { type FormLine, firstLines } from '../lines.ts';
import { countyAt, decideDepartment } from '../rights.ts';

/** The forms of one task, period and place; those that count are confirmed. */
export interface Summed {
  readonly task: Stored;
  readonly layout: FormLayout;
  readonly shape: string;
  readonly confirmed: readonly Stored[];
  readonly all: readonly { readonly place: string; readonly counts: boolean; readonly lines: number; readonly id: string }[];
}

const counting = new Set(['confirmed', 'taken', 'locked']);

export async function gatherForms(context: Context, input: { id: string; period: string; place: string }): Promise<Summed | Refusal> {
  const task = await findStored(context, formTask, input.id);
  if (task === undefined) return unknownRow(formTask);
  const no = decideDepartment(context.actor, String(task['department'])) ?? decidePlace(context.actor, input.place);
  if (no !== undefined) return no;
  const county = countyAt(input.place);
  const [from, before] = placeRange(input.place);
  const found = await sql<Stored>`
    select * from ledgers.form where county = ${county} and task = ${input.id}::uuid and period = ${input.period} and place >= ${from} and place < ${before} order by place
  `.execute(context.tx);
  const confirmed = found.rows.filter((row) => counting.has(String(row['state'])));
  const [first] = confirmed;
  if (first === undefined)
    return refuse('conflict', 'nothing-confirmed', {
      zh: '这里还没有社区确认，暂时没有可汇总的。',
      en: 'No community has confirmed here yet; there is nothing to add up.',
    });
  const template = await findStored(context, formTemplate, String(first['template']));
  const layout = await layoutOf(context, county, String(first['template']), String(task['title']));
  const all = found.rows.map((row) => ({
    place: String(row['place']),
    counts: counting.has(String(row['state'])),
    lines: Number(row['lines']),
    id: String(row['id']),
  }));
  return { task, layout, shape: template?.['shape'] === 'figures' ? 'figures' : 'list', confirmed, all };
}

/** The part of the sum that a place below gives: towns in a county, communities in a town. */
const partOf = (place: string, within: string): string => place.slice(0, within.length >= 9 ? 12 : 9);

export async function sumOne(context: Context, input: InputOf<typeof sumForms>) {
  const gathered = await gatherForms(context, input);
  if ('refused' in gathered) return gathered;
  const { task, layout, shape, confirmed, all } = gathered;
  const figures = shape === 'figures';
  const ids = confirmed.map((row) => String(row['id']));
  const lines = figures ? await firstLines(context, countyAt(input.place), ids) : new Map<string, FormLine>();
  const valuesOf = (forms: readonly { id: string }[]): (number | null)[] =>
    addFigures(
      forms.flatMap((each) => {
        const line = lines.get(each.id);
        return line === undefined ? [] : [line.cells];
      }),
      layout.columns.length,
    );
  const counted = all.filter((each) => each.counts);
  const parts = [...Map.groupBy(all, (each) => partOf(each.place, input.place))];
  const names = await context.platform.places.names(
    context.tx,
    parts.map(([place]) => place),
  );
  context.note({ record: input.id, place: input.place });
  return {
    title: String(task['title']),
    period: input.period,
    place: input.place,
    shape,
    columns: layout.columns.map(columnAnswer),
    counted: counted.length,
    sent: all.length,
    totals: valuesOf(counted),
    lines: counted.reduce((total, each) => total + each.lines, 0),
    parts: parts.map(([place, forms]) => {
      const own = forms.filter((each) => each.counts);
      return {
        place,
        name: names.get(place) ?? place,
        counted: own.length,
        sent: forms.length,
        lines: own.reduce((total, each) => total + each.lines, 0),
        values: valuesOf(own),
      };
    }),
  };
}
