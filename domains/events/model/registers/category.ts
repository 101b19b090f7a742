import { code, integer, longText, register, text, yesNo } from '@linli/kernel/model';
import { eventClassCodes, eventDepartmentCodes } from '../codes.ts';
import { RESPONSE_HOURS_MAX, WORKDAYS_MAX } from '../limits.ts';

const desks = ['grid-worker', 'community-worker', 'town-officer', 'county-officer'] as const;

/** One kind of event of a county, with its limits and its department. Data that the county edits; a running event keeps the limits it began with. */
export const category = register('events.category', {
  label: { zh: '事件类别', en: 'Category of events' },
  help: {
    zh: '一类事件一条：归哪个部门、多久到场、几个工作日办完。改了只管以后新报的事件。',
    en: 'One kind of event: whose it is, how soon somebody is there, in how many working days it is done. A change is for new events only.',
  },
  source: 'domain.md 4.2; GB/T 34300-2017',
  at: 'county',
  owner: 'political-legal',
  sharedWith: 'all',
  seenBelow: true,
  rights: { read: desks, write: ['county-officer'], unmask: [], export: ['community-worker', 'town-officer', 'county-officer'] },
  title: ['label', 'number'],
  order: 'number',
  unique: [['number']],
  fields: {
    number: text({
      label: { zh: '类别编号', en: 'Number of the category' },
      required: true,
      listed: true,
      searched: true,
      fixed: true,
      example: 'A01',
      max: 12,
    }),
    label: text({ label: { zh: '类别名称', en: 'Name of the category' }, required: true, listed: true, searched: true, example: '路灯' }),
    labelEn: text({ label: { zh: '类别英文名', en: 'Name in English' }, required: true, example: 'Street lamp' }),
    class: code(eventClassCodes, { label: { zh: '事件大类', en: 'Class' }, required: true, listed: true }),
    department: code(eventDepartmentCodes, { label: { zh: '牵头部门', en: 'Department in the lead' }, required: true, listed: true }),
    limitDays: integer({
      label: { zh: '办结时限（工作日）', en: 'Limit (working days)' },
      help: { zh: '从受理算起，到核查前办完。', en: 'From acceptance until it is solved.' },
      required: true,
      listed: true,
      min: 1,
      max: WORKDAYS_MAX,
    }),
    responseHours: integer({
      label: { zh: '到场时限（小时）', en: 'On site within (hours)' },
      help: { zh: '紧急的才填，从上报算起，夜里和周末也算。', en: 'Only for what is urgent; counted from the report, day and night.' },
      listed: true,
      min: 1,
      max: RESPONSE_HOURS_MAX,
    }),
    urgent: yesNo({
      label: { zh: '紧急', en: 'Urgent' },
      help: { zh: '不用等受理，上报就到社区处置。', en: 'Goes to the community at once, without acceptance.' },
      required: true,
      listed: true,
    }),
    public: yesNo({
      label: { zh: '可以公开', en: 'Shown publicly' },
      help: { zh: '办理进展公开给居民看，不含姓名、电话。', en: 'Residents may see how it goes, without names and phones.' },
      required: true,
      listed: true,
    }),
    blurred: yesNo({
      label: { zh: '公开时位置模糊', en: 'Place blurred in public' },
      help: { zh: '涉及家庭的，公开时只显示大概位置。', en: 'Where homes are concerned only the rough place is shown.' },
      required: true,
    }),
    advice: longText({
      label: { zh: '上报前先做', en: 'First of all' },
      help: { zh: '给上报人看，如“先打 119”。', en: 'Told to whoever reports: call 119 first.' },
    }),
  },
});
