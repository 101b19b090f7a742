import { code, date, name, phone, reference, register, text, type Rights } from '@linli/kernel/model';
import { areaCodes } from '../../codes.ts';
import { appointmentStateCodes, halfHourCodes } from '../codes.ts';

const rights: Rights = {
  read: ['resident', 'community-worker', 'town-officer', 'county-officer'],
  write: ['resident', 'community-worker'],
  unmask: ['community-worker'],
  export: ['community-worker', 'town-officer', 'county-officer'],
};

/** A half hour in which somebody is expected. Places are counted where they are given away, in `services.slot` (docs/decisions/0026). */
export const appointment = register('services.appointment', {
  label: { zh: '预约', en: 'Appointment' },
  help: { zh: '谁哪天几点来办哪一类；到了取号，优先叫号。', en: 'Who comes when for what; called first once the half hour has come.' },
  source: 'M33 M34',
  group: { zh: '一站式大厅', en: 'One-stop hall' },
  at: 'community',
  owner: 'civil-affairs',
  sharedWith: 'all',
  rights,
  title: ['visitorName'],
  order: 'day',
  writtenBy: 'operations',
  holder: 'holder',
  fields: {
    hall: reference('services.service-hall', { label: { zh: '大厅', en: 'Hall' }, required: true, fixed: true }),
    day: date({ label: { zh: '哪天', en: 'Day' }, required: true, listed: true, searched: true }),
    slot: code(halfHourCodes, { label: { zh: '时段', en: 'Half hour' }, required: true, listed: true }),
    area: code(areaCodes, { label: { zh: '办哪一类', en: 'Area' }, required: true, listed: true }),
    visitorName: name({ label: { zh: '称呼', en: 'Name' }, required: true, listed: true, purpose: 'to be called at the counter' }),
    phone: phone({ label: { zh: '电话', en: 'Phone' }, purpose: 'to remind and to tell of a closure' }),
    holder: text({ label: { zh: '预约人账号', en: 'Account of who booked' }, fixed: true }),
    state: code(appointmentStateCodes, { label: { zh: '预约状态', en: 'State' }, required: true, listed: true }),
    why: text({ label: { zh: '取消原因', en: 'Why cancelled' } }),
    reminded: date({ label: { zh: '提醒日期', en: 'Reminded on' } }),
  },
});
