import { decidePlace } from '../access.ts';
import { isWithin } from '../place.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Actor } from '../scope.ts';
import { type By, type Case, stateOf } from './case.ts';
import { fits, isOrStandsFor, isReason } from './decide.ts';
import { type Procedure, isFinished, rulesOf } from './procedure.ts';
import { deskIn } from './rules.ts';
import { newerRules } from './sentences.ts';

/** Does a case as it stands wait for this desk? */
function isOfDesk(procedure: Procedure, of: Case, who: Pick<Actor, 'role' | 'departments'>): boolean {
  const rules = rulesOf(procedure, of.rules);
  return rules !== undefined && deskIn(rules, stateOf(of)).some((taker) => fits(taker, who, of.owner));
}

/**
 * May this person give the case to that colleague, or take it (`to` is the same person), or leave it to the whole desk (`to` null)?
 * Among those whom the case waits for; whoever takes it from somebody else says why.
 */
export function decideHandOver(
  procedure: Procedure,
  of: Case,
  to: Pick<Actor, 'account' | 'name' | 'role' | 'place' | 'departments'> | null,
  by: By,
  reason: string | undefined,
): Refusal | undefined {
  const rules = rulesOf(procedure, of.rules);
  if (rules === undefined) return newerRules(procedure);
  const outside = decidePlace(by.actor, of.place);
  if (outside !== undefined) return outside;
  if (isFinished(rules, stateOf(of) ?? ''))
    return refuse('conflict', 'finished', { zh: '这件已经办结，不用再移交。', en: 'This is finished; nothing is left to hand over.' });
  const holds = of.assignee !== null && isOrStandsFor(by, of.assignee.account);
  if (!holds && !isOfDesk(procedure, of, by.actor))
    return refuse('forbidden', 'hand-over-not-yours', {
      zh: '这件现在不在您的岗位上，不能由您移交。',
      en: 'This does not wait at your desk, so it is not yours to hand over.',
    });
  if (to !== null && !(isOfDesk(procedure, of, to) && isWithin(of.place, to.place)))
    return refuse(
      'conflict',
      'colleague-unfit',
      { zh: `${to.name}的岗位办不了这一步，请换一位。`, en: `The post of ${to.name} cannot do what comes next. Choose somebody else.` },
      { where: 'to' },
    );
  if (of.assignee !== null && !holds && !isReason(reason))
    return refuse(
      'invalid',
      'reason-needed',
      { zh: `这件由${of.assignee.name}承办，接过来要写明理由。`, en: `${of.assignee.name} is in charge; say why you take it over.` },
      { where: 'reason' },
    );
  return undefined;
}
