import { type CodeItem, codeList } from '@linli/kernel/model';

const FIRST_HOUR = 7;
const LAST_HOUR = 21; // halls keep office hours; some open in the evening

/** `0830` is half past eight in China, where there has been no summer time since 1991. */
const halfHours: CodeItem[] = Array.from({ length: (LAST_HOUR - FIRST_HOUR) * 2 + 1 }, (_, at) => {
  const hour = FIRST_HOUR + Math.floor(at / 2);
  const minute = at % 2 === 0 ? '00' : '30';
  const words = `${hour}:${minute}`;
  return { code: `${String(hour).padStart(2, '0')}${minute}`, zh: words, en: words };
});

/** Half hours from 7:00 to 21:00: when windows open and close, and what an appointment is for. */
export const halfHourCodes = codeList('half-hour', {
  standard: 'Linli',
  label: { zh: '时刻', en: 'Time' },
  open: false,
  items: halfHours,
});

/** ISO 8601: Monday is 1. */
export const weekdayCodes = codeList('weekday', {
  standard: 'GB/T 7408.1',
  label: { zh: '星期', en: 'Weekday' },
  open: false,
  items: [
    { code: '1', zh: '星期一', en: 'Monday', synonyms: ['周一'] },
    { code: '2', zh: '星期二', en: 'Tuesday', synonyms: ['周二'] },
    { code: '3', zh: '星期三', en: 'Wednesday', synonyms: ['周三'] },
    { code: '4', zh: '星期四', en: 'Thursday', synonyms: ['周四'] },
    { code: '5', zh: '星期五', en: 'Friday', synonyms: ['周五'] },
    { code: '6', zh: '星期六', en: 'Saturday', synonyms: ['周六'] },
    { code: '7', zh: '星期日', en: 'Sunday', synonyms: ['周日', '星期天'] },
  ],
});

/** What helps whoever sees, hears or walks badly (无障碍环境建设法 art. 39, 40). */
export const hallAidCodes = codeList('hall-aid', {
  standard: '无障碍环境建设法; domain.md 12.3',
  label: { zh: '便民设施', en: 'Aids' },
  items: [
    { code: 'ramp', zh: '坡道', en: 'Ramp' },
    { code: 'low-counter', zh: '低位服务台', en: 'Low counter' },
    { code: 'wheelchair', zh: '轮椅', en: 'Wheelchair' },
    { code: 'toilet', zh: '无障碍卫生间', en: 'Accessible toilet' },
    { code: 'glasses', zh: '老花镜', en: 'Reading glasses' },
    { code: 'hearing', zh: '助听设备', en: 'Hearing aid' },
    { code: 'large-print', zh: '大字指南', en: 'Large-print guides' },
    { code: 'seats', zh: '等候座椅', en: 'Seats' },
  ],
});

export const appointmentStateCodes = codeList('appointment-state', {
  standard: 'Linli',
  label: { zh: '预约状态', en: 'State of an appointment' },
  open: false,
  items: [
    { code: 'booked', zh: '已预约', en: 'Booked' },
    { code: 'arrived', zh: '已到', en: 'Arrived' },
    { code: 'missed', zh: '没有来', en: 'Did not come' },
    { code: 'cancelled', zh: '已取消', en: 'Cancelled' },
  ],
});

export const queueStateCodes = codeList('queue-state', {
  standard: 'Linli',
  label: { zh: '排队状态', en: 'State of a queue number' },
  open: false,
  items: [
    { code: 'waiting', zh: '等候', en: 'Waiting' },
    { code: 'called', zh: '正在办理', en: 'At the window' },
    { code: 'skipped', zh: '过号', en: 'Passed over' },
    { code: 'done', zh: '已办', en: 'Served' },
  ],
});

export const queueChannelCodes = codeList('queue-channel', {
  standard: 'Linli',
  label: { zh: '取号方式', en: 'How the number was taken' },
  open: false,
  items: [
    { code: 'kiosk', zh: '自己取号', en: 'At the kiosk' },
    { code: 'phone', zh: '手机取号', en: 'On the phone' },
    { code: 'counter', zh: '工作人员代取', en: 'By staff' },
    { code: 'appointment', zh: '预约到场', en: 'Came by appointment' },
  ],
});
