import { type Geometry, type OutputOf, type Register, decideRight } from '@linli/kernel/model';
import { type MapFeature, type MapLayer, useActor, useDictionary, useText } from '@linli/kernel/web';
import { useMemo } from 'react';
import { type checkCommunity, mapLayerOf } from '../../model/index.ts';
import { usePoints } from '../queries.ts';
import { type GridFacts, serialOf } from '../words.ts';

export type GridFault = OutputOf<typeof checkCommunity>['faults'][number];

/** Registers whose rows lie on the map and that the post may read: any that keeps the bounds of a geometry. */
export function usePointRegisters(): readonly Register[] {
  const { registers } = useDictionary();
  const actor = useActor();
  return useMemo(
    () =>
      [...registers.values()].filter(
        (of) => !of.name.startsWith('grids.') && decideRight(actor, of, 'read') === undefined && mapLayerOf(of) !== undefined,
      ),
    [registers, actor],
  );
}

const toneOf = (grid: GridFacts, faulty: ReadonlySet<string>): MapFeature['tone'] =>
  faulty.has(grid.id) ? 'red' : grid.demonstration ? 'green' : grid.kind === 'special' ? 'amber' : 'brand';

/** The grids as features, and the ground that a check found fault with. */
export function useGridLayers(grids: readonly GridFacts[], faults: readonly GridFault[]): readonly MapLayer[] {
  const t = useText();
  const label = t({ zh: '网格', en: 'Grids' });
  return useMemo(() => {
    const faulty = new Set(faults.filter(({ weight }) => weight === 'fault').flatMap((fault) => fault.grids));
    const features = grids.flatMap((grid): MapFeature[] => {
      const tone = toneOf(grid, faulty);
      return grid.area === null
        ? []
        : [
            {
              id: grid.id,
              geometry: grid.area as Geometry,
              label: `${serialOf(grid.number)} ${grid.name}`,
              ...(tone === undefined ? {} : { tone }),
            },
          ];
    });
    const ground = faults.flatMap((fault, at): MapFeature[] =>
      fault.area === null || !['overlap', 'gap', 'outside'].includes(fault.kind)
        ? []
        : [{ id: `fault-${at}`, geometry: fault.area as Geometry }],
    );
    return [
      { id: 'grids', label, features, tone: 'brand', labelled: true },
      { id: 'faults', label, features: ground, tone: 'red' },
    ];
  }, [grids, faults, label]);
}

export interface PointChoice {
  readonly register: string;
  readonly heat: boolean;
  readonly category: string | undefined;
  readonly from: string | undefined;
}

/** The chosen register as points: gathered where they lie close, or as warmth. */
export function usePointLayer(
  choice: PointChoice | undefined,
  place: string,
): { readonly layers: readonly MapLayer[]; readonly count: number | undefined } {
  const asked = { place, layer: choice?.register ?? '', ...(choice?.category === undefined ? {} : { category: choice.category }), ...(choice?.from === undefined ? {} : { from: choice.from }) }; // prettier-ignore
  const { data } = usePoints(asked, choice !== undefined);
  const heat = choice?.heat === true;
  const register = choice?.register;
  const layers = useMemo<readonly MapLayer[]>(() => {
    if (register === undefined || data === undefined) return [];
    const features = data.map(([id, east, north]): MapFeature => ({ id, geometry: { type: 'Point', coordinates: [east, north] } }));
    return [{ id: register, label: register, features, tone: 'grey', cluster: !heat, heat }];
  }, [register, data, heat]);
  return { layers, count: data?.length };
}
