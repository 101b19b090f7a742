import { type PlaceMove, type Text, findMove, placeAfter } from '@linli/kernel/model';
import { type Lodger, type Platform, type Work, countRowsAt, countRowsOfPlaces, gridsInUse, sql } from '@linli/kernel/server';
import type { DryRun } from '../../model/change-operations.ts';
import { settleGrids } from '../../model/grids.ts';
import type { Plan } from '../../model/place-change.ts';
import type { Decided } from './decide-plan.ts';

const SHOWN_MAX = 60; // passages that a person looks over

/** The moves with grids renumbered whose number is taken where they go. */
async function settleMoves(work: Work, county: string, { moves, taken }: Decided): Promise<readonly PlaceMove[]> {
  if (moves.length === 0) return moves;
  const inUse = new Set([...taken].filter((code) => code.length === 15));
  const around = [...moves.map((move) => move.from), ...moves.map((move) => move.to)];
  for (const of of work.dictionary.registers.values()) {
    for (const grid of await gridsInUse(work, of, county, around)) inUse.add(grid);
  }
  return settleGrids(moves, [...inUse]);
}

/** Who lives at the places outside registers, by follower. */
export async function lodgersAt(
  work: Work,
  platform: Platform,
  county: string,
  places: readonly string[],
): Promise<Map<string, readonly Lodger[]>> {
  const found = new Map<string, readonly Lodger[]>();
  for (const each of platform.followers) {
    found.set(each.name, places.length === 0 ? [] : await each.list(work.tx, county, places, work.today));
  }
  return found;
}

export interface Weighed {
  readonly moves: readonly PlaceMove[];
  readonly lodgers: ReadonlyMap<string, readonly Lodger[]>;
  readonly dryRun: DryRun;
}

/** What a decided plan moves, in numbers, and what stands in its way. Behind the service's wall: the keeper sees no rows. */
export async function weigh(work: Work, platform: Platform, county: string, plan: Plan, decided: Decided): Promise<Weighed> {
  const moves = await settleMoves(work, county, decided);
  const left = plan.kind === 'end' ? [plan.place] : moves.map((move) => move.from);
  const going = plan.kind === 'end' ? [{ from: plan.place, to: plan.place, ends: true }] : moves;
  const counts: DryRun['counts'] = [];
  const ending: DryRun['ending'] = [];
  const obstacles: Text[] = [];
  const remaining: { label: Text; count: number }[] = [];
  for (const of of work.dictionary.registers.values()) {
    const own = of.ofPlace === undefined || plan.kind === 'end' ? left : moves.filter((move) => !move.ends).map((move) => move.from);
    const { concerned, inForce } = await countRowsAt(work, of, county, own);
    const ends = await countRowsOfPlaces(work, of, county, going);
    if (ends > 0) ending.push({ name: of.name, label: of.label, count: ends });
    if (plan.kind === 'end') {
      if (of.ofPlace === undefined && inForce > 0) remaining.push({ label: of.label, count: inForce });
    } else if (concerned > 0) counts.push({ name: of.name, label: of.label, count: concerned });
  }
  const lodgers = await lodgersAt(work, platform, county, left);
  for (const follower of platform.followers) {
    const all = lodgers.get(follower.name) ?? [];
    if (plan.kind === 'end' && follower.holds && all.length > 0) remaining.push({ label: follower.label, count: all.length });
    else if (plan.kind !== 'end' && all.length > 0) counts.push({ name: follower.name, label: follower.label, count: all.length });
    obstacles.push(...all.flatMap((each) => (each.busy === undefined ? [] : [each.busy])).slice(0, 5));
  }
  if (remaining.length > 0) obstacles.unshift(stillThere(remaining));
  const named = await platform.places.names(work.tx, [...new Set(moves.flatMap((move) => [move.from, move.to]))]);
  const opened = new Map(decided.tree.opened.map((each) => [each.code, each.name]));
  const name = (code: string): string => opened.get(code) ?? named.get(code) ?? code;
  return {
    moves,
    lodgers,
    dryRun: {
      opened: decided.tree.opened.map((each) => ({ code: each.code, name: each.name })),
      ended: decided.tree.closed.map((each) => ({ code: each.code, name: named.get(each.code) ?? nameBefore(decided, each.code) })),
      renamed: decided.tree.renamed.map((each) => ({ code: each.code, name: each.name, before: nameBefore(decided, each.code) })),
      passages: moves
        .slice(0, SHOWN_MAX)
        .map((move) => ({ from: move.from, fromName: name(move.from), to: move.to, toName: name(move.to) })),
      counts,
      ending,
      facts: await countFacts(
        work,
        county,
        decided.tree.closed.map((each) => each.code),
      ),
      obstacles,
      notes: notesOf(work, plan, decided),
    },
  };
}

const nameBefore = (decided: Decided, code: string): string => decided.namesBefore.find((each) => each.code === code)?.name ?? code;

const stillThere = (all: readonly { label: Text; count: number }[]): Text => ({
  zh: `这里还有${all.map((each) => `${each.count}条“${each.label.zh}”`).join('、')}，请先合并到别的单位，或把它们停用、迁出`,
  en: `Still here: ${all.map((each) => `${each.count} of "${each.label.en}"`).join(', ')}. Merge the place into another one, or end or move them first`,
});

async function countFacts(work: Work, county: string, places: readonly string[]): Promise<number> {
  if (places.length === 0) return 0;
  const found = await sql<{ count: number }>`
    select count(*) as count from kernel.fact where county = ${county} and place = any(${places})`.execute(work.tx);
  return found.rows[0]?.count ?? 0;
}

function notesOf(work: Work, plan: Plan, { tree }: Decided): Text[] {
  const notes: Text[] = [];
  const on = tree.closed[0]?.validTo ?? tree.opened[0]?.validFrom ?? undefined;
  const fresh = tree.opened.filter(
    (each) => each.level === 12 && !tree.successions.some((s) => s.kind === 'recode' && s.successor === each.code),
  );
  if (fresh.length > 0) {
    notes.push({
      zh: `${fresh.map((each) => each.shortName).join('、')}算不算城镇社区，还要由县民政部门在“社区（村）情况”里登记`,
      en: `Whether ${fresh.map((each) => each.shortName).join(', ')} counts as urban is still to be recorded by the county's civil affairs office`,
    });
  }
  if (typeof on === 'string' && on.slice(0, 7) < work.today.slice(0, 7)) {
    notes.push({
      zh: '生效日在以前的月份：那些月份的数字仍记在原代码下，不改',
      en: 'The day lies in an earlier month: the figures of those months stay under the old codes',
    });
  }
  if (plan.kind === 'split') {
    notes.push({
      zh: '没有点名划出的记录，留在保留原代码的一方（没有保留的，归第一个新单位）',
      en: 'What is not named stays with the part that keeps the code, or goes to the first one',
    });
  }
  return notes;
}

/** Where each lodger goes; those who stay are left out. */
export function stepsOf(lodgers: readonly Lodger[], moves: readonly PlaceMove[]): { id: string; from: string; to: string }[] {
  return lodgers
    .filter((each) => findMove(moves, each.place) !== undefined)
    .map((each) => ({ id: each.id, from: each.place, to: placeAfter(moves, each.place) }));
}
