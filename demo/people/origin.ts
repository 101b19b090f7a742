import { type Day, isoOf } from '../shared/days.ts';
import { type DemoPlace, demoPlaces } from '../shared/places.ts';
import { type Random, weighted } from '../shared/random.ts';
import { placeInAddress } from './dwellings.ts';
import type { Residence } from './types.ts';

/** Where a household is registered: here, elsewhere in the county, or in another county. */
export type Origin =
  | { readonly kind: 'here'; readonly address: string; readonly place: string; readonly since: Day }
  | { readonly kind: 'county'; readonly address: string; readonly place: string; readonly since: Day }
  | { readonly kind: 'outside'; readonly address: string; readonly place: string; readonly since: Day };

const otherCounties = [
  ['610902', '陕西省安康市汉滨区'],
  ['610922', '陕西省安康市石泉县'],
  ['610923', '陕西省安康市宁陕县'],
  ['610924', '陕西省安康市紫阳县'],
  ['610925', '陕西省安康市岚皋县'],
  ['610722', '陕西省汉中市城固县'],
  ['610725', '陕西省汉中市勉县'],
  ['511723', '四川省达州市开江县'],
  ['420303', '湖北省十堰市张湾区'],
] as const;

const farPlaces = weighted([
  ['陕西省西安市雁塔区', 6],
  ['陕西省西安市未央区', 4],
  ['陕西省安康市汉滨区', 5],
  ['广东省东莞市', 4],
  ['广东省深圳市龙岗区', 3],
  ['江苏省苏州市昆山市', 3],
  ['浙江省宁波市鄞州区', 2],
  ['福建省泉州市晋江市', 2],
  ['山西省大同市', 1],
  ['上海市嘉定区', 2],
  ['北京市昌平区', 1],
]);

/** Where somebody lives who is only registered here. */
export function drawFarAddress(random: Random): string {
  return farPlaces(random);
}

const monthDays = 30;

export interface OriginShares {
  readonly temporary: number;
  readonly county: number;
}

export function drawOrigin(random: Random, place: DemoPlace, homeAddress: string, today: Day, shares: OriginShares): Origin {
  const mark = random.next();
  if (mark < shares.temporary) {
    const [code, name] = random.pick(otherCounties);
    const since = random.chance(0.4) ? today - random.int(4, 170) : today - random.int(185, 9 * 365);
    return {
      kind: 'outside',
      place: code,
      address: `${name}${random.pick(['城关镇', '河口镇', '中坝镇', '石门镇'])}${random.int(1, 9)}组${random.int(1, 120)}号`,
      since,
    };
  }
  if (mark < shares.temporary + shares.county) {
    let from = random.pick(demoPlaces);
    while (from.code === place.code) from = random.pick(demoPlaces);
    const address = `陕西省${placeInAddress(from)}${random.int(1, 8)}${from.kind === 'village' ? '组' : '号楼'}${random.int(1, 99)}号`;
    return { kind: 'county', place: from.code, address, since: today - random.int(12, 180) * monthDays };
  }
  const old = random.chance(0.12);
  const address = `陕西省${old ? `${placeInAddress(place)}老城街${random.int(1, 300)}号` : homeAddress}`;
  return { kind: 'here', place: place.code, address, since: today - random.int(24, 540) * monthDays };
}

/** The rows that a place keeps of a person. Nobody lives anywhere before being born. */
export function residencesOf(place: string, origin: Origin, birth: Day, away: Day | null, today: Day): Residence[] {
  const since = Math.max(origin.since, birth);
  if (away !== null) return [{ place, relation: 'registered-away', from: isoOf(Math.max(away, birth)) }];
  const from = isoOf(since);
  switch (origin.kind) {
    case 'here':
      return [
        { place, relation: 'registered', from },
        { place, relation: 'usual', from },
      ];
    case 'county':
      return [{ place, relation: 'usual', from }];
    case 'outside':
      return today - since >= 183
        ? [
            { place, relation: 'usual', from },
            { place, relation: 'temporary', from },
          ]
        : [{ place, relation: 'temporary', from }];
  }
}
