import { type Decision, type Procedure, Refused } from '../../model/index.ts';
import type { PlatformWork, TakenCase } from '../platform.ts';
import type { Stored } from '../store/index.ts';
import { ownerOf } from './owner.ts';

/** Tells the domains what was done, in the transaction that did it. */
export async function runEffects(
  work: PlatformWork,
  procedure: Procedure,
  written: readonly { readonly row: Stored; readonly decision: Decision; readonly values: Readonly<Record<string, unknown>> }[],
): Promise<void> {
  const effects = work.platform.effects.filter((each) => each.procedure === procedure.name);
  if (effects.length === 0 || written.length === 0) return;
  const cases = written.map(({ row, decision, values }): TakenCase => ({
    id: String(row['id']),
    county: String(row['county']),
    place: String(row['place']),
    owner: ownerOf(procedure, values[procedure.ownedBy ?? '']),
    step: decision.step,
    from: decision.from,
    state: decision.state,
    finished: decision.finished,
    reason: decision.reason,
    values,
  }));
  for (const effect of effects) {
    const own = cases.filter(({ step }) => effect.steps.includes(step));
    const no = own.length === 0 ? undefined : await effect.run(work, own);
    if (no !== undefined) throw new Refused(no);
  }
}
