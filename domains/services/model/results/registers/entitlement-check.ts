import { code, date, register, yesNo } from '@linli/kernel/model';
import { checkWayCodes } from '../codes.ts';
import { about, keptAtDesk, note, resultGroup } from '../parts.ts';

const purpose = 'the yearly check of pension entitlement';

/** That somebody who draws a pension is still entitled to it, once a year; no certificate of being alive is asked. */
export const entitlementCheck = register('services.entitlement-check', {
  label: { zh: '待遇资格认证', en: 'Check of entitlement' },
  help: {
    zh: '领取养老待遇的人每年认证一次，一次一条。不用开健在证明。',
    en: 'Once a year for whoever draws a pension; no certificate of being alive is needed.',
  },
  source: '社会保险法; 人社厅发〔2018〕107号; LD03',
  group: resultGroup,
  at: 'community',
  owner: 'human-resources',
  rights: keptAtDesk,
  title: ['person', 'checkedOn'],
  fields: {
    person: about({ zh: '领取待遇人', en: 'Who draws the pension' }, purpose),
    checkedOn: date({ label: { zh: '认证日期', en: 'Checked on' }, required: true, listed: true, purpose }),
    way: code(checkWayCodes, { label: { zh: '认证方式', en: 'How' }, required: true, listed: true }),
    passed: yesNo({ label: { zh: '认证通过', en: 'Entitled' }, required: true, listed: true, purpose }),
    validUntil: date({ label: { zh: '有效期至', en: 'Good until' }, listed: true, purpose }),
    note: note(),
  },
});
