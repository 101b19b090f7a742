import type { Geometry } from '@linli/kernel/model';
import { type StepEffect, type TakenCase, sql } from '@linli/kernel/server';
import { event } from '../../model/event/event.ts';
import { cellOf, pairsOf } from '../../model/nearby.ts';

/** The words of a report that are compared: what is the matter, and where. */
export const wordsOf = (description: unknown, address: unknown): string[] =>
  pairsOf([description, address].filter((each) => typeof each === 'string').join(' '));

function spotOf({ id, values }: TakenCase) {
  const shape = values['position'] as Geometry | null | undefined;
  if (shape?.type !== 'Point') return [];
  const [lon, lat] = shape.coordinates;
  return [
    { event: id, cell: cellOf(lon, lat), class: values['class'], lon, lat, pairs: wordsOf(values['description'], values['address']) },
  ];
}

/** Where an event was seen is kept beside it, so that the next reporter is shown it; sorted anew it is found in its new class. */
export const spotEffect: StepEffect = {
  procedure: event.name,
  steps: ['report', 'reportUrgent', 'sort'],
  run: async (work, cases) => {
    for (const [county, own] of Map.groupBy(cases, (each) => each.county)) {
      const spots = own.flatMap(spotOf);
      if (spots.length === 0) continue;
      await sql`
        insert into events.spot (county, event, cell, class, at, lon, lat, pairs)
        select ${county}, x.event, x.cell, x.class, ${work.now}::timestamptz, x.lon, x.lat, x.pairs
        from json_to_recordset(${JSON.stringify(spots)}::json)
          as x(event uuid, cell bigint, class text, lon double precision, lat double precision, pairs text[])
        on conflict (county, event) do update set class = excluded.class
      `.execute(work.tx);
    }
    return undefined;
  },
};
