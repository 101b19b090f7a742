import { type CategoryLine, type HeldEvent, fieldPack, listCategories } from '@linli/events/model';
import { gridsFieldPack, listBaseMaps, listDueVisits } from '@linli/grids/model';
import { countyOf, listCountyDays } from '@linli/kernel/model';
import type { Holder, PackBaseMap, PackDwelling, PackGrid, PackVisit } from './pack.ts';
import type { BasePack } from './project.ts';
import type { Reply, Transport } from './transport.ts';

/** No pack: somebody has to sign in, or it is tried again later. */
export type Fetched = { readonly is: 'ok'; readonly pack: BasePack } | { readonly is: 'sign-in' } | { readonly is: 'later' };

class Stopped extends Error {
  readonly reply: Reply;
  constructor(reply: Reply) {
    super(reply.is);
    this.reply = reply;
  }
}

interface GridsPage {
  readonly asOf: string;
  readonly grids: readonly PackGrid[];
  readonly dwellings: readonly PackDwelling[];
  readonly next: string | null;
}
interface EventsPage {
  readonly asOf: string;
  readonly events: readonly HeldEvent[];
  readonly next: string | null;
}
interface VisitsPage {
  readonly quarterEnd: string;
  readonly rows: readonly PackVisit[];
  readonly next: string | null;
}

const PAGES_MAX = 20; // of 1,000 homes, 200 events, 50 visits: more than one pair of legs looks after

async function read<T>(transport: Transport, path: string, query: Readonly<Record<string, string | undefined>> = {}): Promise<T> {
  const reply = await transport.get(path, query);
  if (reply.is !== 'ok') throw new Stopped(reply);
  return reply.body as T;
}

async function pages<T extends { readonly next: string | null }>(transport: Transport, path: string): Promise<T[]> {
  const all: T[] = [];
  for (let after: string | undefined; all.length < PAGES_MAX;) {
    const page = await read<T>(transport, path, { after });
    all.push(page);
    if (page.next === null) break;
    after = page.next;
  }
  return all;
}

async function gather(transport: Transport, { place }: Holder): Promise<BasePack> {
  const [grids, events, visits, { categories }, { maps }, { days }] = await Promise.all([
    pages<GridsPage>(transport, gridsFieldPack.path),
    pages<EventsPage>(transport, fieldPack.path),
    pages<VisitsPage>(transport, listDueVisits.path),
    read<{ categories: CategoryLine[] }>(transport, listCategories.path, { county: countyOf(place) ?? '' }),
    read<{ maps: PackBaseMap[] }>(transport, listBaseMaps.path),
    read<{ days: { day: string; works: boolean }[] }>(transport, listCountyDays.path),
  ]);
  return {
    asOf: [...grids, ...events].map(({ asOf }) => asOf).toSorted()[0] ?? '',
    grids: grids.flatMap((page) => page.grids),
    dwellings: grids.flatMap((page) => page.dwellings),
    quarterEnd: visits[0]?.quarterEnd ?? '',
    visits: visits.flatMap((page) => page.rows),
    categories,
    baseMaps: maps,
    events: events.flatMap((page) => page.events),
    days: { off: days.filter(({ works }) => !works).map(({ day }) => day), work: days.filter(({ works }) => works).map(({ day }) => day) },
  };
}

/** All that the phone takes along, or nothing: half a pack would hide what is not in it. */
export async function fetchPack(transport: Transport, holder: Holder): Promise<Fetched> {
  try {
    return { is: 'ok', pack: await gather(transport, holder) };
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    const { reply } = error;
    return reply.is === 'refused' && reply.refusal.kind === 'unauthenticated' ? { is: 'sign-in' } : { is: 'later' };
  }
}
