import { type Field, type Text, reference, text } from '@linli/kernel/model';

/** The person whom a row is about: never changed afterwards. */
export const about = (label: Text, purpose: string): Field<string> =>
  reference('residents.person', { label, required: true, listed: true, fixed: true, purpose });

export const note = (): Field<string> => text({ label: { zh: '备注', en: 'Note' } });
