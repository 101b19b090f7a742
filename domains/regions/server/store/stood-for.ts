import { type StoodFor, monthEnd } from '@linli/kernel/server';
import { type Standing, placeOn } from '../../model/place-on.ts';
import type { Queryable } from './rows.ts';

const COMMUNITY_DIGITS = 12;

/** The communities of a county that stood under another code at the end of a month, or were part of another. */
export async function listStoodFor(q: Queryable, county: string, months: readonly string[]): Promise<StoodFor[]> {
  const { rows: links } = await q.query<{ predecessor: string; successor: string; onDate: string }>(
    `select predecessor, successor, on_date::text as "onDate" from regions.succession
     where kind <> 'rename' and predecessor <> successor and length(successor) = ${COMMUNITY_DIGITS}
       and ((predecessor >= $1 and predecessor < $2) or (successor >= $1 and successor < $2))`,
    [county, `${county}:`],
  );
  if (links.length === 0) return [];
  const codes = [...new Set(links.flatMap((each) => [each.predecessor, each.successor]))];
  const { rows } = await q.query<Standing & { code: string }>(
    `select code, valid_from::text as "validFrom", valid_to::text as "validTo" from regions.region where code = any($1)`,
    [codes],
  );
  const standing = new Map(rows.map((row) => [row.code, row]));
  return months.flatMap((month) =>
    codes.flatMap((code) => {
      const stood = placeOn(code, monthEnd(month).day, standing, links);
      return stood === undefined || stood === code || !stood.startsWith(county) ? [] : [{ month, code, stood }];
    }),
  );
}
