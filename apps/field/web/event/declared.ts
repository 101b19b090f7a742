import { event } from '@linli/events/model';
import { type Field, type Text, type Case, findState, findStep, rulesOf } from '@linli/kernel/model';

/** A field of the case that the declared procedure is about. */
export const findCaseField = (key: string): Field | undefined => event.cases.fields[key];

export interface PastStep {
  readonly label: Text;
  readonly to: Text | undefined;
  readonly at: string;
}

/** What was done with an event so far, in the words of the edition of the rules that it goes by. */
export function pastOf(of: Case): readonly PastStep[] {
  const rules = rulesOf(event, of.rules);
  if (rules === undefined) return [];
  return of.taken.map(({ step, state, at }) => ({
    label: findStep(rules, step)?.label ?? { zh: step, en: step },
    to: findState(rules, state)?.label,
    at,
  }));
}

/** What a step is called, in the newest edition of the rules that knows it. */
export function findStepLabel(step: string): Text {
  const label = event.rules
    .toReversed()
    .map((rules) => findStep(rules, step)?.label)
    .find((each) => each !== undefined);
  return label ?? { zh: step, en: step };
}
