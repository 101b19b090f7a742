import type { Text } from '@linli/kernel/model';
import { displayName, shortName } from '../../model/names.ts';
import type { SuccessionKind } from '../../model/succession.ts';
import type { Queryable } from './rows.ts';

/** What became of a place that is not in force on a day. */
export interface Ending {
  readonly sentence: Text;
  /** The places to look at instead, with names as shown. */
  readonly into: readonly { readonly code: string; readonly name: string }[];
}

interface Row {
  readonly code: string;
  readonly name: string;
  readonly valid_from: string | null;
  readonly gone: boolean;
  readonly valid_to: string | null;
  readonly kind: SuccessionKind | null;
  readonly into: { readonly code: string; readonly name: string; readonly town: string | null }[] | null;
}

/** Of the places, those that are not in force on that day; unknown codes are left out. */
export async function endingsOf(q: Queryable, codes: readonly string[], day: string): Promise<Map<string, Ending>> {
  const asked = codes.filter((code) => code !== '');
  if (asked.length === 0) return new Map();
  const { rows } = await q.query(
    `select r.code, r.name, r.valid_from::text, r.valid_to::text, coalesce(r.valid_to <= $2::date, false) as gone, s.kind, s.into
     from regions.region r left join lateral (
       select min(l.kind) as kind, json_agg(json_build_object('code', n.code, 'name', n.name, 'town', case when n.level = 12 then t.name end) order by n.code) as into
       from regions.succession l join regions.region n on n.code = l.successor left join regions.region t on t.code = n.parent
       where l.predecessor = r.code and l.successor <> r.code and l.on_date = r.valid_to) s on true
     where r.code = any($1::text[]) and (r.valid_to <= $2::date or r.valid_from > $2::date)`,
    [asked, day],
  );
  return new Map((rows as unknown as Row[]).map((row) => [row.code, endingOf(row)]));
}

function endingOf(row: Row): Ending {
  const name = shortName(row.name);
  if (!row.gone) {
    const from = row.valid_from ?? '';
    return { sentence: { zh: `${name}从${from}起才设立`, en: `${name} exists only from ${from} on` }, into: [] };
  }
  const into = (row.into ?? []).map((each) => ({
    code: each.code,
    name: each.town === null ? each.name : displayName(each.town, each.name),
  }));
  const on = row.valid_to ?? '';
  const zh = into.map((each) => each.name).join('、');
  const en = into.map((each) => each.name).join(', ');
  if (into.length === 0) return { sentence: { zh: `${name}已于${on}撤销`, en: `${name} ended on ${on}` }, into };
  if (row.kind === 'merge') return { sentence: { zh: `${name}自${on}起并入${zh}`, en: `${name} is part of ${en} since ${on}` }, into };
  if (row.kind === 'split') return { sentence: { zh: `${name}自${on}起分为${zh}`, en: `${name} became ${en} on ${on}` }, into };
  const code = into[0]?.code ?? '';
  return { sentence: { zh: `${name}自${on}起改用代码${code}`, en: `${name} has the code ${code} since ${on}` }, into };
}
