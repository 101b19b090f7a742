import { type InputOf, type Refusal, countyOf, isRefusal } from '@linli/kernel/model';
import { type Context, findStored, takeSteps, unknownRow } from '@linli/kernel/server';
import { event } from '../../model/event/event.ts';
import { RESPONSE_HOURS } from '../../model/limits.ts';
import type { sortEvent } from '../../model/operations.ts';
import { categoriesOf } from '../categories.ts';
import { noCategory } from '../report/report-events.ts';

/** Another category: what follows from it is taken from the county's data. What was hidden stays hidden. */
export async function sortOne(
  context: Context,
  { id, version, category }: InputOf<typeof sortEvent>,
): Promise<{ id: string; state: string } | Refusal> {
  context.note({ register: event.name, record: id });
  const row = await findStored(context, event.cases, id);
  if (row === undefined) return unknownRow(event.cases);
  const kind = (await categoriesOf(context, countyOf(String(row['place'])) ?? '')).get(category);
  if (kind === undefined) return noCategory(category);
  const own = kind.values;
  const hours = own.responseHours ?? (own.urgent === true || row['state'] === 'alarmed' ? RESPONSE_HOURS : null);
  const values = {
    category: kind.id,
    categoryNumber: own.number,
    categoryName: own.label,
    class: own.class,
    department: own.department,
    limitDays: own.limitDays,
    urgent: own.urgent === true,
    open: own.public === true && row['open'] === true,
    ...(hours === null ? {} : { responseHours: hours }),
  };
  const outcome = (await takeSteps(context, event, [{ id, version, step: 'sort', values }])).get(id);
  if (outcome === undefined) return unknownRow(event.cases);
  return isRefusal(outcome) ? outcome : { id, state: outcome.state };
}
