import type { CommunityKind } from '../../model/segments.ts';
import { shortName } from '../../model/names.ts';
import type { Region } from '../../model/region.ts';

/** Anything that runs SQL with `$1` values: a client or pool of pg, or a transaction behind `queryableOf`. */
export interface Queryable {
  query<Row extends object = Record<string, unknown>>(text: string, values?: unknown[]): Promise<{ rows: Row[] }>;
}

/** The day a query asks about: the one given, or today in China. `parameter` is the `$n` that holds it, or null. */
function dayOf(parameter: string): string {
  return `coalesce(${parameter}::date, (now() at time zone 'Asia/Shanghai')::date)`;
}

export function validOn(parameter: string, alias = 'r'): string {
  const day = dayOf(parameter);
  return `(${alias}.valid_from is null or ${alias}.valid_from <= ${day}) and (${alias}.valid_to is null or ${alias}.valid_to > ${day})`;
}

/** A region under the name of that day: before its first later renaming it bore the name that was replaced. */
export function regionColumns(parameter: string): string {
  return `r.code, r.parent, r.level, r.placeholder, r.kind, r.valid_from::text, r.valid_to::text,
    coalesce((select s.predecessor_name from regions.succession s
              where s.predecessor = r.code and s.successor = r.code and s.kind = 'rename' and s.on_date > ${dayOf(parameter)}
              order by s.on_date limit 1), r.name) as name`;
}

export function toRegion(row: Record<string, unknown>): Region {
  const name = row['name'] as string;
  return {
    code: row['code'] as string,
    parent: row['parent'] as string,
    level: row['level'] as number,
    name,
    shortName: shortName(name),
    placeholder: row['placeholder'] as boolean,
    kind: row['kind'] as CommunityKind | null,
    validFrom: row['valid_from'] as string | null,
    validTo: row['valid_to'] as string | null,
  };
}
