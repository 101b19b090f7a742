import { code, date, register, text } from '@linli/kernel/model';
import { cardServiceCodes } from '../codes.ts';
import { about, keptAtDesk, note, resultGroup } from '../parts.ts';

const purpose = 'services around the social security card';

/** What was done with somebody's social security card. The number of the card itself stands with the person. */
export const cardService = register('services.card-service', {
  label: { zh: '社保卡业务', en: 'Service for a social security card' },
  help: {
    zh: '社保卡启用、挂失、重置密码，办一次一条。卡号在居民信息里。',
    en: 'One row for each service. The number of the card is kept with the person.',
  },
  source: '社会保险法 58; LD13',
  group: resultGroup,
  at: 'community',
  owner: 'human-resources',
  rights: keptAtDesk,
  title: ['person', 'service'],
  fields: {
    person: about({ zh: '持卡人', en: 'Card holder' }, purpose),
    service: code(cardServiceCodes, { label: { zh: '办理业务', en: 'What was done' }, required: true, listed: true }),
    doneOn: date({ label: { zh: '办理日期', en: 'Done on' }, required: true, listed: true }),
    receipt: text({ label: { zh: '业务流水号', en: 'Number of the receipt' }, listed: true }),
    note: note(),
  },
});
