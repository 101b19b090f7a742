import {
  careAbilityCodes,
  code,
  codes,
  count,
  date,
  elderSubsidyCodes,
  keptByCommunity,
  livingSituationCodes,
  reference,
  register,
  secretText,
  text,
} from '@linli/kernel/model';
import { groups } from '../groups.ts';

/** How an older resident lives, what care is needed and received. One row a person of 60 or more. */
export const elderCare = register('statuses.elder-care', {
  label: { zh: '老年人关爱信息', en: 'Care of an elder' },
  help: { zh: '60 周岁及以上居民的居住、自理和补贴情况，每人一条。', en: 'How a resident of 60 or more lives and what support is given.' },
  source: '老年人权益保障法 2; GB/T 42195-2022; T10',
  group: groups.assistance,
  at: 'community',
  owner: 'civil-affairs',
  sharedWith: ['health'],
  rights: keptByCommunity,
  title: ['person'],
  unique: [['person']],
  fields: {
    person: reference('residents.person', { label: { zh: '老年人', en: 'Elder' }, required: true, listed: true, fixed: true }),
    livingSituation: code(livingSituationCodes, { label: { zh: '居住状况', en: 'Living situation' }, listed: true }),
    careAbility: code(careAbilityCodes, { label: { zh: '自理能力等级', en: 'Ability of self-care' }, listed: true }),
    subsidies: codes(elderSubsidyCodes, { label: { zh: '享受补贴', en: 'Subsidies' }, listed: true }),
    emergencyContact: secretText({
      label: { zh: '紧急联系人', en: 'Emergency contact' },
      help: { zh: '姓名、关系和电话。', en: 'Name, relation and phone.' },
      purpose: 'help in an emergency',
    }),
    assessedOn: date({ label: { zh: '评估日期', en: 'Assessed on' } }),
    note: text({ label: { zh: '备注', en: 'Note' } }),
  },
  publishes: { elders: count(), eldersAlone: count().matching({ livingSituation: { in: ['alone', 'empty-nest'] } }) },
});
