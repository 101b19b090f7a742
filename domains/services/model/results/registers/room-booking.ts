import { code, date, integer, keptByCommunity, name, phone, place, register, text } from '@linli/kernel/model';
import { daySlotCodes } from '../codes.ts';
import { note, resultGroup } from '../parts.ts';

/** A room of the party and community centre for half a day; no two bookings of the same one. */
export const roomBooking = register('services.room-booking', {
  label: { zh: '场地预约', en: 'Booking of a room' },
  help: { zh: '活动场地一个半天一条，同一时段只能约给一家。', en: 'One row for each room and half day; it is given once.' },
  source: 'DW07; domain.md 3.2',
  group: resultGroup,
  at: 'community',
  owner: 'organisation',
  sharedWith: ['civil-affairs'],
  rights: { ...keptByCommunity, read: ['community-worker', 'town-officer', 'county-officer'] },
  title: ['room', 'day'],
  order: 'day',
  unique: [['community', 'room', 'day', 'slot']],
  fields: {
    community: place({ label: { zh: '所在社区（村）', en: 'Community' }, required: true, fixed: true }),
    room: text({ label: { zh: '场地', en: 'Room' }, required: true, listed: true, searched: true, example: '二楼多功能室' }),
    day: date({ label: { zh: '使用日期', en: 'Day' }, required: true, listed: true }),
    slot: code(daySlotCodes, { label: { zh: '时段', en: 'Part of the day' }, required: true, listed: true }),
    activity: text({ label: { zh: '活动内容', en: 'What for' }, required: true, listed: true, example: '支部主题党日' }),
    attendees: integer({ label: { zh: '参加人数', en: 'How many come' }, unit: { zh: '人', en: 'persons' }, min: 1, max: 5_000 }),
    responsible: name({ label: { zh: '负责人', en: 'Responsible' }, required: true, listed: true, purpose: 'who answers for the room' }),
    phone: phone({ label: { zh: '联系电话', en: 'Phone' }, purpose: 'to reach whoever booked' }),
    note: note(),
  },
});
