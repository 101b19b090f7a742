import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  allRows,
  countyHouseholds,
  countyRows,
  demoAccounts,
  demoPassword,
  demoPlaces,
  planPlaces,
  type Row,
  wholeCommunities,
} from './index.ts';

const options = { scale: 'demo', seed: 'linli', today: '2026-11-23' } as const;
const rows = [...allRows(options)];
const communities = demoPlaces.filter(({ kind }) => kind === 'community').map(({ code }) => code);
const of = (register: string, at?: string): Row[] =>
  rows.filter((row) => row.register === register && (at === undefined || row.place.startsWith(at)));
const sum = (list: readonly Row[], field: string): number => list.reduce((total, { fields }) => total + Number(fields[field]), 0);
const meeting = (test: (code: string) => boolean): number => communities.filter(test).length;

describe('the demo county', () => {
  it('has the towns, communities and villages of the official list', () => {
    expect(communities).toHaveLength(21);
    expect(demoPlaces).toHaveLength(160);
    expect(new Set(demoPlaces.map(({ code }) => code)).size).toBe(160);
    expect(demoPlaces.filter(({ name, kind }) => name === '集镇' && kind === 'community')).toHaveLength(6);
    const perTown = Map.groupBy(demoPlaces, ({ townName }) => townName);
    expect(
      [...perTown].map(
        ([town, places]) =>
          `${town} ${places.filter(({ kind }) => kind === 'community').length} ${places.filter(({ kind }) => kind === 'village').length}`,
      ),
    ).toEqual([
      '城关镇 11 19',
      '涧池镇 2 20',
      '蒲溪镇 2 12',
      '平梁镇 2 19',
      '双乳镇 1 6',
      '铁佛寺镇 1 10',
      '漩涡镇 1 20',
      '汉阳镇 1 15',
      '双河口镇 0 11',
      '观音河镇 0 7',
    ]);
  });

  it('is the same every time, and a place is the same alone as with all others', () => {
    const digest = (seed: string): string => {
      const hash = createHash('sha256');
      for (const row of countyRows({ ...options, seed })) hash.update(JSON.stringify(row));
      return hash.digest('hex');
    };
    expect(digest('linli')).toBe(digest('linli'));
    expect(digest('linli')).not.toBe(digest('other'));
    const code = '610921102001';
    const alone = [...countyHouseholds(options, [code])].flatMap((household) => [...household.rows()]);
    const withAll = rows.filter(
      ({ place, register }) => place.startsWith(code) && /^(residents|statuses|volunteers)\.|^grids\.visit-agreement$/.test(register),
    );
    expect(alone).toEqual(withAll);
  });

  it('refers only to rows that came before', () => {
    const known = new Set<string>();
    const broken: string[] = [];
    for (const { key, fields } of rows) {
      if (known.has(key)) broken.push(`twice: ${key}`);
      for (const value of Object.values(fields))
        if (typeof value === 'object' && value !== null && 'ref' in value && !known.has(value.ref)) broken.push(`${key} -> ${value.ref}`);
      known.add(key);
    }
    expect(broken).toEqual([]);
  });

  it('has three communities of ten thousand and a few people in every other', () => {
    const once = (code: string): Row[] => of('residents.person', code).filter(({ key }) => !key.endsWith('/twice'));
    const persons = new Map(communities.map((code) => [code, once(code).length]));
    for (const code of wholeCommunities) expect(persons.get(code)).toBe(10_000);
    expect([...persons.values()].filter((count) => count === 120)).toHaveLength(18);
    const numbers = of('residents.person').flatMap(({ fields }) => fields['identityNumber'] ?? []);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it('has a few people twice, as an older ledger knew them: without a number, or with a misread one', () => {
    const twice = of('residents.person').filter(({ key }) => key.endsWith('/twice'));
    expect(twice.length).toBeGreaterThan(10);
    expect(twice.length).toBeLessThan(40);
    const once = new Map(of('residents.person').map(({ key, fields }) => [key, fields]));
    for (const { key, fields } of twice) {
      const first = once.get(key.replace('/twice', ''));
      expect([fields['name'], fields['birthDate']]).toEqual([first?.['name'], first?.['birthDate']]);
      expect(fields['identityNumber']).not.toBe(first?.['identityNumber']);
    }
  });

  it('meets some targets and misses others', () => {
    const bodies = meeting((code) =>
      ['party-organisation', 'committee', 'service-station'].every((kind) =>
        of('regions.body', code).some(({ fields }) => fields['kind'] === kind),
      ),
    );
    expect(bodies).toBe(19);
    const working = (code: string): Row[] => of('staff.worker', code).filter(({ fields }) => fields['secondedTo'] === null);
    const fullTime = (code: string): number => working(code).filter(({ fields }) => fields['fullTime'] === true).length;
    expect(meeting((code) => fullTime(code) >= 4)).toBe(15);
    expect(meeting((code) => working(code).some(({ fields }) => fields['professional'] === true))).toBe(16);
    const counting = of('organisations.organisation').filter(({ fields }) => fields['status'] !== 'unfiled');
    const serving = (code: string): number =>
      counting.filter(({ fields }) => Array.isArray(fields['serves']) && fields['serves'].includes(code)).length;
    expect(meeting((code) => serving(code) >= 2)).toBe(15);
    expect(counting.filter(({ fields }) => Array.isArray(fields['serves']) && fields['serves'].length > 1)).toHaveLength(4);
    const premises = (code: string, kind: string): Row[] =>
      of('facilities.premises', code).filter(({ fields }) => fields['kind'] === kind && fields['handedOver'] === true);
    expect(meeting((code) => sum(premises(code, 'office'), 'areaM2') >= 300 && sum(premises(code, 'outdoor'), 'areaM2') >= 1000)).toBe(17);
    const halls = (code: string): Row[] => of('services.service-hall', code);
    expect(meeting((code) => sum(halls(code), 'areaM2') >= 50)).toBe(18);
    expect(meeting((code) => halls(code).some(({ fields }) => fields['open'] === true))).toBe(19);
    const areas = (code: string): number =>
      new Set(
        of('services.hall-window', code).flatMap(({ fields }) => (Array.isArray(fields['areas']) ? (fields['areas'] as string[]) : [])),
      ).size;
    expect(meeting((code) => areas(code) === 5)).toBe(16);
    expect(of('services.opening')).toHaveLength(2 * of('services.service-hall').length);
  });

  it('has a past: what counts began on days spread over the years, none of them to come', () => {
    const begins = [
      ['regions.body', 'foundedOn'],
      ['staff.worker', 'onPostSince'],
      ['organisations.organisation', 'filedOn'],
      ['facilities.premises', 'inUseSince'],
      ['services.service-hall', 'openedOn'],
      ['volunteers.volunteer', 'registeredOn'],
    ] as const;
    for (const [register, field] of begins) {
      const days = of(register).flatMap(({ fields }) => (typeof fields[field] === 'string' ? [fields[field]] : []));
      const lastYear = days.filter((day) => day > '2025-11-23');
      expect(lastYear.length / days.length, register).toBeGreaterThan(0.02);
      expect(
        days.filter((day) => day > options.today),
        register,
      ).toEqual([]);
    }
    const filedEarly = of('organisations.organisation').filter(
      ({ fields: { filedOn, foundedOn } }) => typeof filedOn === 'string' && typeof foundedOn === 'string' && filedOn < foundedOn,
    );
    expect(filedEarly).toEqual([]);
  });

  it('has a community whose staff is enough by itself and too few for those who stay there', () => {
    const staying = of('residents.residence', '610921100002').filter(({ fields }) => fields['relation'] === 'temporary');
    expect(staying.length).toBeGreaterThanOrEqual(2000);
    expect(staying.length).toBeLessThan(4000);
    expect(of('staff.worker', '610921100002').filter(({ fields }) => fields['fullTime'] === true)).toHaveLength(4);
  });

  it('has volunteers at different rates, each with a consent of their own', () => {
    const rate = (code: string): number => {
      const usual = of('residents.residence', code).filter(({ fields }) => fields['relation'] === 'usual').length;
      return of('volunteers.volunteer', code).filter(({ fields }) => fields['status'] === 'registered').length / usual;
    };
    expect(rate('610921100001')).toBeGreaterThan(0.08);
    expect(rate('610921100002')).toBeLessThan(0.08);
    const elsewhen = of('volunteers.volunteer').filter(
      ({ fields: { consentedAt, registeredOn } }) => typeof consentedAt !== 'string' || consentedAt.slice(0, 10) !== registeredOn,
    );
    expect(elsewhen).toEqual([]);
  });

  it('has in its three large communities what every department would find there', () => {
    const people = wholeCommunities.reduce((all, code) => all + of('residents.person', code).length, 0);
    const share = (kind: string): number =>
      Math.round((100 * wholeCommunities.reduce((all, code) => all + of(`statuses.${kind}`, code).length, 0)) / people);
    const [first] = wholeCommunities;
    const insured = of('statuses.medical-insurance', first).length / of('residents.person', first).length;
    expect(insured).toBeGreaterThan(0.85);
    expect(share('party-member')).toBeGreaterThanOrEqual(6);
    expect(share('party-member')).toBeLessThanOrEqual(8);
    expect(share('disability')).toBeGreaterThanOrEqual(5);
    expect(share('disability')).toBeLessThanOrEqual(7);
    expect(share('veteran')).toBe(3);
    const kinds = new Set(rows.map(({ register }) => register).filter((name) => name.startsWith('statuses.')));
    expect(kinds.size).toBe(18);
    const children = of('statuses.child-in-need').length;
    expect(children).toBeGreaterThan(100);
    for (const kind of ['organisations.estate', 'events.hazard', 'mediation.dispute', 'residents.lease'])
      expect(of(kind, wholeCommunities[0]).length, kind).toBeGreaterThan(4);
  });

  it('shares larger scales out to the person, over all places', () => {
    for (const [scale, total] of [
      ['county', 300_000],
      ['million', 1_000_000],
    ] as const) {
      const plan = planPlaces(scale);
      expect(plan.reduce((all, { persons }) => all + persons, 0)).toBe(total);
      expect(plan.every(({ persons }) => persons > 400)).toBe(true);
    }
    let persons = 0;
    for (const { home } of countyHouseholds({ ...options, scale: 'county' }, ['610921100200', '610921112206']))
      persons += home.members.length;
    expect(persons).toBeGreaterThan(1000);
  });

  it('has an account for every desk, and administrators apart', () => {
    expect(new Set(demoAccounts.map(({ user }) => user)).size).toBe(demoAccounts.length);
    expect(new Set(demoAccounts.map(({ name }) => name)).size).toBe(demoAccounts.length);
    expect(demoAccounts.filter(({ role }) => role.endsWith('-admin'))).toHaveLength(3);
    for (const { user } of demoAccounts) expect(demoPassword.toLowerCase()).not.toContain(user);
  });
});
