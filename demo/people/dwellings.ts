import type { DemoPlace } from '../shared/places.ts';
import { createRandom, type Random } from '../shared/random.ts';
import { inOutline } from '../shared/grid-outlines.ts';
import type { Dwelling, DwellingKind } from './types.ts';

const estateNames = [
  '南苑小区',
  '锦绣家园',
  '月河新居',
  '翠竹苑',
  '幸福里',
  '惠民小区',
  '丰泽园',
  '桂花苑',
  '阳光新城',
  '和顺家园',
  '文昌苑',
  '安居小区',
  '清泉花园',
  '福临小区',
  '柳岸人家',
] as const;
const streetNames = ['新民路', '解放巷', '育才路', '环城东路', '老城街', '河堤路', '建设巷', '青年路', '北门巷', '和平路'] as const;

interface Estate {
  readonly name: string;
  readonly form: 'blocks' | 'street' | 'group';
  readonly kinds: readonly DwellingKind[];
}

const blockKinds: readonly DwellingKind[] = ['commercial', 'commercial', 'commercial', 'reform', 'rented', 'public-rental'];
const resettled: readonly DwellingKind[] = ['resettlement', 'resettlement', 'resettlement', 'rented'];

function estatesOf(place: DemoPlace, seed: string): Estate[] {
  const random = createRandom(`${seed}/estates/${place.code}`);
  if (place.kind === 'village') {
    return Array.from({ length: random.int(4, 9) }, (_, at): Estate => ({ name: `${at + 1}组`, form: 'group', kinds: ['self-built'] }));
  }
  const blocks = random.shuffled(estateNames).slice(0, random.int(3, 5));
  const streets = random.shuffled(streetNames).slice(0, random.int(1, 3));
  return [
    ...blocks.map((name, at): Estate => ({ name, form: 'blocks', kinds: at === 0 ? resettled : blockKinds })),
    ...streets.map((name): Estate => ({ name, form: 'street', kinds: ['self-built', 'self-built', 'rented'] })),
  ];
}

/** In the grids of a community homes stand in rows; see `gridOutline`. */
const homesPerGrid = 320;
const homesPerRow = 20;
const perFloor = 2;
const floors = 6;
const units = 3;

function inBlock(estate: Estate, at: number): { short: string; building: string; unit: string; room: string } {
  const perUnit = perFloor * floors;
  const building = `${Math.floor(at / (perUnit * units)) + 1}栋`;
  const unit = `${(Math.floor(at / perUnit) % units) + 1}单元`;
  const inUnit = at % perUnit;
  const room = `${(Math.floor(inUnit / perFloor) + 1) * 100 + (inUnit % perFloor) + 1}室`;
  return { short: `${estate.name}${building}${unit}${room}`, building, unit, room };
}

/** The name of a place as addresses write it. */
export function placeInAddress(place: DemoPlace): string {
  return `汉阴县${place.townName}${place.name}${place.kind === 'community' ? '社区' : '村'}`;
}

export interface Housing {
  /** The home of a serial number, counted from 0; each home is given once. */
  home(random: Random, serial: number): Dwelling;
}

/** @param homes about how many homes the place has: it spreads them over the estates */
export function openHousing(place: DemoPlace, seed: string, homes: number): Housing {
  const estates = estatesOf(place, seed);
  const perEstate = Math.max(1, Math.ceil(homes / estates.length));
  return {
    home(random, serial) {
      const index = Math.min(Math.floor(serial / perEstate), estates.length - 1);
      const estate = estates[index];
      if (estate === undefined) throw new Error('a place without estates');
      const at = serial - index * perEstate;
      const block = estate.form === 'blocks' ? inBlock(estate, at) : null;
      const short = block?.short ?? `${estate.name}${at + 1}号`;
      const gridAt = Math.floor(serial / homesPerGrid);
      const grid = `${place.code}${String(gridAt + 1).padStart(3, '0')}`;
      const inGrid = serial % homesPerGrid;
      const [column, line] = [inGrid % homesPerRow, Math.floor(inGrid / homesPerRow)];
      return {
        address: placeInAddress(place) + short,
        shortAddress: short,
        estate: estate.name,
        building: block?.building ?? null,
        unit: block?.unit ?? null,
        room: block?.room ?? null,
        kind: random.pick(estate.kinds),
        areaM2: estate.form === 'blocks' ? random.int(480, 1380) / 10 : random.int(60, 240),
        ...(random.chance(0.03) ? {} : { grid }),
        position: inOutline(place, gridAt, (column + 0.5) / homesPerRow, (line + 0.5) / (homesPerGrid / homesPerRow)),
      };
    },
  };
}
