import { mobileNumber } from '../people/contact.ts';
import { isoOf, parseDay } from '../shared/days.ts';
import { demoPlaces, type DemoPlace } from '../shared/places.ts';
import { createRandom, type Random } from '../shared/random.ts';
import { officeName } from './office-names.ts';
import { wholeCommunities } from './profiles.ts';
import type { CountyOptions, FieldValue, Row } from './rows.ts';

interface Round {
  readonly place: DemoPlace;
  readonly random: Random;
  readonly today: number;
}

const row = (place: string, register: string, no: number, fields: Readonly<Record<string, FieldValue>>): Row => ({
  register,
  place,
  key: `${register}/${place}/${no}`,
  fields,
});

const estateNames = ['月河花园', '凤凰小区', '龙岗新居', '安置小区', '清溪苑', '锦绣家园', '阳光里'] as const;
const companies = ['平安物业服务有限公司', '和顺物业管理有限公司', '安居物业服务中心'] as const;

function* estates({ place, random, today }: Round, names: readonly string[]): Generator<Row> {
  for (const [no, name] of names.entries()) {
    const managed = random.chance(0.75);
    const chaired = random.chance(0.55);
    yield row(place.code, 'organisations.estate', no + 1, {
      name: `${place.name}${name}`,
      company: managed ? random.pick(companies) : null,
      chair: chaired ? officeName(random) : null,
      foundedOn: chaired ? isoOf(today - random.int(200, 3000)) : null,
      households: random.int(80, 900),
      phone: managed ? mobileNumber(random) : null,
      note: managed ? null : '没有物业，社区代管',
    });
  }
}

const hazardKinds = ['C01', 'C02', 'C03', 'C04', 'C05', 'C06', 'C07'] as const;
const spots = ['2 单元楼道', '地下车库入口', '3 号楼东侧', '大门口', '临街商铺', '车棚', '后坡'] as const;
const fixes = ['已清理，张贴提示', '已停用并移走', '已更换', '已加装护栏', '已约谈，限期改正后复查合格'] as const;

function* hazards({ place, random, today }: Round, count: number, names: readonly string[]): Generator<Row> {
  for (let no = 1; no <= count; no += 1) {
    const found = today - random.int(2, 330);
    const fixed = random.chance(0.72) ? Math.min(today, found + random.int(1, 20)) : null;
    yield row(place.code, 'events.hazard', no, {
      location: `${place.name}${random.pick(names)}${random.pick(spots)}`,
      kind: random.pick(hazardKinds),
      foundOn: isoOf(found),
      finder: officeName(random),
      responsible: random.chance(0.7) ? random.pick(companies) : officeName(random),
      dueOn: isoOf(found + random.pick([3, 7, 15])),
      fixedOn: fixed === null ? null : isoOf(fixed),
      outcome: fixed === null ? null : random.pick(fixes),
      note: null,
    });
  }
}

const disputeKinds = ['D01', 'D01', 'D02', 'D03', 'D03', 'D04', 'D05', 'D06'] as const;

function* disputes({ place, random, today }: Round, count: number): Generator<Row> {
  for (let no = 1; no <= count; no += 1) {
    const accepted = today - random.int(3, 700);
    const result = today - accepted < 20 ? 'open' : random.pick(['written', 'written', 'oral', 'failed', 'referred']);
    yield row(place.code, 'mediation.dispute', no, {
      party: officeName(random),
      partyIdentityNumber: null,
      phone: mobileNumber(random),
      kind: random.pick(disputeKinds),
      acceptedOn: isoOf(accepted),
      mediator: officeName(random),
      result,
      agreementNumber: result === 'written' ? `汉调〔${isoOf(accepted).slice(0, 4)}〕${String(no).padStart(3, '0')}号` : null,
      note: null,
    });
  }
}

/** What rounds and the mediation committee of a community leave behind: estates, hazards, disputes. */
export function* roundRows({ seed, today }: Omit<CountyOptions, 'scale'>): Generator<Row> {
  for (const place of demoPlaces.filter(({ kind }) => kind === 'community')) {
    const round: Round = { place, random: createRandom(`${seed}/rounds/${place.code}`), today: parseDay(today) };
    const whole = wholeCommunities.some((each) => each === place.code);
    const names = round.random.shuffled(estateNames).slice(0, whole ? 5 : 2);
    yield* estates(round, names);
    yield* hazards(round, whole ? 40 : 4, names);
    yield* disputes(round, whole ? 25 : 2);
  }
}
