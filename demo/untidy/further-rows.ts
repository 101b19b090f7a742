import { communityFacts, type CommunityFacts } from '../people/community.ts';
import { openStandings } from '../people/standing.ts';
import type { HouseholdStanding } from '../people/standing-types.ts';
import type { Person, Population, PopulationHousehold } from '../people/types.ts';
import { ageOfPerson } from '../people/population.ts';
import type { Habits } from './habits.ts';
import { toldOn } from './history.ts';
import { type LedgerKind, ledgerTables } from './ledgers.ts';
import { inForm, ledgerDate, namesake, namesakesOf, residentValues } from './resident-values.ts';
import type { LedgerRow, Values } from './row.ts';
import { type Draft, sources } from './sources.ts';
import type { Conflict, UntidyOptions } from './types.ts';

interface Known {
  readonly standings: readonly HouseholdStanding[];
  readonly community: CommunityFacts;
  readonly homes: ReadonlyMap<string, PopulationHousehold>;
  readonly people: ReadonlyMap<string, Person>;
}

const knownOf = new WeakMap<Population, Known>();

/** What departments know of a population: made once. */
function know(population: Population): Known {
  const known = knownOf.get(population);
  if (known !== undefined) return known;
  const standings = openStandings(population);
  const members = population.households.flatMap((home) => home.members.map((person) => ({ home, person })));
  const made: Known = {
    standings: population.households.map((home) => standings.next(home)),
    community: communityFacts(population),
    homes: new Map(members.map(({ home, person }) => [person.key, home])),
    people: new Map(members.map(({ person }) => [person.key, person])),
  };
  knownOf.set(population, made);
  return made;
}

interface Desk {
  readonly options: UntidyOptions;
  readonly ledger: LedgerKind;
  readonly form: Habits['addressForm'];
  readonly asOf: string;
  readonly known: Known;
  readonly twice: ReadonlySet<string>;
}

type Placed = Pick<LedgerRow, 'household' | 'estate' | 'grid'>;

function rowOf(desk: Desk, person: Person | null, placed: Placed, record: string, values: Values): LedgerRow {
  const { options, asOf, known, twice } = desk;
  const home = person === null ? undefined : known.homes.get(person.key);
  const told = person === null || home === undefined ? null : toldOn(options.seed, options.population.today, home, person, asOf);
  return {
    ...placed,
    person,
    record,
    values,
    age: person === null ? 0 : ageOfPerson(person, asOf),
    headNumber: home?.members[home.household.headIndex]?.identityNumber ?? null,
    allowanceClass: null,
    guarded: person !== null && (twice.has(namesake(person)) || told?.changed === true),
  };
}

/** The basic facts as they were known on the day of the ledger. */
function basicValues(desk: Desk, person: Person, home: PopulationHousehold): Values {
  const { options, form, asOf } = desk;
  const { phone, shortAddress } = toldOn(options.seed, options.population.today, home, person, asOf);
  const address = shortAddress === null ? person.currentAddress : inForm(form, home, shortAddress);
  return { ...residentValues(person, address, home.dwelling.grid ?? null), phone };
}

function personRows(desk: Desk, make: NonNullable<(typeof sources)[LedgerKind]>): LedgerRow[] {
  const { options, ledger, form, asOf, known } = desk;
  return options.population.households.flatMap((home, at) => {
    const facts = known.standings[at];
    if (facts === undefined) throw new Error('a household without standing');
    const { household, dwelling, members } = home;
    return members.flatMap((person, index) => {
      const standing = facts.members[index];
      if (standing === undefined || person.birthDate > asOf) return [];
      const about = { person, standing, home, facts, isHead: index === household.headIndex, age: ageOfPerson(person, asOf) };
      const kept = make(about).filter(({ from }) => from === undefined || from <= asOf);
      const placed = { household: household.number, estate: dwelling.estate, grid: dwelling.grid ?? '' };
      return kept.map((draft: Draft) => {
        const occasion = draft.occasion === undefined ? '' : `/${draft.occasion}`;
        if (ledger !== 'T25')
          return rowOf(desk, person, placed, person.key + occasion, { ...basicValues(desk, person, home), ...draft.values });
        const { landlord } = facts.rental ?? { landlord: null };
        const owner = landlord?.person == null ? null : (known.people.get(landlord.person) ?? null);
        const phone = owner === null ? (landlord?.phone ?? null) : phoneOf(desk, owner);
        const address = inForm(form, home, dwelling.shortAddress);
        const values = { currentAddress: address, phone, gridCode: dwelling.grid ?? null, note: null, ...draft.values };
        return rowOf(desk, owner, placed, `${household.key}/rental`, values);
      });
    });
  });
}

function phoneOf({ options, known, asOf }: Desk, person: Person): string | null {
  const home = known.homes.get(person.key);
  return home === undefined ? person.phone : toldOn(options.seed, options.population.today, home, person, asOf).phone;
}

const alone = (key: string, estate = '', grid = ''): Placed => ({ household: key, estate, grid });

/** Ledgers of the community that are not about what somebody is. */
const communityRows: Partial<Record<LedgerKind, (desk: Desk) => LedgerRow[]>> = {
  T21: (desk) =>
    desk.known.community.organisations
      .filter(({ foundedOn }) => foundedOn <= desk.asOf)
      .map(({ key, name, leader, foundedOn, filingNumber, members, scope }) =>
        rowOf(desk, leader, alone(key), key, {
          organisationName: name,
          leaderName: leader.name,
          identityNumber: leader.identityNumber,
          foundedOn,
          filingNumber,
          memberCount: members,
          scope,
          phone: phoneOf(desk, leader),
          note: null,
        }),
      ),
  T22: (desk) =>
    desk.known.community.disputes
      .filter(({ acceptedOn }) => acceptedOn <= desk.asOf)
      .map(({ key, parties, kind, acceptedOn, mediator, outcome, agreementNumber }) =>
        rowOf(desk, parties[0] ?? null, alone(key), key, {
          disputantName: parties.map(({ name }) => name),
          disputantNumber: parties.map(({ identityNumber }) => identityNumber),
          disputeKind: kind,
          acceptedOn,
          mediator,
          outcome,
          agreementNumber,
          phone: parties[0] === undefined ? null : phoneOf(desk, parties[0]),
          note: null,
        }),
      ),
  T23: (desk) =>
    desk.known.community.hazards
      .filter(({ inspectedOn }) => inspectedOn <= desk.asOf)
      .map(({ key, location, estate, kind, inspectedOn, inspector, responsible, deadline, fixedOn, state, grid }) =>
        rowOf(desk, null, alone(key, estate, grid ?? ''), key, {
          location,
          hazardKind: kind,
          inspectedOn,
          inspector,
          responsible,
          deadline,
          fixedOn,
          fixState: state,
          gridCode: grid,
          note: null,
        }),
      ),
  T26: (desk) =>
    desk.known.community.propertyBodies.map(({ key, estate, company, committeeHead, foundedOn, households, phone }) =>
      rowOf(desk, null, alone(key, estate), key, {
        estateName: estate,
        propertyCompany: company,
        committeeHead,
        foundedOn,
        households,
        phone,
        note: null,
      }),
    ),
};

/** The rows that a ledger beside T01 and T06 should have. */
export function furtherRows(options: UntidyOptions, ledger: LedgerKind, form: Habits['addressForm']): LedgerRow[] {
  const asOf = ledgerDate(ledger, options.population.today);
  const desk: Desk = { options, ledger, form, asOf, known: know(options.population), twice: namesakesOf(options) };
  const own = communityRows[ledger];
  if (own !== undefined) return own(desk);
  const make = sources[ledger];
  if (make === undefined) throw new Error(`no rows for ${ledger}`);
  return personRows(desk, make);
}

/** Where phone or address differ from what the residents' ledger says. */
export function conflictsOfRows(options: UntidyOptions, ledger: LedgerKind): Conflict[] {
  const { population } = options;
  const known = know(population);
  const columns: readonly string[] = ledgerTables[ledger].columns;
  // The address of a let home is not where its owner lives.
  const fieldsThere = (['phone', 'currentAddress'] as const).filter(
    (field) => columns.includes(field) && !(ledger === 'T25' && field === 'currentAddress'),
  );
  const found = new Map<string, Conflict>();
  for (const { person, values } of furtherRows(options, ledger, 'short')) {
    const home = person === null ? undefined : known.homes.get(person.key);
    if (person === null || home === undefined) continue;
    const residents: Values = { phone: person.phone, currentAddress: person.currentPlace === null ? null : home.dwelling.shortAddress };
    for (const field of fieldsThere) {
      const [first, second] = [residents[field], values[field]];
      if (typeof first !== 'string' || typeof second !== 'string' || first === second) continue;
      found.set(`${person.key} ${field}`, {
        person: person.key,
        field,
        values: [
          { ledger: 'T01', value: first, asOf: ledgerDate('T01', population.today) },
          { ledger, value: second, asOf: ledgerDate(ledger, population.today) },
        ],
      });
    }
  }
  return [...found.values()];
}
