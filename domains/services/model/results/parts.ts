import { type Field, type Rights, type Text, keptByCommunity, reference, text } from '@linli/kernel/model';

/** The person whom a result is about: never changed afterwards. */
export const about = (label: Text, purpose: string): Field<string> =>
  reference('residents.person', { label, required: true, listed: true, fixed: true, purpose });

export const note = (): Field<string> => text({ label: { zh: '备注', en: 'Note' } });

/** Money, insurance and health: kept at the community's desk, not carried through the grid. */
export const keptAtDesk: Rights = { ...keptByCommunity, read: ['community-worker', 'town-officer', 'county-officer'] };

/** Under this heading of the menu stand the registers that only results of the hall fill. */
export const resultGroup: Text = { zh: '办理结果', en: 'What came of it' };
