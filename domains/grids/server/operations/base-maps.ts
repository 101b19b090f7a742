import { type InputOf, type OutputOf, type Refusal, countyOf, isRefusal, refuse } from '@linli/kernel/model';
import { type Context, changeRow, insertRows, listRows, unknownRow } from '@linli/kernel/server';
import { baseMap, type endBaseMap, type listBaseMaps, type setBaseMap } from '../../model/index.ts';

type Facts = OutputOf<typeof listBaseMaps>['maps'][number];

const ZOOM_USUAL = 18; // the deepest that Tianditu serves everywhere

export async function baseMapsHere(context: Context): Promise<OutputOf<typeof listBaseMaps>> {
  const { rows } = await listRows(context, baseMap, { limit: 20 });
  const maps = rows.map(({ id, version, values }): Facts => ({
    id,
    version,
    name: values.name ?? '',
    kind: values.kind === 'degrees' ? 'degrees' : 'mercator',
    address: values.address ?? '',
    credit: values.credit ?? '',
    layer: values.layer ?? 1,
    zoomMax: values.zoomMax ?? ZOOM_USUAL,
  }));
  return { maps: maps.toSorted((a, b) => a.layer - b.layer), allowed: [...context.platform.config.mapOrigins] };
}

/** The origin of a template with {z}, {x} and {y}, else undefined. A part like {0-7} in the host is not ours: one host serves all. */
function originOf(address: string): string | undefined {
  if (!['{z}', '{x}', '{y}'].every((part) => address.includes(part))) return undefined;
  const url = URL.parse(address.replaceAll(/\{[zxy]\}/g, '0'));
  return url !== null && url.protocol === 'https:' && url.username === '' && url.password === '' ? url.origin : undefined;
}

export async function setOne(context: Context, input: InputOf<typeof setBaseMap>): Promise<OutputOf<typeof setBaseMap> | Refusal> {
  const { id, version, ...values } = input;
  const origin = originOf(values.address);
  if (origin === undefined)
    return refuse(
      'invalid',
      'not-a-tile-address',
      {
        zh: '地址要以 https:// 开头，并含有 {z}、{x}、{y}。天地图在“控制台”里申请密钥后，把 tk=密钥 写进地址。',
        en: 'The address begins with https:// and has {z}, {x} and {y} in it; put the key of the service into it.',
      },
      { where: 'address' },
    );
  if (!context.platform.config.mapOrigins.includes(origin))
    return refuse(
      'forbidden',
      'host-not-allowed',
      {
        zh: `平台还没有放行 ${origin}。请运维人员在 LINLI_MAPS 里加上它，重启后再设。`,
        en: `The platform does not let maps be loaded from ${origin} yet. Whoever runs it adds it to LINLI_MAPS and starts anew.`,
      },
      { where: 'address' },
    );
  if (version === undefined) {
    const place = countyOf(context.actor.place);
    if (place === undefined) return unknownRow(baseMap);
    await insertRows(context, baseMap, [{ id, place, values }]);
  } else {
    const changed = await changeRow(context, baseMap, { id, version, values });
    if (isRefusal(changed)) return changed;
  }
  context.note({ register: baseMap.name, record: id, details: { origin } });
  return { id };
}

export async function endMap(context: Context, { id, version, reason }: InputOf<typeof endBaseMap>): Promise<{ id: string } | Refusal> {
  const changed = await changeRow(context, baseMap, { id, version, end: { reason } });
  if (isRefusal(changed)) return changed;
  context.note({ register: baseMap.name, record: id });
  return { id };
}
