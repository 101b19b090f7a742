import { type PlaceMove, type Refusal, countyOf, isRefusal, isWithin, parentOf, refuse } from '@linli/kernel/model';
import { decideMerge } from '../../model/decide-merge.ts';
import { decideEnd, decideOpen } from '../../model/decide-open.ts';
import { decideRecode } from '../../model/decide-recode.ts';
import { decideRename } from '../../model/decide-rename.ts';
import { decideSplit } from '../../model/decide-split.ts';
import { type Plan, codesOfPlan, movesOfTree } from '../../model/place-change.ts';
import type { Region } from '../../model/region.ts';
import type { Act, LocalTree, Move, TreeChange } from '../../model/succession.ts';
import { suggestMoves } from '../../model/suggest-moves.ts';
import { lockRegions, readLocalTree } from '../store/change.ts';
import { findRegion } from '../store/path.ts';
import type { Queryable } from '../store/rows.ts';
import { listSuccessions } from '../store/successions.ts';

/** What a plan comes to: the tree it writes, where whatever lives there goes, and the codes that are taken around it. */
export interface Decided {
  readonly tree: TreeChange;
  readonly moves: readonly PlaceMove[];
  readonly taken: ReadonlySet<string>;
  readonly namesBefore: readonly { readonly code: string; readonly name: string }[];
}

/** Decides a plan against the tree as it stands, which stays locked until the transaction ends. */
export async function decidePlan(q: Queryable, plan: Plan, act: Act): Promise<Decided | Refusal> {
  const counties = new Set(codesOfPlan(plan).map((code) => countyOf(code)));
  if (counties.size > 1) {
    return refuse('invalid', 'other-county', {
      zh: '变更只能在一个县之内。跨县调整由上级公布新的区划后，由两县分别办理迁移。',
      en: 'A change stays within one county. Across counties the state announces a new tree, and both counties move their records.',
    });
  }
  if (plan.kind === 'open') return open(q, plan, act);
  const codes = plan.kind === 'merge' ? await members(q, plan) : [plan.place];
  const regions = await lockRegions(q, codes);
  if (isRefusal(regions)) return regions;
  const [region] = regions as [Region, ...Region[]];
  const around = plan.kind === 'recode' ? plan.to : region.parent;
  const tree = await readLocalTree(q, codes, around);
  const decided = await decideOne(q, plan, { regions, region, tree, act });
  return isRefusal(decided) ? decided : { namesBefore: regions.map(({ code, name }) => ({ code, name })), taken: tree.taken, ...decided };
}

/** A place that takes the others in is one of those that merge, whether or not it was ticked. */
async function members(q: Queryable, plan: Extract<Plan, { kind: 'merge' }>): Promise<string[]> {
  const into = await findRegion(q, plan.into.code);
  return [...new Set([...plan.places, ...(into === null || into.validTo !== null ? [] : [into.code])])];
}

interface Known {
  readonly regions: readonly Region[];
  readonly region: Region;
  readonly tree: LocalTree;
  readonly act: Act;
}

const withMoves = (tree: TreeChange | Refusal, more: readonly PlaceMove[] = []) =>
  isRefusal(tree) ? tree : { tree, moves: [...movesOfTree(tree), ...more] };

async function decideOne(
  q: Queryable,
  plan: Exclude<Plan, { kind: 'open' }>,
  known: Known,
): Promise<Pick<Decided, 'tree' | 'moves'> | Refusal> {
  const { regions, region, tree, act } = known;
  switch (plan.kind) {
    case 'rename': {
      const renamings = (await listSuccessions(q, region.code)).filter((each) => each.kind === 'rename');
      return withMoves(decideRename({ region, name: plan.name, renamings, act }));
    }
    case 'merge': {
      const taken = new Set(tree.taken);
      const children = tree.below.filter((each) => each.parent !== plan.into.code && regions.some(({ code }) => code === each.parent));
      return withMoves(decideMerge({ regions, into: plan.into, moves: suggestMoves(children, plan.into.code, taken), act, tree }));
    }
    case 'split':
      return split(plan, known);
    case 'recode': {
      const newParent = await findRegion(q, parentOf(plan.to) ?? '');
      return withMoves(decideRecode({ region, to: plan.to, newParent, act, tree }));
    }
    case 'end':
      return withMoves(decideEnd({ region, below: tree.below, act }));
  }
}

async function open(q: Queryable, plan: Extract<Plan, { kind: 'open' }>, act: Act): Promise<Decided | Refusal> {
  const parent = await findRegion(q, parentOf(plan.code) ?? '');
  const { taken } = await readLocalTree(q, [], parentOf(plan.code) ?? plan.code);
  const tree = decideOpen({ part: plan, parent, act, tree: { taken } });
  return isRefusal(tree) ? tree : { tree, moves: [], taken, namesBefore: [] };
}

/** What nobody names stays with the part that keeps the code, or goes to the first one. */
function split(plan: Extract<Plan, { kind: 'split' }>, { region, tree, act }: Known): Pick<Decided, 'tree' | 'moves'> | Refusal {
  const fault = refuseTakes(plan, region);
  if (fault !== undefined) return fault;
  const [first] = plan.parts;
  const kept = plan.parts.some((part) => part.code === region.code);
  const taken = new Set(tree.taken);
  const children = tree.below.filter((each) => each.parent === region.code);
  const named = new Set(plan.parts.flatMap((part) => part.takes));
  const moves: Move[] = [];
  for (const part of plan.parts.filter((each) => each.code !== region.code)) {
    const own = children.filter((each) => part.takes.includes(each.code) || (!kept && part === first && !named.has(each.code)));
    moves.push(...suggestMoves(own, part.code, taken));
  }
  const decided = decideSplit({ region, parts: plan.parts, moves, act, tree });
  const inTree = new Set(children.map((each) => each.code));
  const grids = plan.parts.flatMap((part) =>
    part.code === region.code
      ? []
      : part.takes
          .filter((code) => code.length === 15 && !inTree.has(code))
          .map((from): PlaceMove => ({ from, to: part.code + from.slice(region.code.length), ends: false })),
  );
  const rest: PlaceMove[] = kept || first === undefined ? [] : [{ from: region.code, to: first.code, ends: true }];
  return withMoves(decided, [...grids, ...rest]);
}

function refuseTakes(plan: Extract<Plan, { kind: 'split' }>, region: Region): Refusal | undefined {
  const seen = new Set<string>();
  for (const [at, part] of plan.parts.entries()) {
    for (const code of part.takes) {
      const right = isWithin(code, region.code) && code.length === (region.level === 9 ? 12 : 15);
      if (!right || seen.has(code) || part.code === region.code) {
        return refuse(
          'invalid',
          'takes-unfit',
          {
            zh: `${code}不能划给“${part.name}”：它应是原单位下一级的代码，只能划一次，保留原代码的一方不用填`,
            en: `${code} cannot go to "${part.name}": it must lie right below the old place, may be given once, and the part that keeps the code needs none`,
          },
          { where: `plan.parts[${at}].takes` },
        );
      }
      seen.add(code);
    }
  }
  return undefined;
}
