import {
  attachment,
  code,
  count,
  decimal,
  geometry,
  instant,
  integer,
  longText,
  name,
  phone,
  procedure,
  reference,
  sum,
  text,
  yesNo,
} from '@linli/kernel/model';
import { eventChannelCodes, eventClassCodes, eventDepartmentCodes, eventLevelCodes, satisfactionCodes } from '../codes.ts';
import { EXTENSION_MAX, PHOTOS_MAX, RESPONSE_HOURS_MAX, WORKDAYS_MAX } from '../limits.ts';
import { firstRules } from './rules.ts';

const officers = ['community-worker', 'town-officer', 'county-officer'] as const;
const desks = ['grid-worker', ...officers] as const;
const purpose = 'to tell the reporter how it goes, and to ask back';
const photos = { max: PHOTOS_MAX, accepts: ['jpeg', 'png', 'webp'], plainPictures: true } as const;
const counted = { in: Object.keys(firstRules.states).filter((state) => state !== 'void') } as const;

/**
 * Something in a grid that must be seen to, from the report to the closing. Of who reports it there is a name and a phone, where they
 * were given; never religion, opinions or a label (domain.md 4.2).
 */
export const event = procedure('events.event', {
  label: { zh: '事件', en: 'Event' },
  help: {
    zh: '路灯、积水、隐患、求助：谁报的、谁在办、什么时候办好。',
    en: 'A lamp, a puddle, a hazard, a call for help: who reported it, who has it, until when it is done.',
  },
  source: 'M40; domain.md 4.2, 4.3; GB/T 34300-2017',
  at: 'community',
  owner: 'political-legal',
  sharedWith: 'all',
  ownedBy: 'department',
  walledBy: 'department',
  holder: 'holder',
  tells: { phone: 'reporterPhone', name: 'reporterName' },
  rights: { read: ['resident', ...desks], unmask: desks, export: officers },
  title: ['categoryName', 'address', 'number'],
  unique: [['number']],
  escalatesTo: ['town-officer', 'county-officer'],
  fields: {
    number: text({
      label: { zh: '事件编号', en: 'Number' },
      required: true,
      listed: true,
      searched: true,
      fixed: true,
      example: '261128-00042-7',
    }),
    category: reference('events.category', { label: { zh: '事件类别', en: 'Category' }, required: true }),
    categoryNumber: text({ label: { zh: '类别编号', en: 'Number of the category' }, required: true, example: 'A01' }),
    categoryName: text({ label: { zh: '类别名称', en: 'Name of the category' }, required: true, listed: true, example: '路灯' }),
    class: code(eventClassCodes, { label: { zh: '事件大类', en: 'Class' }, required: true, listed: true }),
    department: code(eventDepartmentCodes, { label: { zh: '牵头部门', en: 'Department in the lead' }, required: true, listed: true }),
    description: longText({
      label: { zh: '情况说明', en: 'What is the matter' },
      help: { zh: '写看到的事，不写别人的信仰、观点和身份标签。', en: 'What was seen; nothing of beliefs, opinions or labels of people.' },
      required: true,
      fixed: true,
      example: '3 栋门口的路灯三天不亮了。',
    }),
    position: geometry({ label: { zh: '位置', en: 'Position' }, fixed: true }),
    grid: reference('grids.grid', { label: { zh: '网格', en: 'Grid' }, fixed: true, listed: true }),
    address: text({ label: { zh: '地点', en: 'Where' }, listed: true, searched: true, fixed: true, example: '月河花园 3 栋门口' }),
    photosBefore: attachment({ label: { zh: '处置前照片', en: 'Pictures before' }, ...photos, fixed: true }),
    channel: code(eventChannelCodes, { label: { zh: '上报渠道', en: 'Channel' }, required: true, fixed: true }),
    urgent: yesNo({ label: { zh: '紧急', en: 'Urgent' }, required: true, listed: true }),
    open: yesNo({
      label: { zh: '可以公开', en: 'Shown publicly' },
      help: { zh: '公开的是事情和进展，没有姓名、电话和照片。', en: 'The matter and how it goes, without names, phones and pictures.' },
      required: true,
    }),
    seenAt: instant({
      label: { zh: '发现时间', en: 'Seen at' },
      help: { zh: '没有信号时看到、后来才报上来的，写看到的时间。', en: 'Where it was seen without a signal and reported later.' },
      fixed: true,
    }),
    reporterName: name({ label: { zh: '上报人', en: 'Reported by' }, searched: true, fixed: true, example: '林小满', purpose }),
    reporterPhone: phone({ label: { zh: '联系电话', en: 'Phone' }, searched: true, fixed: true, example: '13800005678', purpose }),
    holder: text({ label: { zh: '居民账号', en: 'Account of the resident' }, fixed: true, max: 36 }),
    foreignSource: text({ label: { zh: '来源系统', en: 'Source' }, fixed: true }),
    foreignNumber: text({ label: { zh: '来源编号', en: 'Number there' }, fixed: true }),
    limitDays: integer({ label: { zh: '办结时限（工作日）', en: 'Limit (working days)' }, required: true, min: 1, max: WORKDAYS_MAX }),
    responseHours: integer({ label: { zh: '到场时限（小时）', en: 'On site within (hours)' }, min: 1, max: RESPONSE_HOURS_MAX }),
    secured: longText({
      label: { zh: '现场情况', en: 'On site' },
      help: { zh: '到场看到什么、先做了什么。', en: 'What was found there, and what was done at once.' },
    }),
    outcome: longText({
      label: { zh: '处置结果', en: 'What was done' },
      help: { zh: '上报人会看到。写清楚怎么办的。', en: 'The reporter reads it. Say what was done.' },
    }),
    photosAfter: attachment({ label: { zh: '处置后照片', en: 'Pictures after' }, ...photos }),
    findings: longText({
      label: { zh: '核查情况', en: 'What the check showed' },
      help: { zh: '去现场看了，还是问了上报人。', en: 'Was somebody there, or was the reporter asked.' },
    }),
    moreDays: integer({ label: { zh: '延长工作日', en: 'Working days more' }, min: 1, max: EXTENSION_MAX }),
    moreWhy: longText({ label: { zh: '延期理由', en: 'Why more time' } }),
    duplicateOf: reference('events.event', { label: { zh: '相同的事件', en: 'Same event' } }),
    satisfaction: code(satisfactionCodes, { label: { zh: '满意度', en: 'Satisfaction' } }),
    ratingWords: longText({ label: { zh: '评价留言', en: 'Words of the rating' } }),
    acceptedInTime: yesNo({ label: { zh: '按时受理', en: 'Accepted in time' } }),
    solvedBy: code(eventLevelCodes, { label: { zh: '办理层级', en: 'Solved by' } }),
    solvedHours: decimal({ label: { zh: '处置用时（小时）', en: 'Hours until solved' }, min: 0 }),
    checks: integer({ label: { zh: '核查次数', en: 'Checks' }, min: 0 }),
    checksPassed: integer({ label: { zh: '核查通过次数', en: 'Checks passed' }, min: 0 }),
    reworked: yesNo({ label: { zh: '返工', en: 'Done anew' } }),
  },
  publishes: {
    'event.reported': count().matching({ state: counted }),
    'event.accepted': count().matching({ acceptedInTime: { present: true } }),
    'event.acceptedInTime': count().matching({ acceptedInTime: true }),
    'event.solved': count().matching({ solvedBy: { present: true } }),
    'event.selfSolved': count().matching({ solvedBy: { in: ['grid', 'community'] } }),
    'event.checks': sum('checks'),
    'event.checksPassed': sum('checksPassed'),
    'event.closedInTime': count().matching({ state: 'closed', late: false }),
    'event.reworked': count().matching({ reworked: true }),
    'event.rated': count().matching({ satisfaction: { present: true } }),
    'event.satisfied': count().matching({ satisfaction: { in: ['3', '4', '5'] } }),
  },
  rules: [firstRules],
});
