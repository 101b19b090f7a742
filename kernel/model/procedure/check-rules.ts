import type { Fields } from '../register.ts';
import type { LimitRule } from './limit.ts';
import { type Rules, type Step, askedBy, clockIn, isDocument, limitsOf } from './rules.ts';

/** What a table of states and steps must hold; a fault stops the start of the program. */
export function checkRules(name: string, of: Rules, fields: Fields, seenFrom: string | undefined): void {
  const fault = faultIn(of, fields, seenFrom);
  if (fault !== undefined) throw new Error(`"${name}": ${fault}`);
}

function faultIn(of: Rules, fields: Fields, seenFrom: string | undefined): string | undefined {
  const steps = Object.entries(of.steps);
  if (!steps.some(([, step]) => step.from.length === 0)) return 'no step opens a case';
  return [
    ...steps.map(([key]) => faultOfStep(of, key, fields, seenFrom)),
    ...Object.keys(of.states).map((key) => faultOfState(of, key, fields)),
    ...limitsOf(of).map((limit) => faultOfLimit(limit, fields)),
  ].find((each) => each !== undefined);
}

function faultOfStep(of: Rules, key: string, fields: Fields, seenFrom: string | undefined): string | undefined {
  const step = of.steps[key];
  if (step === undefined) return undefined;
  if (!/^[a-z][a-zA-Z]*$/.test(key)) return `the step "${key}" is no word in camelCase`;
  const opens = step.from.length === 0;
  const held = step.who.find(({ role, only }) => only === 'holder' && role !== 'resident');
  if (held !== undefined) return `"${key}" is for its holder, and a "${held.role}" holds no case`;
  if (opens && step.to === undefined) return `"${key}" opens a case and says not where`;
  const unknown = [...step.from, ...(step.to === undefined ? [] : [step.to])].find((state) => of.states[state] === undefined);
  if (unknown !== undefined) return `"${key}" names the unknown state "${unknown}"`;
  const stray = step.who.flatMap((taker) => taker.in ?? []).find((state) => !step.from.includes(state));
  if (stray !== undefined) return `"${key}" is somebody's in "${stray}", from which it does not lead`;
  const wayBack = step.returns === true ? faultOfReturn(of, key, step) : undefined;
  if (wayBack !== undefined) return wayBack;
  if (step.who.length === 0 && !Object.values(of.states).some(({ lapse }) => lapse === key)) return `nobody ever takes "${key}"`;
  const lacking = opens
    ? Object.keys(fields).find((field) => fields[field]?.required === true && !askedBy(step).includes(field))
    : undefined;
  if (lacking !== undefined) return `"${key}" opens a case without asking "${lacking}"`;
  const fixed = opens ? undefined : askedBy(step).find((field) => fields[field]?.fixed === true);
  if (fixed !== undefined) return `"${key}" would change "${fixed}", which is fixed`;
  const foreign = askedBy(step).find((field) => fields[field] === undefined);
  if (foreign !== undefined) return `"${key}" asks "${foreign}", which is no field of a case`;
  if (step.extendsBy !== undefined && fields[step.extendsBy]?.kind !== 'integer')
    return `"${key}" extends by "${step.extendsBy}", no whole number`;
  const others = step.notBy?.find((other) => of.steps[other] === undefined);
  if (others !== undefined) return `"${key}" is not by whoever took the unknown step "${others}"`;
  // The steps of a case are seen from where it was seen when they were taken.
  if (!opens && seenFrom !== undefined && askedBy(step).includes(seenFrom)) return `"${key}" would change from where the case is seen`;
  const stops = step.to !== undefined && clockIn(of, step.to) === 'stands' && step.from.some((state) => clockIn(of, state) !== 'stands');
  const paper = step.needs?.some((field) => isDocument(fields[field])) === true;
  return stops && !paper ? `"${key}" stops the clock without a document (an attachment or a text that it needs)` : undefined;
}

/** A step that goes back must not come from nowhere, nor bring a case back to where its clock stood. */
function faultOfReturn(of: Rules, key: string, step: Step): string | undefined {
  if (step.to !== undefined || step.from.length === 0) return `"${key}" goes back, so it leads nowhere else and opens nothing`;
  const before = Object.values(of.steps)
    .filter(({ to }) => to !== undefined && step.from.includes(to))
    .flatMap(({ from }) => from);
  const standing = before.find((state) => clockIn(of, state) === 'stands' && !step.from.includes(state));
  return standing === undefined ? undefined : `"${key}" could go back to "${standing}", where the clock stands without a new document`;
}

function faultOfState(of: Rules, key: string, fields: Fields): string | undefined {
  const state = of.states[key];
  if (state?.within !== undefined) {
    const fault = faultOfLimit(state.within, fields);
    if (fault !== undefined) return fault;
  }
  if (state?.lapse === undefined) return undefined;
  if (state.within === undefined) return `"${key}" lapses, and never does`;
  // Else the limit of the whole could be the nearer one, and the platform would look at the case too early or too late.
  if (limitsOf(of).length > 0 && !['waits', 'stands'].includes(clockIn(of, key))) return `"${key}" lapses while the clock of the case runs`;
  const step = of.steps[state.lapse];
  if (step?.from.includes(key) !== true) return `"${key}" lapses by "${state.lapse}", which does not lead out of it`;
  return (step.needs ?? []).length > 0 || step.reason === 'needed' ? `"${state.lapse}" asks what only a person can answer` : undefined;
}

const faultOfLimit = (limit: LimitRule, fields: Fields): string | undefined =>
  'field' in limit && fields[limit.field]?.kind !== 'integer'
    ? `a limit is promised by "${limit.field}", no whole number of a case`
    : undefined;
