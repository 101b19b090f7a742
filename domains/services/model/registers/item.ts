import { code, date, integer, money, name, reference, register, text } from '@linli/kernel/model';
import {
  areaCodes,
  communityPartCodes,
  deciderCodes,
  itemDepartmentCodes,
  itemKindCodes,
  itemModeCodes,
  itemStateCodes,
  limitUnitCodes,
} from '../codes.ts';

const officers = ['community-worker', 'town-officer', 'county-officer'] as const;
/** A grid worker on a visit reads the guide as well. */
const desks = ['grid-worker', ...officers] as const;

/**
 * One edition of an item. A confirmed one is never changed: another follows it from a day on, so that a running application keeps the
 * rules it began with. Its papers, questions and words stand beside it, in `services.item_content`.
 */
export const item = register('services.item', {
  label: { zh: '事项', en: 'Item' },
  help: {
    zh: '办事大厅里的一个事项的一版：谁定、带什么、多久办好。确认后不改，要改另出一版。',
    en: 'One edition of what the hall offers: who decides, what to bring, how long. Once confirmed it stays; a change is a new edition.',
  },
  source: 'M33 M34 M39; domain.md 3.1',
  at: 'county',
  owner: 'civil-affairs',
  sharedWith: 'all',
  seenBelow: true,
  rights: { read: desks, write: ['county-officer'], unmask: [], export: officers },
  title: ['name', 'code'],
  order: 'code',
  unique: [['code', 'edition']],
  writtenBy: 'operations',
  since: 'validFrom',
  until: 'validTo',
  fields: {
    code: text({ label: { zh: '事项编码', en: 'Code' }, required: true, listed: true, searched: true, fixed: true, example: 'MZ01' }),
    name: name({ label: { zh: '事项名称', en: 'Name' }, required: true, listed: true, searched: true, example: '最低生活保障申请' }),
    nameEn: text({ label: { zh: '英文名称', en: 'Name in English' }, required: true }),
    area: code(areaCodes, { label: { zh: '服务领域', en: 'Area' }, required: true, listed: true }),
    kind: code(itemKindCodes, { label: { zh: '事项类型', en: 'Kind' }, required: true }),
    mode: code(itemModeCodes, { label: { zh: '办理方式', en: 'Mode' }, required: true, listed: true }),
    part: code(communityPartCodes, { label: { zh: '社区（村）承担', en: 'Part of the community' }, required: true, listed: true }),
    decider: code(deciderCodes, { label: { zh: '谁来定', en: 'Who decides' }, required: true, listed: true }),
    department: code(itemDepartmentCodes, { label: { zh: '主管部门', en: 'Department' }, required: true, listed: true }),
    statutory: integer({ label: { zh: '法定时限', en: 'Limit by law' }, min: 1, max: 366 }),
    statutoryUnit: code(limitUnitCodes, { label: { zh: '法定时限单位', en: 'Unit of the limit by law' } }),
    committed: integer({
      label: { zh: '承诺时限（工作日）', en: 'Promised limit (working days)' },
      help: { zh: '0 是当场办好。不能比法定时限长。', en: '0 is done on the spot. Never longer than the limit by law.' },
      required: true,
      listed: true,
      min: 0,
      max: 250,
    }),
    fee: money({ label: { zh: '收费', en: 'Fee' }, required: true, min: 0 }),
    result: text({ label: { zh: '办理结果', en: 'Result' }, required: true }),
    edition: integer({ label: { zh: '版次', en: 'Edition' }, required: true, listed: true, min: 1 }),
    state: code(itemStateCodes, { label: { zh: '状态', en: 'State' }, required: true, listed: true }),
    validFrom: date({ label: { zh: '从哪天起执行', en: 'In force from' }, listed: true }),
    validTo: date({ label: { zh: '执行到哪天', en: 'In force until' }, listed: true }),
    previous: reference('services.item', { label: { zh: '上一版', en: 'Edition before' } }),
    editor: text({ label: { zh: '起草人', en: 'Drafted by' } }),
    confirmedBy: text({ label: { zh: '确认人', en: 'Confirmed by' } }),
    closingReason: text({ label: { zh: '停办原因', en: 'Why it ended' } }),
  },
});
