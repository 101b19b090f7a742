import { volunteer } from '@linli/volunteers/model';
import { acrossA4, headed, numbered, signedBelow } from './layout.ts';
import type { LedgerTemplate } from './template.ts';

/**
 * Asked by civil affairs and the civility office. Nobody becomes a volunteer by a list (志愿服务条例 25): a line is taken over only where it
 * tells on which day the person registered himself, which is the day of the consent; the others stay in the tray.
 */
export const t20: LedgerTemplate = {
  id: 'T20',
  title: '志愿者台账',
  label: { zh: '志愿者台账', en: 'Ledger of volunteers' },
  askedBy: { zh: '民政、文明办', en: 'Civil affairs and the civility office' },
  owners: ['civil-affairs'],
  lines: { of: volunteer, about: 'person', where: { status: 'registered' } },
  subject: 'self',
  status: volunteer,
  fresh: ({ registeredOn }) => ({
    status: 'registered',
    ...(typeof registeredOn === 'string' ? { consentedAt: `${registeredOn}T00:00:00+08:00` } : {}),
  }),
  titleWords: ['志愿者'],
  headerLines: headed('人'),
  footerLines: signedBelow,
  print: acrossA4,
  columns: numbered([
    ['姓名', 'person.name'],
    ['性别', 'person.sex'],
    ['出生日期', 'person.birthDate'],
    ['身份证号', 'person.identityNumber'],
    ['志愿者编号', 'volunteer.number', 16],
    ['技能特长', 'volunteer.skills', 18],
    ['注册日期', 'volunteer.registeredOn'],
    ['累计服务时长', 'volunteer.serviceHours'],
    ['联系电话', 'person.phone'],
    ['备注', 'volunteer.note'],
  ]),
};
