import { date, keptByCommunity, longText, name, register, text, yesNo } from '@linli/kernel/model';
import { resultGroup } from '../parts.ts';

/** What neighbours, property company and committee came to when they talked a matter over. */
export const deliberationNote = register('services.deliberation-note', {
  label: { zh: '协商纪要', en: 'Minutes of a deliberation' },
  help: {
    zh: '物业、邻里的事坐下来商量一次一条，写清谁来了、商量出什么。',
    en: 'One row for each meeting on property or neighbourhood matters: who came and what was agreed.',
  },
  source: '中办发〔2015〕41号; ZZ08',
  group: resultGroup,
  at: 'community',
  owner: 'civil-affairs',
  sharedWith: ['housing', 'political-legal'],
  rights: { ...keptByCommunity, read: ['community-worker', 'town-officer', 'county-officer'] },
  title: ['topic', 'heldOn'],
  fields: {
    topic: text({ label: { zh: '协商事由', en: 'Matter' }, required: true, listed: true, searched: true, example: '3 号楼加装电梯的走线' }),
    asker: name({ label: { zh: '提出人', en: 'Who asked for it' }, required: true, listed: true, purpose: 'to tell what came of it' }),
    sides: text({ label: { zh: '参加各方', en: 'Sides' }, required: true, listed: true, purpose: 'who was heard' }),
    heldOn: date({ label: { zh: '协商日期', en: 'Held on' }, required: true, listed: true }),
    chair: text({ label: { zh: '主持人', en: 'Chair' }, listed: true, purpose: 'who answers for the minutes' }),
    agreed: yesNo({ label: { zh: '达成一致', en: 'Agreed' }, required: true, listed: true }),
    outcome: longText({ label: { zh: '协商结果', en: 'What came of it' }, required: true }),
  },
});
