import { officeName } from '../county/office-names.ts';
import { ageOn, isoOf, parseDay } from '../shared/days.ts';
import { createRandom, type Random } from '../shared/random.ts';
import { mobileNumber } from './contact.ts';
import type { Person, Population } from './types.ts';

/** Social organisation led by somebody of the place (T21). */
export interface LocalOrganisation {
  readonly key: string;
  readonly name: string;
  readonly leader: Person;
  readonly foundedOn: string;
  readonly filingNumber: string | null;
  readonly members: number;
  readonly scope: string;
}

/** Who manages an estate, and who speaks for its owners (T26). */
export interface PropertyBody {
  readonly key: string;
  readonly estate: string;
  readonly company: string | null;
  readonly committeeHead: string | null;
  /** When the owners' committee was founded; null without one. */
  readonly foundedOn: string | null;
  readonly households: number;
  readonly phone: string;
}

export const hazardKinds = ['消防通道', '电动车充电', '燃气', '高空坠物', '危房', '地质汛情'] as const;
export const hazardStates = ['已整改', '整改中', '未整改'] as const;
export interface Hazard {
  readonly key: string;
  readonly location: string;
  readonly estate: string;
  readonly kind: (typeof hazardKinds)[number];
  readonly inspectedOn: string;
  readonly inspector: string;
  readonly responsible: string;
  readonly deadline: string;
  readonly fixedOn: string | null;
  readonly state: (typeof hazardStates)[number];
  readonly grid: string | null;
}

export const disputeKinds = ['邻里纠纷', '物业纠纷', '婚姻家庭纠纷', '劳动争议', '土地房屋纠纷'] as const;
export const disputeOutcomes = ['调解成功', '调解不成', '终止调解', '正在调解'] as const;
export interface Dispute {
  readonly key: string;
  /** One or two; the one who applied first. */
  readonly parties: readonly Person[];
  readonly kind: (typeof disputeKinds)[number];
  readonly acceptedOn: string;
  readonly mediator: string;
  readonly outcome: (typeof disputeOutcomes)[number];
  readonly agreementNumber: string | null;
}

export interface CommunityFacts {
  readonly organisations: readonly LocalOrganisation[];
  readonly propertyBodies: readonly PropertyBody[];
  readonly hazards: readonly Hazard[];
  readonly disputes: readonly Dispute[];
}

const clubs = [
  ['广场舞队', '文体活动'],
  ['象棋协会', '文体活动'],
  ['夕阳红合唱团', '文体活动'],
  ['邻里互助会', '邻里互助'],
  ['银龄助老队', '助老服务'],
  ['爱心妈妈小组', '儿童关爱'],
  ['楼道议事会', '居民议事'],
  ['护绿小分队', '环境整治'],
  ['红白理事会分会', '移风易俗'],
] as const;
const companies = ['平安物业服务有限公司', '安居乐物业管理有限公司', '锦程物业服务有限公司', '和家物业有限责任公司'] as const;
const spots = ['楼道口', '地下车棚', '临街门面', '后院围墙', '二单元楼梯间', '配电间', '化粪池旁'] as const;

interface Desk {
  readonly population: Population;
  readonly today: number;
  readonly random: Random;
  readonly adults: readonly Person[];
}

function organisations({ population, today, random, adults }: Desk): LocalOrganisation[] {
  return random.shuffled(clubs).map(([name, scope], at) => ({
    key: `${population.place}-organisation-${at + 1}`,
    name: `${population.placeName}${name}`,
    leader: random.pick(adults),
    foundedOn: isoOf(today - random.int(700, 5000)),
    filingNumber: random.chance(0.85) ? `汉社备${random.int(2015, 2024)}${String(random.int(1, 999)).padStart(3, '0')}` : null,
    members: random.int(8, 64),
    scope,
  }));
}

function propertyBodies({ population, today, random }: Desk): PropertyBody[] {
  const estates = Map.groupBy(population.households, ({ dwelling }) => dwelling.estate);
  return [...estates].map(([estate, homes], at) => {
    const managed = homes.some(({ dwelling }) => dwelling.building !== null);
    const elected = managed && random.chance(0.6);
    return {
      key: `${population.place}-property-${at + 1}`,
      estate,
      company: managed ? random.pick(companies) : null,
      committeeHead: elected ? officeName(random) : null,
      foundedOn: elected ? isoOf(today - random.int(800, 3000)) : null,
      households: homes.length,
      phone: mobileNumber(random),
    };
  });
}

const perThousand = (population: Population, count: number): number =>
  Math.max(count, Math.round((population.households.length * count) / 380));

function hazards({ population, today, random }: Desk): Hazard[] {
  return Array.from({ length: perThousand(population, 14) }, (_, at) => {
    const { dwelling } = random.pick(population.households);
    const inspected = today - random.int(34, 420);
    const fixed = random.chance(0.7) ? Math.min(inspected + random.int(1, 28), today - 32) : null;
    return {
      key: `${population.place}-hazard-${at + 1}`,
      location: `${dwelling.estate}${dwelling.building ?? ''}${random.pick(spots)}`,
      estate: dwelling.estate,
      kind: random.pick(hazardKinds),
      inspectedOn: isoOf(inspected),
      inspector: officeName(random),
      responsible: dwelling.building === null ? officeName(random) : random.pick(companies),
      deadline: isoOf(inspected + random.pick([7, 10, 15, 30])),
      fixedOn: fixed === null ? null : isoOf(fixed),
      state: fixed === null ? random.pick(['整改中', '未整改'] as const) : '已整改',
      grid: dwelling.grid ?? null,
    };
  });
}

function disputes({ population, today, random, adults }: Desk): Dispute[] {
  return Array.from({ length: perThousand(population, 9) }, (_, at) => {
    const first = random.pick(adults);
    const second = random.pick(adults);
    const accepted = today - random.int(70, 700);
    const outcome = random.chance(0.75) ? '调解成功' : random.pick(disputeOutcomes);
    const year = isoOf(accepted).slice(0, 4);
    return {
      key: `${population.place}-dispute-${at + 1}`,
      parties: second === first || random.chance(0.65) ? [first] : [first, second],
      kind: random.pick(disputeKinds),
      acceptedOn: isoOf(accepted),
      mediator: officeName(random),
      outcome,
      agreementNumber: outcome === '调解成功' && random.chance(0.8) ? `汉调协〔${year}〕${random.int(1, 300)}号` : null,
    };
  });
}

/** Organisations, property bodies, hazards and disputes of one place, about its own people and estates. The same population has the same ones. */
export function communityFacts(population: Population): CommunityFacts {
  const today = parseDay(population.today);
  const adults = population.households
    .flatMap(({ members }) => members)
    .filter(({ birthDate, currentPlace }) => currentPlace === population.place && ageOn(parseDay(birthDate), today) >= 24);
  const desk = (fact: string): Desk => ({
    population,
    today,
    adults,
    random: createRandom(`${population.seed}/community/${fact}/${population.place}`),
  });
  return {
    organisations: organisations(desk('organisations')),
    propertyBodies: propertyBodies(desk('property')),
    hazards: hazards(desk('hazards')),
    disputes: disputes(desk('disputes')),
  };
}
