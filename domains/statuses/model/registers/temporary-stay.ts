import { code, count, date, keptByCommunity, name, register, secretText, stayReasonCodes } from '@linli/kernel/model';
import { groups } from '../groups.ts';
import { about, note } from '../parts.ts';

const purpose = 'temporary registration and residence permit';

/** What public security asks of a temporary resident, beside the residence itself (which tells since when). */
export const temporaryStay = register('statuses.temporary-stay', {
  label: { zh: '暂住登记', en: 'Temporary stay' },
  help: {
    zh: '户籍在外、在本地暂住的人，每人一条；来本地日期在“居住关系”里。',
    en: 'Stays here, registered elsewhere; since when is told by the residence.',
  },
  source: '户口登记条例 15; 居住证暂行条例 2, 9; T03',
  group: groups.belonging,
  at: 'community',
  owner: 'public-security',
  rights: keptByCommunity,
  title: ['person'],
  unique: [['person']],
  fields: {
    person: about({ zh: '暂住人', en: 'Temporary resident' }, purpose),
    reason: code(stayReasonCodes, { label: { zh: '暂住事由', en: 'Reason' }, listed: true, purpose }),
    permitNumber: secretText({ label: { zh: '居住证号', en: 'Residence permit' }, purpose, max: 40 }),
    permitUntil: date({ label: { zh: '居住证有效期至', en: 'Permit valid until' }, purpose }),
    landlord: name({ label: { zh: '房东姓名', en: 'Landlord' }, listed: true, purpose: 'who registers the stay' }),
    note: note(),
  },
  publishes: { temporaryStays: count(), withPermit: count().matching({ permitNumber: { present: true } }) },
});
