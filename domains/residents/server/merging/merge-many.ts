import { type Refusal, isRefusal, refuse } from '@linli/kernel/model';
import { type Context, type PendingChange, type Stored, applyChanges, decodeRow, sql, staleRow, unknownRow } from '@linli/kernel/server';
import { type Choices, type MergePlan, type Side, decideMerge, person } from '../../model/index.ts';
import { findDecided } from '../candidates/index.ts';
import { closeCandidate, ordered } from '../candidates/stored-candidate.ts';
import { lockPersons, storedValues } from '../stored.ts';
import { insertMerges } from './merges.ts';
import { MERGED, type MovedRow, moveReferences } from './move-references.ts';

export interface MergeAsked {
  readonly id: string;
  readonly stay: string;
  readonly stayVersion: number;
  readonly other: string;
  readonly otherVersion: number;
  readonly choices: Choices;
  readonly differentNumbers: boolean;
}

export interface Merged {
  readonly asked: MergeAsked;
  readonly plan: MergePlan;
  readonly row: Stored;
  readonly moved: readonly MovedRow[];
}

/** A pair with both records as they are locked. */
export interface LockedPair {
  readonly asked: MergeAsked;
  readonly stay: Stored;
  readonly other: Stored;
}

type Planned = LockedPair & { readonly plan: MergePlan };

const decidedFault = () =>
  refuse('conflict', 'kept-apart', {
    zh: '这两条（或已并入其中的记录）认定过是两个人，不能合并。确实认错了，请先在“重复居民”的“是两个人”里重新考虑。',
    en: 'The two, or records merged into them, were found to be two persons. If that was wrong, take the decision back under "Two persons" first.',
  });

/**
 * Merges pairs in one step, set-wise; the wall is open to the county already and no person stands in two of the pairs. Each that
 * cannot be merged is answered with its refusal and leaves the others alone. `bar` may refuse more.
 */
export async function mergeMany(
  context: Context,
  county: string,
  asked: readonly MergeAsked[],
  reason: string,
  bar: (pair: LockedPair) => Refusal | undefined = () => undefined,
): Promise<Map<string, Merged | Refusal>> {
  const rows = await lockPersons(
    context,
    county,
    asked.flatMap(({ stay, other }) => [stay, other]),
  );
  const byId = new Map(rows.map((row) => [String(row['id']), row]));
  const keys = asked.map(({ stay, other }) => ordered(stay, other));
  const decided = await findDecided(
    context.tx,
    county,
    keys.map(([first, second]) => ({ first, second })),
  );
  const outcome = new Map<string, Merged | Refusal>();
  const planned: Planned[] = [];
  for (const each of asked) {
    const [stay, other] = [byId.get(each.stay), byId.get(each.other)];
    const plan =
      stay === undefined || other === undefined
        ? unknownRow(person)
        : decideOne(context, { asked: each, stay, other }, decided.has(ordered(each.stay, each.other).join(' ')), bar);
    if (isRefusal(plan)) outcome.set(each.id, plan);
    else if (stay !== undefined && other !== undefined) planned.push({ asked: each, stay, other, plan });
  }
  if (planned.length > 0) for (const merged of await carryOut(context, county, planned, reason)) outcome.set(merged.asked.id, merged);
  return outcome;
}

function decideOne(
  context: Context,
  pair: LockedPair,
  apart: boolean,
  bar: (pair: LockedPair) => Refusal | undefined,
): MergePlan | Refusal {
  const { asked, stay, other } = pair;
  const [staySide, otherSide] = [stay, other].map((row): Side => decodeRow(person, row, context.keys, true));
  if (staySide === undefined || otherSide === undefined) return unknownRow(person);
  const plan = decideMerge(staySide, otherSide, {
    choices: asked.choices,
    differentNumbers: asked.differentNumbers,
    today: context.today,
  });
  if (isRefusal(plan)) return plan;
  if (apart) return decidedFault();
  if (other['version'] !== asked.otherVersion) return staleRow(person, asked.otherVersion, other, context);
  if (stay['version'] !== asked.stayVersion) return staleRow(person, asked.stayVersion, stay, context);
  return bar(pair) ?? plan;
}

async function carryOut(context: Context, county: string, planned: readonly Planned[], reason: string): Promise<Merged[]> {
  // The others end first: only one row in force may hold an identity number.
  await applyChanges(
    context,
    person,
    planned.map(({ other }) => ({ before: other, change: { id: String(other['id']), end: { reason: MERGED } } })),
  );
  await applyChanges(
    context,
    person,
    planned.map((each) => stayingChange(context, each)),
  );
  const after = new Map(
    (
      await lockPersons(
        context,
        county,
        planned.map(({ asked }) => asked.stay),
      )
    ).map((row) => [String(row['id']), row]),
  );
  const moved = await moveReferences(context, county, new Map(planned.map(({ asked }) => [asked.other, asked.stay])));
  const done = planned.map(({ asked, plan, stay }): Merged => ({
    asked,
    plan,
    row: after.get(asked.stay) ?? stay,
    moved: moved.get(asked.other) ?? [],
  }));
  await insertMerges(
    context,
    county,
    planned.map(({ asked, plan, stay, other }) => {
      const fields = Object.keys(plan.values);
      return {
        id: asked.id,
        place: String(stay['place']),
        other_place: String(other['place']),
        stay: asked.stay,
        other: asked.other,
        name: String(stay['name']),
        other_name: String(other['name']),
        reason,
        before: storedValues(person, stay, fields),
        after: storedValues(person, after.get(asked.stay) ?? stay, fields),
        moved: moved.get(asked.other) ?? [],
      };
    }),
  );
  await closePairs(context, county, done);
  return done;
}

function stayingChange(context: Context, { asked, plan, stay, other }: Planned): PendingChange {
  const origins = Object.fromEntries(
    Object.keys(plan.values).map((key) => [
      key,
      (other['origins'] as Record<string, { kind: 'desk' }>)[key] ?? ({ kind: 'desk', on: context.today } as const),
    ]),
  );
  return { before: stay, change: { id: asked.stay, values: plan.values, origins } };
}

/** The pair is decided; the other pairs of the record that ended go at once, and what they become is found with the next beat. */
async function closePairs(context: Context, county: string, done: readonly Merged[]): Promise<void> {
  await closeCandidate(
    context,
    county,
    done.map(({ asked }) => [asked.stay, asked.other] as const),
    'merged',
  );
  const others = done.map(({ asked }) => asked.other);
  await sql`
    update residents.candidate set state = 'gone', decided_at = ${context.now}::timestamptz, decided_by_name = ${context.actor.name}
    where county = ${county} and state = 'open' and (first = any(${others}::uuid[]) or second = any(${others}::uuid[]))
  `.execute(context.tx);
}
