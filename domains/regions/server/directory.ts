import type { PlaceDirectory, Tx } from '@linli/kernel/server';
import { shortName } from '../model/index.ts';
import { queryableOf } from './over.ts';
import { endingsOf } from './store/endings.ts';
import { getPaths } from './store/path.ts';
import { listStoodFor } from './store/stood-for.ts';
import { treeOnDay } from './store/tree-on.ts';

/**
 * Names as they are shown. Six towns of one county have a 集镇社区, so a community carries its town's name
 * (domain.md 0.6).
 */
export const placeDirectory: PlaceDirectory = {
  names: (tx, codes, on) => namesOf(tx, codes, on),
  treeOn: async (tx, place, day) => {
    const { differs, former, current } = await treeOnDay(queryableOf(tx), place, day);
    const [formerNames, currentNames] = [await namesOf(tx, former, day), await namesOf(tx, current)];
    const named = (codes: readonly string[], names: Map<string, string>) => codes.map((code) => ({ code, name: names.get(code) ?? code }));
    return { differs, former: named(former, formerNames), current: named(current, currentNames) };
  },
  stoodFor: (tx, county, months) => listStoodFor(queryableOf(tx), county, months),
  ended: async (tx, codes, day) => {
    const endings = await endingsOf(queryableOf(tx), [...new Set(codes.map((code) => code.slice(0, 12)))], day);
    return new Map(
      codes.flatMap((code) => {
        const end = endings.get(code.slice(0, 12));
        return end === undefined ? [] : [[code, end.sentence]];
      }),
    );
  },
};

async function namesOf(tx: Tx, codes: readonly string[], on?: string): Promise<Map<string, string>> {
  const asked = codes.filter((code) => code !== '').map((code) => code.slice(0, 12));
  const paths = await getPaths(queryableOf(tx), [...new Set(asked)], on);
  return new Map(codes.map((code) => [code, nameOf(paths.get(code.slice(0, 12)) ?? [], code)]));
}

function nameOf(path: readonly { readonly name: string; readonly code: string }[], code: string): string {
  const own = path.at(-1);
  if (own === undefined) return code === '' ? '全国' : code;
  const grid = code.length > 12 ? ` ${code.slice(12)} 网格` : '';
  if (own.code.length !== 12) return own.name;
  const town = path.at(-2);
  return `${town === undefined || town.code.length !== 9 ? '' : town.name}${shortName(own.name)}${grid}`;
}
