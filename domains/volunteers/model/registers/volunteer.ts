import { code, codes, count, date, decimal, instant, keptByCommunity, reference, register, sum, text } from '@linli/kernel/model';
import { volunteerSkillCodes, volunteerStatusCodes } from '../codes.ts';

/**
 * A registered volunteer of a community. Registration is the person's own choice and is proved by the consent kept
 * here: there is no bulk registration.
 */
export const volunteer = register('volunteers.volunteer', {
  label: { zh: '志愿者', en: 'Volunteer' },
  help: {
    zh: '本人自愿注册的志愿者。注册必须有本人同意，不能批量代办。',
    en: 'Registered by free choice; consent is needed and nobody is registered in bulk.',
  },
  source: '志愿服务条例 7, 25; Q08 M49; T20',
  at: 'community',
  owner: 'civil-affairs',
  sharedWith: ['organisation'],
  rights: keptByCommunity,
  title: ['person'],
  since: 'registeredOn',
  unique: [['person']],
  fields: {
    person: reference('residents.person', { label: { zh: '居民', en: 'Resident' }, required: true, listed: true, fixed: true }),
    status: code(volunteerStatusCodes, { label: { zh: '状态', en: 'Status' }, required: true, listed: true }),
    number: text({ label: { zh: '志愿者编号', en: 'Volunteer number' }, listed: true, searched: true }),
    registeredOn: date({ label: { zh: '注册日期', en: 'Registered on' }, listed: true }),
    consentedAt: instant({
      label: { zh: '本人同意时间', en: 'Consent given at' },
      required: true,
      purpose: 'proof of voluntary registration',
    }),
    skills: codes(volunteerSkillCodes, {
      label: { zh: '服务特长', en: 'Skills' },
      help: { zh: '可多选，用于活动招募。', en: 'Used to match with activities.' },
    }),
    serviceHours: decimal({
      label: { zh: '累计服务时长', en: 'Hours served' },
      help: { zh: '到登记之日累计的小时数，按实际服务时间，不含路上。', en: 'Hours of actual service up to now, without the way there.' },
      unit: { zh: '小时', en: 'hours' },
      listed: true,
      min: 0,
      max: 100_000,
      purpose: 'certificates of voluntary service',
    }),
    note: text({ label: { zh: '备注', en: 'Note' } }),
  },
  publishes: { active: count().matching({ status: 'registered' }), serviceHours: sum('serviceHours') },
});
