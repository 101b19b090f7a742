import { code, date, register, text } from '@linli/kernel/model';
import { healthServiceCodes } from '../codes.ts';
import { about, keptAtDesk, note, resultGroup } from '../parts.ts';

const purpose = 'basic public health services';

/** When somebody comes for a free health service, and that it was done. What was found stays with the station. */
export const healthAppointment = register('services.health-appointment', {
  label: { zh: '健康服务预约', en: 'Appointment for a health service' },
  help: {
    zh: '体检、接种、孕前检查约一次一条。检查结果由卫生服务站保管，不在这里。',
    en: 'One row for each appointment. What was found stays with the health station.',
  },
  source: '国家基本公共卫生服务规范（第三版）; WS05 WS08 WS09',
  group: resultGroup,
  at: 'community',
  owner: 'health',
  rights: keptAtDesk,
  title: ['person', 'service'],
  fields: {
    person: about({ zh: '居民', en: 'Resident' }, purpose),
    service: code(healthServiceCodes, { label: { zh: '预约服务', en: 'Service' }, required: true, listed: true }),
    institution: text({ label: { zh: '服务机构', en: 'Where' }, required: true, listed: true, example: '城关镇卫生院' }),
    day: date({ label: { zh: '预约日期', en: 'Day' }, required: true, listed: true, purpose }),
    voucher: text({ label: { zh: '服务单号', en: 'Number of the voucher' }, listed: true }),
    doneOn: date({ label: { zh: '完成日期', en: 'Done on' }, listed: true, purpose }),
    note: note(),
  },
});
