import { channels } from '@linli/kernel/model';
import { z } from 'zod';
import { states } from '../codes.ts';

export { textShape } from '@linli/kernel/model';

export const id = z.uuid();
export const whole = z.number().int();
export const version = z.number().int().positive();
export const channel = z.enum(channels);
export const state = z.enum(states);
/** A text as a county writes it: both languages, with `{fact}` for what is filled in. */
export const writtenText = (max: number) =>
  z.strictObject({ zh: z.string().trim().min(2).max(max), en: z.string().trim().min(2).max(max) });
