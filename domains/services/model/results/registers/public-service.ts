import { code, date, keptByCommunity, name, phone, register, text } from '@linli/kernel/model';
import { publicServiceCodes } from '../codes.ts';
import { note, resultGroup } from '../parts.ts';

/** Pest control in a public place, or a health talk, as it was asked for and done. */
export const publicService = register('services.public-service', {
  label: { zh: '公共卫生服务记录', en: 'Service to a public place' },
  help: { zh: '除四害、健康教育去一次一条：去哪里、哪天去、做了什么。', en: 'One row for each visit: where, when, and what was done.' },
  source: '基本医疗卫生与健康促进法 67; WS10',
  group: resultGroup,
  at: 'community',
  owner: 'health',
  rights: { ...keptByCommunity, read: ['community-worker', 'town-officer', 'county-officer'] },
  title: ['site', 'service'],
  fields: {
    site: text({ label: { zh: '服务地点', en: 'Where' }, required: true, listed: true, searched: true, example: '南街农贸市场' }),
    service: code(publicServiceCodes, { label: { zh: '服务内容', en: 'Service' }, required: true, listed: true }),
    asker: name({ label: { zh: '联系人', en: 'Who asks' }, required: true, listed: true, purpose: 'to agree on a day' }),
    phone: phone({ label: { zh: '联系电话', en: 'Phone' }, purpose: 'to agree on a day' }),
    doneOn: date({ label: { zh: '服务日期', en: 'Done on' }, required: true, listed: true }),
    worker: text({ label: { zh: '服务人员', en: 'Who did it' }, listed: true, purpose: 'who answers for it' }),
    outcome: text({ label: { zh: '服务情况', en: 'What was done' }, required: true }),
    note: note(),
  },
});
