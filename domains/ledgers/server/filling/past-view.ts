import { type Actor, type Refusal, ancestorAt, decidePlace, isWithin } from '@linli/kernel/model';
import { type PastTree, type PlaceDirectory, type TreeOn, type Work, dayIn } from '@linli/kernel/server';
import type { PastView } from '../../model/filling/past.ts';
import { isPast } from './ledger-lines.ts';
import { PastLines, type PastFill } from './past-lines.ts';

interface Asked {
  readonly place: string;
  readonly on: string;
  readonly tree: PastTree;
}

/** A place that is gone is seen on its days by whoever has all that followed it. */
const followsWhole = (actor: Actor, { current }: TreeOn): boolean =>
  current.length > 0 && current.every(({ code }) => isWithin(code, actor.place));

/** May this post see the place, on that day and in that tree? */
export async function placeBarred(work: Work, places: PlaceDirectory, { place, on, tree }: Asked): Promise<Refusal | undefined> {
  const no = decidePlace(work.actor, place);
  if (no === undefined || tree === 'today' || !isPast(work, on)) return no;
  return followsWhole(work.actor, await places.treeOn(work.tx, place, on)) ? undefined : no;
}

/** Town and community, with the names of that day in the tree of that day. */
export async function placeName(work: Work, places: PlaceDirectory, { place, on, tree }: Asked): Promise<string> {
  const codes = (['county', 'town', 'community'] as const).map((level) => ancestorAt(place, level)).filter((code) => code !== undefined);
  const names = await places.names(work.tx, codes, tree === 'then' && isPast(work, on) ? on : undefined);
  const [above, own] = codes.slice(-2).map((code) => names.get(code) ?? code);
  return own === undefined ? (above ?? place) : own.startsWith(above ?? '') ? own : `${above ?? ''}${own}`;
}

/** What is told of a ledger of a past day beside its lines: in which trees it can be read, and since when anything is recorded. */
export async function pastViewOf(work: Work, places: PlaceDirectory, fill: PastFill, rows: number): Promise<PastView | null> {
  if (!isPast(work, fill.on)) return null;
  const around = await places.treeOn(work.tx, fill.place, fill.on);
  const today = fill.tree === 'today' ? around.current.filter(({ code }) => code === fill.place) : around.current;
  const base = today[0]?.code;
  const whole = base === undefined || base === fill.place ? around : await places.treeOn(work.tx, base, fill.on);
  const asked = whole.differs ? whole.former : [];
  const readable: (typeof asked)[number][] = [];
  for (const each of asked)
    if ((await placeBarred(work, places, { place: each.code, on: fill.on, tree: 'then' })) === undefined) readable.push(each);
  const firstAt = rows > 0 ? null : await new PastLines(work, fill).firstAt();
  return {
    tree: fill.tree,
    today: whole.differs ? today.map(({ code, name }) => ({ place: code, name })) : [],
    former: readable.map(({ code, name }) => ({ place: code, name })),
    recordedSince: firstAt === null ? null : dayIn(new Date(firstAt)),
  };
}
