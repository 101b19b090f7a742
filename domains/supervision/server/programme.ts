import { type Indicator, type RowOf, type Target, countyOf } from '@linli/kernel/model';
import { type Work, listRows } from '@linli/kernel/server';
import { programme, target } from '../model/index.ts';

/** What the running programme asks of one row of the plan. */
export interface Asked {
  readonly plan: string;
  readonly indicator: Indicator | undefined;
  readonly target: Target;
  readonly deadline: string | null;
  readonly strength: 'must' | 'strive' | 'explore';
}

export interface RunningProgramme {
  readonly row: RowOf<typeof programme>;
  readonly asked: ReadonlyMap<string, Asked>;
}

const TARGETS_MAX = 200; // a plan has some dozens of rows

/** The programme that covers the day, else the newest that began; with what it asks, by row of the plan. */
export async function findProgramme(work: Work, place: string, day: string): Promise<RunningProgramme | undefined> {
  const all = await listRows(work, programme, { place: countyOf(place) ?? place, sort: '-startsOn', limit: 50 });
  const row = all.rows.find((each) => (each.values.startsOn ?? '') <= day && day <= (each.values.endsOn ?? '')) ?? all.rows[0];
  if (row === undefined) return undefined;
  const targets = await listRows(work, target, { filters: { programme: row.id }, limit: TARGETS_MAX });
  return { row, asked: new Map(targets.rows.map((each) => [each.values.plan ?? '', askedOf(work, each)])) };
}

function askedOf(work: Work, row: RowOf<typeof target>): Asked {
  const { values } = row;
  return {
    plan: values.plan ?? '',
    indicator: work.dictionary.indicators.get(values.indicator ?? ''),
    target: { op: (values.op ?? 'at-least') as Target['op'], numerator: values.numerator ?? 1, denominator: values.denominator ?? 1 },
    deadline: values.deadline,
    strength: (values.strength ?? 'must') as Asked['strength'],
  };
}
