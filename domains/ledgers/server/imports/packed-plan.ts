import type { ReadLine, Reason } from '../../model/parsing/index.ts';
import type { StagedMatch, StagedPlan } from './plan.ts';

/**
 * A plan as it is sealed: what is empty is left out and names are short. Nine lines of ten say nothing but their values,
 * and every byte is encrypted, written as hex, sent, stored and read again.
 */
interface PackedPlan {
  readonly t: number;
  readonly r: number;
  readonly v: ReadLine['values'];
  readonly d?: ReadLine['derived'];
  readonly f?: ReadLine['faults'];
  readonly w?: ReadLine['warnings'];
  readonly u?: ReadLine['unplaced'];
  readonly h?: ReadLine['hint'];
  readonly m?: StagedMatch;
  readonly c?: StagedPlan['changes'];
  readonly e?: StagedPlan['decisions'];
  readonly s?: StagedPlan['chosen'];
  readonly x?: number;
  readonly g?: readonly [no: number, isHead: boolean, head: number | null];
}

const nobody: Reason = { code: 'nobody', zh: '登记册里没有这个人', en: 'The register has no such person' };
const newPerson: StagedMatch = { kind: 'new', reasons: [nobody] };

const filled = <T>(list: readonly T[]): readonly T[] | undefined => (list.length === 0 ? undefined : list);

/** Undefined members vanish in JSON. */
export function packPlan({ line, match, changes, decisions, chosen, earlier, household }: StagedPlan): string {
  const plain = match.kind === 'new' && match.candidates === undefined && match.reasons.every((each) => each.code === 'nobody');
  return JSON.stringify({
    t: line.table,
    r: line.row,
    v: line.values,
    d: filled(line.derived),
    f: filled(line.faults),
    w: filled(line.warnings),
    u: filled(line.unplaced),
    h: line.hint,
    m: plain ? undefined : match,
    c: filled(changes),
    e: Object.keys(decisions).length === 0 ? undefined : decisions,
    s: chosen,
    x: earlier,
    g: household === undefined ? undefined : [household.no, household.isHead, household.head],
  });
}

export function unpackPlan(text: string): StagedPlan {
  const { t, r, v, d = [], f = [], w = [], u = [], h, m = newPerson, c = [], e = {}, s, x, g } = JSON.parse(text) as PackedPlan;
  return {
    line: { table: t, row: r, values: v, derived: d, faults: f, warnings: w, unplaced: u, ...(h === undefined ? {} : { hint: h }) },
    match: m,
    changes: c,
    decisions: e,
    ...(s === undefined ? {} : { chosen: s }),
    ...(x === undefined ? {} : { earlier: x }),
    ...(g === undefined ? {} : { household: { no: g[0], isHead: g[1], head: g[2] } }),
  };
}

/** A line as it is sealed when its person turns out to be new, which most are: nothing has to be packed again. */
export const packLine = (line: ReadLine, earlier?: number, household?: StagedPlan['household']): string =>
  packPlan({
    line,
    match: newPerson,
    changes: [],
    decisions: {},
    ...(earlier === undefined ? {} : { earlier }),
    ...(household === undefined ? {} : { household }),
  });
