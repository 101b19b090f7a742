import { isPlace, parentOf, refuse } from '@linli/kernel/model';
import type { Refusal } from '@linli/kernel/model';
import type { Region } from './region.ts';
import { joinChanges, link, openRegion } from './succession.ts';
import type { Act, Move, TreeChange } from './succession.ts';

interface Moving {
  readonly moves: readonly Move[];
  readonly below: readonly Region[];
  /** Places that end: each of their children must find a new home. */
  readonly ending: ReadonlySet<string>;
  /** Places whose children may move: the ending ones and those that change but go on. */
  readonly concerned: ReadonlySet<string>;
  /** Places that stand after the change: new homes. */
  readonly homes: ReadonlySet<string>;
  readonly act: Act;
}

/** Gives the children of changed places their new codes, each with everything below it. */
export function decideMoves(moving: Moving): TreeChange | Refusal {
  const { moves, below, ending, concerned, homes, act } = moving;
  const children = new Map(below.filter((each) => concerned.has(each.parent)).map((each) => [each.code, each]));
  for (const [at, move] of moves.entries()) {
    const refusal = refuseMove(move, at, moves, children, homes);
    if (refusal !== undefined) return refusal;
  }
  const moved = new Set(moves.map((move) => move.from));
  const homeless = [...children.values()].filter((child) => ending.has(child.parent) && !moved.has(child.code));
  if (homeless.length > 0) {
    return refuse(
      'invalid',
      'children-unplaced',
      {
        zh: `还有${homeless.length}个下级单位未指定归属，例如${homeless[0]?.name ?? ''}`,
        en: `${homeless.length} places below have no new home yet, ${homeless[0]?.name ?? ''} among them`,
      },
      { where: 'moves', details: { codes: homeless.map((each) => each.code) } },
    );
  }
  return joinChanges(moves.map((move) => recodeSubtree(below, move, act)));
}

/** The place `from` and all below it, closed and opened again under `to`. */
export function recodeSubtree(tree: readonly Region[], { from, to }: Move, act: Act): TreeChange {
  const old = tree.filter((each) => each.code.startsWith(from));
  const opened = old.map((each) => openRegion({ code: to + each.code.slice(from.length), name: each.name }, act.on, each.placeholder));
  return {
    closed: old.map((each) => ({ code: each.code, validTo: act.on })),
    opened,
    renamed: [],
    successions: old.map((each) => link(act, 'recode', each, { code: to + each.code.slice(from.length), name: each.name })),
  };
}

function refuseMove(
  move: Move,
  at: number,
  all: readonly Move[],
  children: ReadonlyMap<string, Region>,
  homes: ReadonlySet<string>,
): Refusal | undefined {
  const where = `moves[${at}]`;
  if (!children.has(move.from) || all.findIndex((each) => each.from === move.from) !== at) {
    return refuse(
      'invalid',
      'move-unknown',
      {
        zh: `${move.from}不是本次变更单位的下级，或填写了两次`,
        en: `${move.from} is not below the places of this change, or is given twice`,
      },
      { where },
    );
  }
  if (!isPlace(move.to) || move.to.length !== move.from.length || !homes.has(parentOf(move.to) ?? '')) {
    return refuse(
      'invalid',
      'move-elsewhere',
      {
        zh: `${move.from}的新代码${move.to}不在变更后的单位之下`,
        en: `The new code ${move.to} for ${move.from} is not below a place of this change`,
      },
      { where },
    );
  }
  return undefined;
}
