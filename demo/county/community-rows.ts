import { landline, mobileNumber } from '../people/contact.ts';
import { type Day, isoOf, parseDay } from '../shared/days.ts';
import { type DemoPlace, demoPlaces } from '../shared/places.ts';
import { createRandom, type Random } from '../shared/random.ts';
import { officeName } from './office-names.ts';
import { pointOf, yardOf } from './premises-shapes.ts';
import { getProfile, type Profile, sharedOrganisations } from './profiles.ts';
import type { CountyOptions, FieldValue, Row } from './rows.ts';

interface Desk {
  readonly random: Random;
  /** Draws on which day something began, apart from what it is. */
  readonly begins: Random;
  readonly today: Day;
  readonly place: DemoPlace;
  readonly profile: Profile;
}

type Fields = Readonly<Record<string, FieldValue>>;

function row(place: string, register: string, serial: string | number, fields: Fields): Row {
  return { register, place, key: `${register}/${place}/${serial}`, fields };
}

const RECENT_DAYS = 700; // within the two years whose months the plan page shows

/** A day on which something began: for a share of all cases within the last two years, so that figures have a past. */
function begun({ begins, today }: Pick<Desk, 'begins' | 'today'>, recent: number, most: number): string {
  return isoOf(today - (begins.chance(recent) ? begins.int(20, RECENT_DAYS) : begins.int(RECENT_DAYS, most)));
}

const past = ({ random, today }: Desk, least: number, most: number): string => isoOf(today - random.int(least, most));

const bodyNames = {
  'party-organisation': '社区党总支部委员会',
  committee: '社区居民委员会',
  'service-station': '社区服务站',
  'supervision-committee': '社区居务监督委员会',
} as const;
const bodyKinds = ['party-organisation', 'committee', 'service-station', 'supervision-committee'] as const;

function* bodies(desk: Desk): Generator<Row> {
  const { place, profile, random } = desk;
  // One person may lead both the party organisation and the committee.
  const leader = officeName(random);
  for (const kind of bodyKinds) {
    if (kind === profile.missingBody) continue;
    const head = kind === 'party-organisation' || kind === 'committee' ? leader : officeName(random);
    const town = place.name === '集镇' ? place.townName : '';
    yield row(place.code, 'regions.body', kind, {
      name: `${town}${place.name}${bodyNames[kind]}`,
      kind,
      head,
      foundedOn: begun(desk, kind === 'service-station' ? 0.3 : 0.03, 9000),
      creditCode: null,
      phone: kind === 'service-station' ? landline(random) : null,
      address: null,
    });
  }
}

const units = ['县公共资源交易中心', '镇综合执法队'] as const;
const fullTimePosts = ['secretary-director', 'deputy-director', 'member', 'full-time-worker', 'full-time-worker', 'social-worker'] as const;

function* workers(desk: Desk): Generator<Row> {
  const { place, profile, random } = desk;
  const taken = new Set<string>();
  const fresh = (): string => {
    let name = officeName(random);
    while (taken.has(name)) name = officeName(random);
    taken.add(name);
    return name;
  };
  const base = (): { name: string; onPostSince: string; phone: string } => ({
    name: fresh(),
    onPostSince: begun(desk, 0.3, 3600),
    phone: mobileNumber(random),
  });
  for (let at = 0; at < profile.fullTime; at += 1) {
    const professional = at >= profile.fullTime - profile.professionals;
    const certified = professional && random.chance(0.75);
    const seconded = at > 0 && !professional && at <= profile.seconded;
    yield row(place.code, 'staff.worker', at + 1, {
      ...base(),
      post: fullTimePosts[at] ?? 'full-time-worker',
      fullTime: true,
      certificate: certified ? (random.chance(0.7) ? 'assistant' : 'social-worker') : null,
      socialWorkDegree: professional && !certified,
      professional,
      secondedTo: seconded ? random.pick(units) : null,
    });
  }
  const others = [
    ...Array.from({ length: random.int(1, 4) }, () => 'grid-worker'),
    ...Array.from({ length: random.int(0, 2) }, () => 'public-welfare'),
  ];
  for (const [at, post] of others.entries()) {
    yield row(place.code, 'staff.worker', profile.fullTime + at + 1, {
      ...base(),
      post,
      fullTime: false,
      certificate: null,
      socialWorkDegree: false,
      professional: false,
      secondedTo: null,
    });
  }
}

const clubs = [
  ['舞蹈队', '文体活动'],
  ['书画社', '文体活动'],
  ['老年协会', '助老服务'],
  ['巾帼帮帮团', '邻里互助'],
  ['红白理事会', '移风易俗'],
  ['文明劝导队', '环境整治'],
] as const;

function* organisations(desk: Desk): Generator<Row> {
  const { place, profile, random } = desk;
  const drawn = random.shuffled(clubs);
  // One more group that nobody has filed: it must not count.
  for (let at = 0; at <= profile.organisations; at += 1) {
    const [name, scope] = drawn[at % drawn.length] ?? clubs[0];
    const unfiled = at === profile.organisations;
    const foundedOn = past(desk, 200, 4000);
    const filed = begun(desk, 0.4, 3000);
    const filedOn = filed > foundedOn ? filed : foundedOn;
    const status = unfiled ? 'unfiled' : at === 0 && random.chance(0.4) ? 'registered' : 'filed';
    yield row(place.code, 'organisations.organisation', at + 1, {
      name: `${place.name === '集镇' ? place.townName : ''}${place.name}${name}`,
      status,
      scope,
      filingNumber: unfiled ? null : `汉社备${filedOn.slice(0, 4)}${String(random.int(1, 999)).padStart(3, '0')}`,
      filedOn: unfiled ? null : filedOn,
      head: officeName(random),
      foundedOn,
      members: random.int(8, 60),
      serves: [place.code],
      phone: mobileNumber(random),
      note: null,
    });
  }
}

/** Halls without a flow chart on the wall, and one without a notice board: what the plan page shows as missing. */
const noFlow = new Set(['610921100007', '610921103001']);
const noBoard = new Set(['610921105001']);

/** The hall among the premises: its windows, and when it is open. A small one has one window for everything it serves. */
function* hall({ place, profile }: Desk, name: string, openedOn: string): Generator<Row> {
  const key = `services.service-hall/${place.code}/hall`;
  const areas = profile.serviceAreas;
  yield row(place.code, 'services.service-hall', 'hall', {
    name,
    premises: { ref: `facilities.premises/${place.code}/hall` },
    areaM2: profile.hallM2,
    openedOn,
    open: profile.hallOpen,
    flowPosted: !noFlow.has(place.code),
    noticeBoard: !noBoard.has(place.code),
    address: null,
    hotline: `0915-521${place.code.slice(7, 9)}${place.code.slice(10)}`,
    aids: profile.hallM2 >= 60 ? ['ramp', 'low-counter', 'glasses', 'seats'] : ['glasses', 'seats'],
    perHalfHour: 4,
    kioskEdition: 1,
  });
  const shares = profile.hallM2 >= 60 && areas.length > 2 ? [areas.slice(0, 2), areas.slice(2)] : [areas];
  for (const [at, served] of shares.entries())
    yield row(place.code, 'services.hall-window', at + 1, { hall: { ref: key }, number: at + 1, areas: served, open: true });
  for (const [begins, ends] of [
    ['0830', '1200'],
    ['1400', '1730'],
  ] as const)
    yield row(place.code, 'services.opening', begins, { hall: { ref: key }, days: ['1', '2', '3', '4', '5'], begins, ends });
}

function* premises(desk: Desk): Generator<Row> {
  const { place, profile, random } = desk;
  const name = `${place.name === '集镇' ? place.townName : ''}${place.name}社区`;
  const tenureUntil = profile.acquisition === 'lease' ? isoOf(desk.today + random.int(200, 1500)) : null;
  const shared = {
    acquisition: profile.acquisition,
    tenureUntil,
    handedOver: true,
    open: true,
    address: null,
    note: null,
  };
  yield row(place.code, 'facilities.premises', 'office', {
    ...shared,
    inUseSince: profile.officeHandedOver ? begun(desk, 0.2, 3000) : null,
    name: `${name}办公服务用房`,
    kind: 'office',
    outline: pointOf(place, 'office'),
    areaM2: profile.officeM2,
    handedOver: profile.officeHandedOver,
    note: profile.officeHandedOver ? null : '开发单位尚未交付',
  });
  if (profile.hallM2 > 0) {
    const openedOn = begun(desk, 0.5, 2500);
    yield row(place.code, 'facilities.premises', 'hall', {
      ...shared,
      inUseSince: openedOn,
      name: `${name}便民服务大厅`,
      kind: 'service-hall',
      outline: pointOf(place, 'hall'),
      areaM2: profile.hallM2,
      open: profile.hallOpen,
    });
    yield* hall(desk, `${name}便民服务大厅`, openedOn);
  }
  yield row(place.code, 'facilities.premises', 'outdoor', {
    ...shared,
    inUseSince: begun(desk, 0.15, 3500),
    name: `${name}文化广场`,
    kind: 'outdoor',
    outline: profile.outdoorM2 > 0 ? yardOf(place, profile.outdoorM2) : null,
    areaM2: profile.outdoorM2,
    acquisition: 'allocation',
    tenureUntil: null,
  });
  if (profile.volunteerStation)
    yield row(place.code, 'facilities.premises', 'volunteers', {
      ...shared,
      inUseSince: begun(desk, 0.5, 2000),
      name: `${name}志愿服务站`,
      kind: 'volunteer-station',
      outline: pointOf(place, 'volunteers'),
      areaM2: random.int(12, 30),
    });
  if (random.chance(0.5))
    yield row(place.code, 'facilities.premises', 'activity', {
      ...shared,
      inUseSince: begun(desk, 0.5, 2000),
      name: `${name}活动室`,
      kind: 'activity-room',
      outline: pointOf(place, 'activity'),
      areaM2: random.int(30, 90),
    });
  if (random.chance(0.4))
    yield row(place.code, 'facilities.premises', 'day-care', {
      ...shared,
      inUseSince: begun(desk, 0.5, 2000),
      name: `${name}日间照料中心`,
      kind: 'day-care',
      outline: pointOf(place, 'day-care'),
      areaM2: random.int(120, 420),
    });
}

const decided = { decidedOn: '2023-12-20', document: '汉民函〔2023〕31号（演示）' } as const;

/** Every place as the plan must know it: 21 urban communities and 139 villages. */
export function* placeRows(): Generator<Row> {
  for (const { code, name, kind } of demoPlaces) {
    const urban = kind === 'community';
    yield row(code, 'regions.community', 'self', {
      name: urban ? `${name}社区` : `${name}村`,
      code,
      urban,
      decidedOn: decided.decidedOn,
      document: urban ? decided.document : null,
    });
  }
}

/**
 * What the county's offices keep of the 21 communities: bodies, workers, social organisations, premises. The same at every scale.
 */
export function* communityRows({ seed, today }: Omit<CountyOptions, 'scale'>): Generator<Row> {
  for (const place of demoPlaces.filter(({ kind }) => kind === 'community')) {
    const desk: Desk = {
      random: createRandom(`${seed}/county/${place.code}`),
      begins: createRandom(`${seed}/begins/${place.code}`),
      today: parseDay(today),
      place,
      profile: getProfile(place.code),
    };
    yield* bodies(desk);
    yield* workers(desk);
    yield* organisations(desk);
    yield* premises(desk);
  }
  const random = createRandom(`${seed}/county/shared`);
  const begins = createRandom(`${seed}/begins/shared`);
  for (const [at, { name, status, at: place, serves, scope }] of sharedOrganisations.entries()) {
    const filedOn = begun({ begins, today: parseDay(today) }, 0.4, 800);
    yield row(place, 'organisations.organisation', `shared-${at + 1}`, {
      name,
      status,
      scope,
      filingNumber: `汉民社${filedOn.slice(0, 4)}${String(random.int(1, 99)).padStart(3, '0')}`,
      filedOn,
      head: officeName(random),
      foundedOn: isoOf(parseDay(today) - random.int(800, 4000)),
      members: random.int(12, 80),
      serves,
      phone: mobileNumber(random),
      note: null,
    });
  }
}
