import type { Operation } from '../platform.ts';
import { calendarOperations } from './calendar-operations.ts';
import { inboxOperations } from './inbox.ts';
import { substitutionOperations } from './substitution-operations.ts';

export { addComments } from './add-comments.ts';
export { caseAnswer } from './case-answer.ts';
export { type HeldCase, heldCases } from './held-cases.ts';
export { caseUpkeep } from './keep-cases.ts';
export { procedureOperations } from './operations.ts';
export { openCase, openCases, takeSteps } from './take-steps.ts';

/** What the kernel offers over all procedures: the inbox, the county's calendar, who stands in for whom. */
export const workOperations: readonly Operation[] = [...inboxOperations, ...calendarOperations, ...substitutionOperations];
