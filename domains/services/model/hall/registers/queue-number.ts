import { code, date, instant, integer, reference, register, type Rights, text } from '@linli/kernel/model';
import { areaCodes } from '../../codes.ts';
import { queueChannelCodes, queueStateCodes } from '../codes.ts';

const rights: Rights = {
  read: ['community-worker', 'town-officer', 'county-officer'],
  write: ['community-worker'],
  unmask: [],
  export: ['community-worker', 'town-officer', 'county-officer'],
};

/** A number in the queue of one area on one day. It says nothing of the person who holds it. */
export const queueNumber = register('services.queue-number', {
  label: { zh: '排队号', en: 'Queue number' },
  help: {
    zh: '大厅里取的一个号：哪一类、几点取、几点叫、哪个窗口。',
    en: 'A number taken in the hall: for what, when taken, when called, at which window.',
  },
  source: 'M33',
  group: { zh: '一站式大厅', en: 'One-stop hall' },
  at: 'community',
  owner: 'civil-affairs',
  sharedWith: 'all',
  rights,
  title: ['label'],
  order: 'day',
  unique: [['hall', 'day', 'label']],
  writtenBy: 'operations',
  fields: {
    hall: reference('services.service-hall', { label: { zh: '大厅', en: 'Hall' }, required: true, fixed: true }),
    day: date({ label: { zh: '哪天', en: 'Day' }, required: true, listed: true, searched: true, fixed: true }),
    label: text({ label: { zh: '号码', en: 'Number' }, required: true, listed: true, searched: true, fixed: true, example: 'A012' }),
    area: code(areaCodes, { label: { zh: '办哪一类', en: 'Area' }, required: true, listed: true }),
    channel: code(queueChannelCodes, { label: { zh: '取号方式', en: 'How taken' }, required: true }),
    takenAt: instant({ label: { zh: '取号时间', en: 'Taken at' }, required: true, listed: true }),
    /** From this moment it goes before those who came without: the half hour of an appointment, or when it was passed on. */
    firstFrom: instant({ label: { zh: '从何时起优先', en: 'First from' } }),
    state: code(queueStateCodes, { label: { zh: '排队状态', en: 'State' }, required: true, listed: true }),
    hallWindow: reference('services.hall-window', { label: { zh: '窗口', en: 'Window' }, listed: true }),
    calledAt: instant({ label: { zh: '叫号时间', en: 'Called at' } }),
    calls: integer({ label: { zh: '叫了几次', en: 'Times called' }, required: true, min: 0 }),
    doneAt: instant({ label: { zh: '办完时间', en: 'Done at' } }),
    appointment: reference('services.appointment', { label: { zh: '预约', en: 'Appointment' }, fixed: true }),
  },
});
