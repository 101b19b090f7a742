import { count, date, name, register, secretText } from '@linli/kernel/model';
import { groups } from '../groups.ts';
import { about } from '../parts.ts';
import { keptAtDesk } from '../rights.ts';

const purpose = 'basic public health services';

/** The health file of a resident: its number, chronic illness and the doctor. All of it that tells of health is sealed. */
export const healthRecord = register('statuses.health-record', {
  label: { zh: '居民健康档案', en: 'Health file' },
  help: {
    zh: '在基层医疗机构建档的居民，每人一条。病情加密保存，查看要写目的。',
    en: 'Residents with a health file. What tells of illness is sealed.',
  },
  source: '国家基本公共卫生服务规范（第三版）; 个人信息保护法 28; T19',
  group: groups.health,
  at: 'community',
  owner: 'health',
  rights: keptAtDesk,
  title: ['person'],
  unique: [['person']],
  fields: {
    person: about({ zh: '居民', en: 'Resident' }, purpose),
    number: secretText({ label: { zh: '健康档案号', en: 'Number of the file' }, purpose, max: 40 }),
    chronic: secretText({
      label: { zh: '慢病类型', en: 'Chronic illness' },
      help: { zh: '如高血压、糖尿病；几种用顿号隔开。', en: 'Several are parted by a comma.' },
      purpose: 'follow-up of chronic illness',
    }),
    doctor: name({ label: { zh: '签约医生', en: 'Family doctor' }, listed: true, purpose: 'to know whom to call' }),
    signedOn: date({ label: { zh: '签约日期', en: 'Signed on' }, listed: true, purpose }),
  },
  publishes: {
    healthRecords: count(),
    withFamilyDoctor: count().matching({ doctor: { present: true } }),
    chronicallyIll: count().matching({ chronic: { present: true } }),
  },
});
