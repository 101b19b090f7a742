import type { OutputOf } from '@linli/kernel/model';
import { type Context, listRows } from '@linli/kernel/server';
import { baseMap, type listBaseMaps } from '../../model/index.ts';

type Facts = OutputOf<typeof listBaseMaps>['maps'][number];

const ZOOM_USUAL = 18; // the deepest that Tianditu serves everywhere
const LAYERS_MAX = 20;

/** The base map of the county, the lowest first: only what comes from where whoever runs the platform lets it. */
export async function baseMapsHere(context: Context): Promise<OutputOf<typeof listBaseMaps>> {
  const { rows } = await listRows(context, baseMap, { limit: LAYERS_MAX });
  const maps = rows.map(({ id, values }): Facts => ({
    id,
    name: values.name ?? '',
    kind: values.kind === 'degrees' ? 'degrees' : 'mercator',
    address: values.address ?? '',
    credit: values.credit ?? '',
    layer: values.layer ?? 1,
    zoomMax: values.zoomMax ?? ZOOM_USUAL,
  }));
  const open = maps.filter(({ address }) => context.platform.config.mapOrigins.includes(originOf(address) ?? ''));
  return {
    maps: open.toSorted((a, b) => a.layer - b.layer),
    barred: maps.filter((each) => !open.includes(each)).map(({ name }) => name),
  };
}

/** The origin of a template with {z}, {x} and {y}, else undefined. */
function originOf(address: string): string | undefined {
  if (!['{z}', '{x}', '{y}'].every((part) => address.includes(part))) return undefined;
  const url = URL.parse(address.replaceAll(/\{[zxy]\}/g, '0'));
  return url !== null && url.protocol === 'https:' && url.username === '' && url.password === '' ? url.origin : undefined;
}
