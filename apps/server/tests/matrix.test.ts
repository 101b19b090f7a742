import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import {
  type Actor,
  type Belonging,
  type Department,
  type Register,
  type Right,
  type Role,
  areaOf,
  type OperationDeclaration,
  decideRight,
  fieldsOf,
  isOpenTo,
  isSealed,
  isWithin,
  roles,
  tableOf,
} from '@linli/kernel/model';
import { behindWall, finishWork, insertRows, newId, serviceWall, sql, wallOf, type Work, workOf } from '@linli/kernel/server';
import { actor, exampleRows, startTestPlatform, type TestPlatform } from '@linli/kernel/testkit';
import { dictionary, migrationFolders, serverDomains } from '../compose.ts';

/**
 * Every register × every right × every role × six rows, at the API and then in SQL with nothing but the wall
 * between. What is expected comes from the declarations alone; a register without an entry cannot exist.
 */
const places = {
  own: '610921100001',
  held: '610921100001',
  grid: '610921100001003',
  sibling: '610921100002',
  otherTown: '610921101001',
  otherCounty: '610922100001',
} as const;

type Spot = keyof typeof places;
const spots = Object.keys(places) as Spot[];

/** Each role at its usual desk, and officers with a department that owns much and one that owns nothing. */
const desks: readonly (readonly [Role, string, readonly Department[]])[] = [
  ...roles.map((role): [Role, string, Department[]] => [role, placeOfRole(role), []]),
  ['county-officer', '610921', ['civil-affairs']],
  ['county-officer', '610921', ['emergency']],
  ['town-officer', '610921100', ['emergency']],
];

function placeOfRole(role: Role): string {
  const homes: Partial<Record<Role, string>> = {
    'grid-worker': '610921100001',
    'community-worker': '610921100001',
    'town-officer': '610921100',
    'city-officer': '6109',
    'province-officer': '61',
    resident: '610921100001',
  };
  return homes[role] ?? '610921';
}

let test: TestPlatform;
const rows = new Map<string, Record<Spot, Seeded>>();
const registers = [...dictionary.registers.values()];

beforeAll(async () => {
  test = await startTestPlatform({
    engineUrl: inject('engineUrl'),
    models: serverDomains.map((each) => each.model),
    migrations: migrationFolders.filter((each) => each.domain !== 'kernel'),
  });
  test.platform.countiesInUse.add('610922');
  for (const register of registers) rows.set(register.name, (await seed(register)) as Record<Spot, Seeded>);
});
afterAll(() => test.close());

interface Seeded {
  readonly id: string;
  readonly belongs: Belonging;
}

/** The row at the spot `held` is the resident's of the matrix, in registers that keep whose it is; all others are somebody else's. */
const valuesAt = ({ holder }: Register, spot: Spot): Readonly<Record<string, unknown>> =>
  holder === undefined || spot !== 'held' ? {} : { [holder]: actor('resident', places.own).account };

async function seed(register: Register): Promise<Partial<Record<Spot, Seeded>>> {
  const seeded: Partial<Record<Spot, Seeded>> = {};
  const wall = serviceWall([...dictionary.registers.keys()], ['610921', '610922']);
  await behindWall(test.db, wall, async (tx) => {
    const work = workFor(tx);
    for (const spot of spots) {
      const made = exampleRows(dictionary, register, places[spot], valuesAt(register, spot));
      for (const each of made) await insertRows(work, each.register, [each.row]);
      const { id = '', values = {} } = made.at(-1)?.row ?? {};
      const told = (key: string | undefined): string | null => (key === undefined ? null : ((values[key] as string | undefined) ?? null));
      seeded[spot] = { id, belongs: { holder: told(register.holder), department: told(register.walledBy) } };
    }
    await finishWork(work);
  });
  return seeded;
}

const workFor = (tx: Work['tx']): Work => workOf(test.platform, { tx, dictionary, actor: actor('county-officer', '610921') });

/** The place at which the example of a register really lives. */
const livesAt = (register: Register, spot: Spot): string =>
  places[spot].slice(0, { county: 6, town: 9, community: 12, grid: 15 }[register.at as 'county'] ?? 12);

function seen(who: Actor, register: Register, spot: Spot, right: Right): boolean {
  if (decideRight(who, register, right) !== undefined) return false;
  if (!isOpenTo(who, register, rows.get(register.name)?.[spot].belongs ?? {})) return false;
  const at = livesAt(register, spot);
  return isWithin(at, areaOf(who)) || (right === 'read' && register.seenBelow === true && isWithin(who.place, at));
}

const idOf = (register: Register, spot: Spot): string => rows.get(register.name)?.[spot].id ?? '';

const name = (register: Register): string => `/api/${register.name.replace('.', '/')}`;

describe.each(desks)('%s at %s of %j', (role, place, departments) => {
  const who = actor(role, place, departments);

  it.each(registers.map((each) => [each.name, each] as const))('reads %s only where it may', async (_name, register) => {
    for (const spot of spots) {
      const id = idOf(register, spot);
      const answer = await test.ask(who, 'get', `${name(register)}/${id}`);
      expect([spot, answer.status < 300], JSON.stringify(answer.body)).toEqual([spot, seen(who, register, spot, 'read')]);
    }
    const list = await test.ask<{ rows: { id: string }[] }>(who, 'get', `${name(register)}?limit=200&ended=all`);
    const listed = list.status === 200 ? new Set(list.body.rows.map((row) => row.id)) : new Set<string>();
    expect(spots.filter((spot) => listed.has(idOf(register, spot)) && !seen(who, register, spot, 'read'))).toEqual([]);
  });

  it.each(registers.map((each) => [each.name, each] as const))('changes and unmasks %s only where it may', async (_name, register) => {
    for (const spot of spots) {
      const id = idOf(register, spot);
      const change = await test.ask(who, 'patch', `${name(register)}/${id}`, { version: 9_999, values: {} });
      const expected = register.writtenBy !== 'operations' && seen(who, register, spot, 'write');
      expect([spot, 'write', change.status === 409], JSON.stringify(change.body)).toEqual([spot, 'write', expected]);
      const sealed = fieldsOf(register).find(([, field]) => isSealed(field))?.[0];
      if (sealed === undefined) continue;
      const unmasked = await test.ask(who, 'post', `${name(register)}/${id}/unmask`, { field: sealed, purpose: '核对信息' });
      expect([spot, 'unmask', unmasked.status === 200]).toEqual([spot, 'unmask', seen(who, register, spot, 'unmask')]);
    }
  });

  it('sees no more in SQL, with the application’s own filters away', async () => {
    const wall = wallOf(who, dictionary, ['610921', '610922']);
    for (const register of registers) {
      const visible = await behindWall(test.db, wall, async (tx) =>
        (await sql<{ id: string }>`select id from ${sql.table(tableOf(register))}`.execute(tx)).rows.map((row) => row.id),
      );
      for (const spot of spots) {
        const id = idOf(register, spot);
        expect([register.name, spot, visible.some((each) => each === id)]).toEqual([
          register.name,
          spot,
          seen(who, register, spot, 'read'),
        ]);
      }
    }
  });

  it('changes no more in SQL', async () => {
    const wall = wallOf(who, dictionary, ['610921', '610922']);
    for (const register of registers) {
      const changed = await behindWall(test.db, wall, async (tx) =>
        (await sql<{ id: string }>`update ${sql.table(tableOf(register))} set extra = extra returning id`.execute(tx)).rows.map(
          (row) => row.id,
        ),
      ).catch((): string[] => []);
      for (const spot of spots) {
        const id = idOf(register, spot);
        const may = seen(who, register, spot, 'write') && seen(who, register, spot, 'read');
        expect([register.name, spot, changed.includes(id)]).toEqual([register.name, spot, may]);
      }
    }
  });
});

describe('every operation', () => {
  const declarations = serverDomains.flatMap((each) => each.operations).map((each) => each.declaration);

  it('is fulfilled once and declared by its domain', () => {
    const declared = new Set(dictionary.operations.keys());
    expect(declarations.map((each) => each.name).filter((each) => !declared.has(each))).toEqual([]);
    expect([...declared].filter((each) => !declarations.some((one) => one.name === each))).toEqual([]);
  });

  const closed = declarations.filter((each) => each.access.to !== 'anyone');

  /**
   * What somebody unknown may do beside signing in: read the guide, see when a hall is open and who is called, take a number with the
   * kiosk's link, follow by number and phone, try whether a document is real, rate by a link; see what was done around here, report an
   * event, ask and report as Open311 has it (a report there, and a word about one, shows a key); read what maps may show.
   */
  const openToAnyone = [
    'regions.public-places',
    'regions.public-counter',
    'services.list-guide',
    'services.get-guide',
    'services.follow',
    'services.verify-document',
    'services.hall-times',
    'services.hall-screen',
    'services.kiosk-take',
    'services.open-rating',
    'services.give-rating',
    'services.rate-again',
    'events.list-categories',
    'events.list-public',
    'events.report-as-resident',
    'events.follow-event',
    'events.open311-services',
    'events.open311-requests',
    'events.open311-report',
    'events.open311-token',
    'events.open311-updates',
    'events.open311-update',
    'events.list-events-features',
    'grids.list-grids-features',
    'facilities.list-premises-features',
  ];

  it('is open to nobody unknown, but for signing in and what is named here', () => {
    const open = declarations.filter((each) => each.access.to === 'anyone' && !each.name.startsWith('identity.')).map((each) => each.name);
    expect(open.filter((each) => !openToAnyone.includes(each))).toEqual([]);
  });

  const named = ({ access }: OperationDeclaration): boolean =>
    access.to === 'roles'
      ? access.roles.includes('resident')
      : access.to === 'register' && dictionary.registers.get(access.register)?.rights[access.right].includes('resident') === true;
  const inner = closed.filter((each) => !named(each));

  it.each(inner.map((each) => [each.name, each] as const))('%s refuses a resident', async (_name, declaration) => {
    const path = `/api${declaration.path.replaceAll(/\{\w+\}/g, newId())}`;
    const resident = actor('resident', places.own);
    const answer = await test.ask(resident, declaration.method, path, declaration.method === 'get' ? undefined : {});
    expect([403, 404, 422], JSON.stringify(answer.body)).toContain(answer.status);
  });

  it.each(closed.map((each) => [each.name, each] as const))('%s refuses who is not signed in', async (_name, declaration) => {
    const path = `/api${declaration.path.replaceAll(/\{\w+\}/g, newId())}`;
    const stranger = await test.ask(null, declaration.method, path, declaration.method === 'get' ? undefined : {});
    expect([401, 404, 422], JSON.stringify(stranger.body)).toContain(stranger.status);
  });
});
