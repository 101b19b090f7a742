import { codes, count, date, decimal, integer, openToOffices, reference, register, sum, text, yesNo } from '@linli/kernel/model';
import { hallAidCodes } from '../codes.ts';

/** The room where all five areas are served. What is measured of it are the four rows of the plan: Q10, Q13, Q14 and, by its windows, Q15. */
export const serviceHall = register('services.service-hall', {
  label: { zh: '一站式大厅', en: 'One-stop hall' },
  help: {
    zh: '社区的一站式便民服务大厅：多大、哪天开的、流程图和公示栏有没有上墙、每半小时能约几人。',
    en: 'The one-stop hall of a community: its size, since when it is open, what is posted, how many may book each half hour.',
  },
  source: 'Q10 Q13 Q14 M33; domain.md 13.1, 12.3',
  group: { zh: '一站式大厅', en: 'One-stop hall' },
  at: 'community',
  owner: 'civil-affairs',
  sharedWith: 'all',
  rights: openToOffices,
  title: ['name'],
  since: 'openedOn',
  fields: {
    name: text({ label: { zh: '名称', en: 'Name' }, required: true, listed: true, searched: true, example: '南街社区便民服务大厅' }),
    premises: reference('facilities.premises', {
      label: { zh: '所在用房', en: 'Rooms' },
      help: { zh: '在“服务设施”里登记的那一处。', en: 'The premises in which it is, as registered there.' },
    }),
    areaM2: decimal({
      label: { zh: '对外服务面积', en: 'Public area' },
      help: {
        zh: '只填连在一起、居民进得来的面积；办公室不算。',
        en: 'Only the contiguous part that residents enter; offices do not count.',
      },
      unit: { zh: '平方米', en: 'm²' },
      required: true,
      listed: true,
      min: 0,
      max: 100_000,
    }),
    openedOn: date({
      label: { zh: '启用日期', en: 'Opened on' },
      help: { zh: '往月的数字从这一天起计入。', en: 'Figures of past months count it from this day on.' },
      listed: true,
    }),
    open: yesNo({ label: { zh: '正在对外服务', en: 'Serving the public' }, required: true, listed: true }),
    flowPosted: yesNo({ label: { zh: '办事流程图已上墙', en: 'Flow chart posted' }, required: true }),
    noticeBoard: yesNo({ label: { zh: '设有公示栏', en: 'Has a notice board' }, required: true }),
    address: text({ label: { zh: '地址', en: 'Address' } }),
    hotline: text({
      label: { zh: '大厅电话', en: 'Telephone of the hall' },
      help: { zh: '公开的座机，印在指南和每个网页上。', en: 'A public line, shown on guides and on every page.' },
      example: '0915-5210001',
    }),
    aids: codes(hallAidCodes, { label: { zh: '便民设施', en: 'Aids' } }),
    perHalfHour: integer({
      label: { zh: '每半小时每类可约人数', en: 'Bookable per half hour and area' },
      help: { zh: '0 或不填就是不开预约。', en: 'None, or 0: no appointments.' },
      min: 0,
      max: 50,
    }),
    kioskEdition: integer({
      label: { zh: '取号机链接第几版', en: 'Edition of the kiosk link' },
      help: { zh: '换一个数字，以前发出的取号机链接就作废。', en: 'Another number makes earlier kiosk links void.' },
      min: 1,
      max: 9999,
    }),
  },
  publishes: {
    hallArea: sum('areaM2').matching({}),
    hallsOpen: count().matching({ open: true }),
    hallsWithFlow: count().matching({ open: true, flowPosted: true }),
    hallsWithBoard: count().matching({ open: true, noticeBoard: true }),
  },
});
