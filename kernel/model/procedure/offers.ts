import { offersOf } from './decide.ts';
import { askedBy } from './rules.ts';
import type { ShownOffer } from './shapes.ts';

/** The buttons of a case, by the same table that decides. */
export const showOffers = (...[procedure, of, by, at]: Parameters<typeof offersOf>): ShownOffer[] =>
  offersOf(procedure, of, by, at).map(({ name, step, refusal }) => {
    const needs = [...new Set([...(step.needs ?? []), ...(step.extendsBy === undefined ? [] : [step.extendsBy])])];
    return {
      step: name,
      label: step.label,
      needs,
      takes: askedBy(step).filter((key) => !needs.includes(key)),
      reason: step.reason ?? null,
      aside: step.aside === true,
      batch: step.batch === true,
      refusal: refusal === undefined ? null : { code: refusal.code, sentence: refusal.sentence },
    };
  });
