import { type Work, insertRows, newId } from '@linli/kernel/server';
import { planIndicators, programme, target } from '../model/index.ts';

export interface ProgrammeSeed {
  readonly county: string;
  readonly title: string;
  readonly titleEn: string;
  readonly from: string;
  readonly to: string;
  readonly document: string | null;
  /** Rows of the plan that come due before the programme ends: `{ Q14: '2026-09-30' }`. */
  readonly deadlines?: Readonly<Record<string, string>>;
}

/** A programme with the plan's own targets, its deadlines moved to the programme's end. The county changes them as data. */
export async function createProgramme(work: Work, seed: ProgrammeSeed): Promise<string> {
  const id = newId();
  const { county, from, to, deadlines = {}, ...words } = seed;
  await insertRows(work, programme, [{ id, place: county, values: { ...words, startsOn: from, endsOn: to } }]);
  await insertRows(
    work,
    target,
    planIndicators.map((each) => ({
      id: newId(),
      place: county,
      values: {
        programme: id,
        plan: each.plan,
        indicator: each.name,
        ...each.target,
        deadline: deadlines[each.plan] ?? (each.deadline === null ? null : seed.to),
        strength: each.strength,
      },
    })),
  );
  return id;
}
