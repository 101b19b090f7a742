import { countyOf } from '@linli/kernel/model';
import type { Standing } from '../../model/place-on.ts';
import { type LaterLink, treeAround } from '../../model/tree-on.ts';
import type { Queryable } from './rows.ts';

export interface CodesOn {
  readonly differs: boolean;
  readonly former: readonly string[];
  readonly current: readonly string[];
}

/** How the tree around a place stood at the end of a day. Above the county nothing is answered but the place itself. */
export async function treeOnDay(q: Queryable, place: string, day: string): Promise<CodesOn> {
  const county = countyOf(place);
  const same: CodesOn = { differs: false, former: [place], current: [place] };
  if (county === undefined) return same;
  const { rows: links } = await q.query<LaterLink>(
    `select predecessor, successor, kind from regions.succession
     where on_date > $3::date and ((predecessor >= $1 and predecessor < $2) or (successor >= $1 and successor < $2))`,
    [county, `${county}:`, day],
  );
  if (links.length === 0) return { ...same, current: await standingToday(q, place) };
  const codes = [...new Set([place.slice(0, 12), ...links.flatMap((each) => [each.predecessor, each.successor])])];
  const { rows: known } = await q.query<Standing & { code: string }>(
    `select code, valid_from::text as "validFrom", valid_to::text as "validTo" from regions.region where code = any($1)`,
    [codes],
  );
  const standing = new Map(known.map((row) => [row.code, row]));
  return treeAround(place, links, {
    of: (code) => standing.get(code),
    stood: ({ validFrom, validTo }) => (validFrom === null || validFrom <= day) && (validTo === null || validTo > day),
    stands: ({ validTo }) => validTo === null,
  });
}

/** Nothing changed after the day: the place follows itself, unless it had ended before. */
async function standingToday(q: Queryable, place: string): Promise<readonly string[]> {
  const { rows } = await q.query('select 1 from regions.region where code = $1 and valid_to is not null', [place.slice(0, 12)]);
  return rows.length === 0 ? [place] : [];
}
