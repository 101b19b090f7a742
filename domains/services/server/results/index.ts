import { fulfil, type Operation } from '@linli/kernel/server';
import * as declared from '../../model/results/operations.ts';
import { printNotIssuedOne, printOne } from './notice.ts';
import { resultOfOne, saveOne } from './result.ts';
import { revokeOne } from './revoke.ts';
import { verifyOne } from './verify.ts';

export { resultEffects } from './effects.ts';
export { sealedFacts } from './facts-store.ts';
export { resultPages } from './verify-page.ts';

export const resultServer: readonly Operation[] = [
  fulfil(declared.getResult, resultOfOne),
  fulfil(declared.saveResult, saveOne),
  fulfil(declared.printNotice, printOne),
  fulfil(declared.printNotIssued, printNotIssuedOne),
  fulfil(declared.revokeDocument, revokeOne),
  fulfil(declared.verifyDocument, verifyOne),
];
