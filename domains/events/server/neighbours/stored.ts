import {
  type Platform,
  type PlatformWork,
  type Stored,
  type Tx,
  behindWall,
  openField,
  serviceWall,
  sql,
  workOf,
} from '@linli/kernel/server';
import { event } from '../../model/event/event.ts';
import { neighbour, neighbourRoute } from '../../model/neighbours/neighbour.ts';
import type { Route } from '../../model/neighbours/operations.ts';
import { category } from '../../model/registers/category.ts';
import { platformActor } from '../county-look.ts';
import type { Neighbour } from './client.ts';

export interface StoredNeighbour extends Neighbour {
  readonly id: string;
  readonly name: string;
  readonly updates: boolean;
}

const textIn = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

export function neighbourOf({ keys, platform }: Pick<PlatformWork, 'keys' | 'platform'>, row: Stored): StoredNeighbour {
  return {
    id: String(row['id']),
    name: String(row['name']),
    url: String(row['url']),
    jurisdiction: textIn(row['jurisdiction']),
    key: openField(neighbour, 'apiKey', row, keys),
    format: row['format'] === 'xml' ? 'xml' : 'json',
    updates: row['updates'] === true,
    privateOpen: platform.config.privateGateways,
  };
}

export async function neighboursIn(tx: Tx, county: string): Promise<Stored[]> {
  const found = await sql<Stored>`select * from events.neighbour where county = ${county} and ended_at is null order by name, id`.execute(
    tx,
  );
  return found.rows;
}

export interface StoredRoute extends Route {
  readonly id: string;
  readonly version: number;
  readonly neighbour: string;
}

export async function routesIn(tx: Tx, county: string): Promise<StoredRoute[]> {
  const found = await sql<StoredRoute>`
    select id, version, neighbour, category, service, reporter from events.neighbour_route
    where county = ${county} and ended_at is null order by category, id
  `.execute(tx);
  return found.rows;
}

/** A piece of the platform's own work with neighbours of a county, in a transaction of its own. Lines of events bear `name`. */
export async function inCounty<T>(
  platform: Platform,
  county: string,
  run: (work: PlatformWork) => Promise<T>,
  name: string = '系统',
): Promise<T> {
  const dictionary = await platform.countyDictionaries.at(county);
  const tables = [event.name, category.name, neighbour.name, neighbourRoute.name];
  return behindWall(platform.db, serviceWall(tables, [county]), (tx) =>
    run(workOf(platform, { tx, dictionary, actor: platformActor(county, name) })),
  );
}
