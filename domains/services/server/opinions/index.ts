import { type Operation, fulfil } from '@linli/kernel/server';
import { askedApplication } from '../../model/opinion/operations.ts';
import { askedOne } from './asked-application.ts';

export { opinionEffects } from './effects.ts';
export const opinionServer: readonly Operation[] = [fulfil(askedApplication, askedOne)];
