import type { Actor, Department } from '../scope.ts';
import type { Procedure } from './procedure.ts';
import { type Rules, type Taker, isHere } from './rules.ts';

/** Cases that wait for a desk: in one of these states under one edition of the rules, and under no other condition than those named. */
export interface Waiting {
  readonly rules: number;
  readonly states: readonly string[];
  /** Only those that this account opened, or was given. */
  readonly only?: 'opener' | 'assignee';
  /** Only those that belong to one of these departments, where cases belong to different ones. */
  readonly owners?: readonly Department[];
}

type Condition = Pick<Waiting, 'only' | 'owners'>;

/** Under which conditions a taker stands for this person; undefined where he never does. */
function conditionOf(procedure: Procedure, taker: Taker, actor: Pick<Actor, 'role' | 'departments'>): Condition | undefined {
  // Residents have no inbox of desks; their own cases are listed by their holder.
  if (taker.role !== actor.role || taker.only === 'holder') return undefined;
  const only = taker.only === undefined ? {} : { only: taker.only };
  if (taker.of === undefined || actor.departments.length === 0) return only;
  if (actor.departments.some((each) => taker.of?.includes(each))) return only;
  if (!taker.of.includes('owner')) return undefined;
  if (procedure.ownedBy !== undefined) return { ...only, owners: actor.departments };
  return actor.departments.includes(procedure.cases.owner) ? only : undefined;
}

function waitingUnder(procedure: Procedure, rules: Rules, edition: number, actor: Pick<Actor, 'role' | 'departments'>): Waiting[] {
  const found = new Map<string, { condition: Condition; states: Set<string> }>();
  for (const step of Object.values(rules.steps)) {
    if (step.aside === true) continue;
    for (const taker of step.who) {
      const condition = conditionOf(procedure, taker, actor);
      if (condition === undefined) continue;
      const key = JSON.stringify(condition);
      const there = found.get(key) ?? { condition, states: new Set<string>() };
      for (const state of step.from) if (isHere(taker, state)) there.states.add(state);
      found.set(key, there);
    }
  }
  return [...found.values()]
    .filter(({ states }) => states.size > 0)
    .map(({ condition, states }) => ({ rules: edition, states: [...states], ...condition }));
}

/** What an inbox asks for: the same table that greys the buttons says which cases wait for whom. */
export const waitingFor = (procedure: Procedure, actor: Pick<Actor, 'role' | 'departments'>): Waiting[] =>
  procedure.rules.flatMap((rules, index) => waitingUnder(procedure, rules, index + 1, actor));
