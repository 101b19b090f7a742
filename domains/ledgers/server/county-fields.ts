import type { Register } from '@linli/kernel/model';
import type { Work } from '@linli/kernel/server';
import { type FieldDictionary, fieldsOfCounty } from '../model/dictionary/index.ts';

/** The field dictionary as the county knows it for which the work is done. */
export const fieldsHere = (work: Pick<Work, 'dictionary'>): FieldDictionary => fieldsOfCounty(work.dictionary.registers);

/** A register with the county's own fields: what reads and writes rows must know them, templates name the declared one. */
export const registerHere = (work: Pick<Work, 'dictionary'>, of: Register): Register => work.dictionary.registers.get(of.name) ?? of;
