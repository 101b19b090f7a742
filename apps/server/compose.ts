import { join } from 'node:path';
import { type Dictionary, gather } from '@linli/kernel/model';
import {
  type Config,
  type Database,
  type KeyRing,
  type MigrationFolder,
  type Operation,
  type Page,
  type Platform,
  type SealedStore,
  type ServerDomain,
  type Wire,
  caseUpkeep,
  countyDictionaries,
  dayIn,
  featureWires,
  kernelJobs,
  kernelMigrations,
  kernelOperations,
  operationsOf,
  procedureOperations,
  sealedRegisters,
} from '@linli/kernel/server';
import { archiveServer } from '@linli/archive/server';
import { eventsServer } from '@linli/events/server';
import { facilitiesServer } from '@linli/facilities/server';
import { gridsServer } from '@linli/grids/server';
import { authenticator, colleagueDirectory, identityServer } from '@linli/identity/server';
import { ledgersServer } from '@linli/ledgers/server';
import { mediationServer } from '@linli/mediation/server';
import { messagesPort, messagesServer } from '@linli/messages/server';
import { organisationsServer } from '@linli/organisations/server';
import { placeDirectory, regionsServer } from '@linli/regions/server';
import { residentsServer } from '@linli/residents/server';
import { servicesServer } from '@linli/services/server';
import { staffServer } from '@linli/staff/server';
import { statusesServer } from '@linli/statuses/server';
import { supervisionServer } from '@linli/supervision/server';
import { volunteersServer } from '@linli/volunteers/server';

/** Every domain, in an order in which each finds the tables of its neighbours. Gathered by value; importing does nothing. */
export const serverDomains: readonly ServerDomain[] = [
  regionsServer,
  messagesServer,
  identityServer,
  residentsServer,
  statusesServer,
  servicesServer,
  staffServer,
  organisationsServer,
  volunteersServer,
  facilitiesServer,
  gridsServer,
  eventsServer,
  mediationServer,
  ledgersServer,
  archiveServer,
  supervisionServer,
];

export const dictionary: Dictionary = gather(serverDomains.map((each) => each.model));

/** Every table with sealed columns. */
export const sealedStores: readonly SealedStore[] = [...sealedRegisters(dictionary), ...serverDomains.flatMap((each) => each.sealed)];

export const migrationFolders: readonly MigrationFolder[] = [
  kernelMigrations,
  ...serverDomains.flatMap((each) => (each.migrations === null ? [] : [{ domain: each.model.name, folder: each.migrations }])),
];

export interface PlatformParts {
  readonly config: Config;
  readonly db: Database;
  readonly keys: KeyRing;
  readonly clock?: () => Date;
  readonly log: Platform['log'];
  readonly counties: readonly string[];
}

/** Puts the running program together. */
export function compose(parts: PlatformParts): Platform {
  const clock = parts.clock ?? (() => new Date());
  const checks = { current: () => ({ today: dayIn(clock()), demo: parts.config.demo }) };
  const counties = new Set(parts.counties);
  return {
    config: parts.config,
    db: parts.db,
    keys: parts.keys,
    dictionary,
    countyDictionaries: countyDictionaries({ db: parts.db, dictionary, checks }),
    operations: allOperations(checks),
    jobs: new Map([...kernelJobs, ...serverDomains.flatMap((each) => each.jobs)].map((kind) => [kind.name, kind])),
    indicators: [...dictionary.indicators.values()],
    authenticator: authenticator({ db: parts.db, config: parts.config, keys: parts.keys, clock }),
    places: placeDirectory,
    colleagues: colleagueDirectory,
    messages: messagesPort,
    followers: serverDomains.flatMap((each) => each.followers),
    upkeep: [caseUpkeep, ...serverDomains.flatMap((each) => each.upkeep)],
    effects: serverDomains.flatMap((each) => each.effects),
    countiesInUse: { list: () => [...counties], add: (county) => void counties.add(county) },
    log: parts.log,
    clock,
  };
}

export function allOperations(checks: Parameters<typeof operationsOf>[1]): Operation[] {
  const ofRegisters = [...dictionary.registers.values()].flatMap((each) => operationsOf(each, checks));
  const ofProcedures = [...dictionary.procedures.values()].flatMap((each) => procedureOperations(each, checks));
  return [...ofRegisters, ...ofProcedures, ...kernelOperations, ...serverDomains.flatMap((each) => each.operations)];
}

export const webFolder = join(import.meta.dirname, '../web/dist');

export const portalFolder = join(import.meta.dirname, '../portal/dist');

export const fieldFolder = join(import.meta.dirname, '../field/dist');

/** The foreign protocols that the domains speak. */
export const domainWires: readonly Wire[] = [
  ...serverDomains.flatMap((each) => each.wires),
  ...featureWires(serverDomains.flatMap((each) => each.features)),
];

/** What the domains show to residents. */
export const domainPages: readonly Page[] = serverDomains.flatMap((each) => each.pages);
