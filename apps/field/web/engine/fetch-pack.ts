import { fieldPack, listCategories } from '@linli/events/model';
import { gridsFieldPack, listBaseMaps, listDueVisits } from '@linli/grids/model';
import { type Geometry, type OperationDeclaration, type OutputOf, countyOf, listCountyDays } from '@linli/kernel/model';
import type { Holder } from './pack.ts';
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

async function read<D extends OperationDeclaration>(
  transport: Transport,
  of: D,
  query: Readonly<Record<string, string | undefined>> = {},
): Promise<OutputOf<D>> {
  const reply = await transport.get(of.path, query);
  if (reply.is !== 'ok') throw new Stopped(reply);
  return reply.body as OutputOf<D>;
}

/** All pages, for half of them would hide what is not in them. An area of a grid or a community bounds how many there are. */
async function pages<D extends OperationDeclaration>(transport: Transport, of: D): Promise<OutputOf<D>[]> {
  const all: OutputOf<D>[] = [];
  for (let after: string | null | undefined; after !== null;) {
    const page = await read(transport, of, { after });
    all.push(page);
    after = (page as { readonly next: string | null }).next;
  }
  return all;
}

async function gather(transport: Transport, { place }: Holder): Promise<BasePack> {
  const [grids, events, visits, { categories }, { maps }, { days }] = await Promise.all([
    pages(transport, gridsFieldPack),
    pages(transport, fieldPack),
    pages(transport, listDueVisits),
    read(transport, listCategories, { county: countyOf(place) ?? '' }),
    read(transport, listBaseMaps),
    read(transport, listCountyDays),
  ]);
  return {
    asOf: [...grids, ...events].map(({ asOf }) => asOf).toSorted()[0] ?? '',
    grids: grids.flatMap((page) => page.grids.map((grid) => ({ ...grid, area: grid.area as Geometry | null }))),
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
