import { messageTemplate } from '@linli/kernel/model';

/** The day before: who forgets takes a place from somebody else. */
export const appointmentReminder = messageTemplate('services.appointment-reminder', {
  label: { zh: '预约提醒', en: 'Reminder of an appointment' },
  source: 'M33',
  title: { zh: '明天的预约', en: 'Your appointment tomorrow' },
  text: {
    zh: '您约了明天（{day}）{time}到{hall}办事，请带齐材料。来不了请早些取消，把名额让给别人。大厅电话{phone}。',
    en: 'Your appointment at {hall} is tomorrow ({day}) at {time}. Please bring your papers, or cancel in time. Telephone {phone}.',
  },
  facts: {
    day: { label: { zh: '哪天', en: 'Day' }, example: '12月1日', needed: true },
    time: { label: { zh: '几点', en: 'Time' }, example: '9:00', needed: true },
    hall: { label: { zh: '大厅', en: 'Hall' }, example: '南街社区便民服务大厅', needed: true },
    phone: { label: { zh: '大厅电话', en: 'Telephone' }, example: '0915-5210001' },
  },
  channels: ['in-app', 'sms'],
  minutesMax: 1440,
});
