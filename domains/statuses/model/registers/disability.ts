import {
  code,
  codes,
  count,
  date,
  disabilityClassCodes,
  disabilityGradeCodes,
  disabilitySubsidyCodes,
  register,
  secretText,
} from '@linli/kernel/model';
import { groups } from '../groups.ts';
import { about, note } from '../parts.ts';
import { keptAtDesk } from '../rights.ts';

const purpose = 'services and subsidies for disabled people';

/** The disability certificate of a person: class and grade as assessed. Number and guardian are sealed. */
export const disability = register('statuses.disability', {
  label: { zh: '残疾人', en: 'Disabled person' },
  help: { zh: '持有残疾人证的居民，每人一条，按证填写。', en: 'A resident with a disability certificate, one row a person.' },
  source: '残疾人保障法 2; GB/T 26341-2010; T09',
  group: groups.assistance,
  at: 'community',
  owner: 'disabled-federation',
  sharedWith: ['civil-affairs'],
  rights: keptAtDesk,
  title: ['person'],
  unique: [['person']],
  fields: {
    person: about({ zh: '残疾人', en: 'Person' }, purpose),
    class: code(disabilityClassCodes, { label: { zh: '残疾类别', en: 'Class' }, listed: true, purpose }),
    grade: code(disabilityGradeCodes, { label: { zh: '残疾等级', en: 'Grade' }, listed: true, purpose }),
    certificateNumber: secretText({
      label: { zh: '残疾证号', en: 'Certificate number' },
      help: { zh: '20 位：身份证号加类别、等级各一位。', en: '20 digits: the identity number, class and grade.' },
      purpose,
      max: 30,
    }),
    guardian: secretText({ label: { zh: '监护人', en: 'Guardian' }, purpose: 'to reach who acts for the person' }),
    subsidies: codes(disabilitySubsidyCodes, { label: { zh: '享受补贴', en: 'Subsidies' }, listed: true, purpose }),
    issuedOn: date({ label: { zh: '发证日期', en: 'Issued on' }, purpose }),
    validUntil: date({ label: { zh: '有效期至', en: 'Valid until' }, purpose }),
    note: note(),
  },
  publishes: { disabledPersons: count(), severelyDisabled: count().matching({ grade: { in: ['1', '2'] } }) },
});
