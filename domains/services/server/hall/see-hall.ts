import { type InputOf, decidePlace, decideRight, isRefusal } from '@linli/kernel/model';
import type { Context } from '@linli/kernel/server';
import type { getHall } from '../../model/hall/operations.ts';
import { queueNumber } from '../../model/hall/registers/queue-number.ts';
import { hallChecks } from '../../model/hall/standard.ts';
import { areasServed, hallsOf, hoursOf, windowsOfAll } from './halls.ts';
import { factsOf, kioskKeyOf } from './public.ts';

/** What a community's hall is, and how it stands against the standard: all its rooms taken together, as the plan counts. */
export async function seeHall(context: Context, { place }: InputOf<typeof getHall>) {
  const outside = decidePlace(context.actor, place);
  if (isRefusal(outside)) return outside;
  const halls = await hallsOf(context, place);
  const [first] = halls;
  const windows = await windowsOfAll(
    context,
    place,
    halls.map(({ id }) => id),
  );
  const hours = first === undefined ? { openings: [], closures: [] } : await hoursOf(context, first);
  const open = halls.filter(({ values }) => values.open === true);
  return {
    halls: halls.map((each) => ({
      id: each.id,
      ...factsOf(each),
      areaM2: each.values.areaM2 ?? 0,
      openedOn: each.values.openedOn,
      perHalfHour: each.values.perHalfHour,
    })),
    windows: windows.map(({ id, values }) => ({
      id,
      number: values.number ?? 0,
      areas: values.areas ?? [],
      open: values.open === true,
    })),
    ...hours,
    checks: [
      ...hallChecks({
        areaM2: halls.reduce((total, { values }) => total + (values.areaM2 ?? 0), 0),
        open: open.length > 0,
        flowPosted: open.some(({ values }) => values.flowPosted === true),
        noticeBoard: open.some(({ values }) => values.noticeBoard === true),
        windows: windows.filter(({ values }) => values.open === true).length,
        areas: areasServed(windows),
      }),
    ],
    kioskKey: first === undefined || decideRight(context.actor, queueNumber, 'write') !== undefined ? null : kioskKeyOf(context, first),
  };
}
