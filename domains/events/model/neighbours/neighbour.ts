import { code, codeItems, codeList, reference, register, secretText, text, yesNo } from '@linli/kernel/model';

export const NEIGHBOURS_MAX = 50; // a county joins with some offices, not with the world
export const ROUTES_MAX = 200; // a county has some dozens of categories

const formatCodes = codeList('neighbour-format', {
  standard: 'GeoReport v2',
  label: { zh: '回答的格式', en: 'Format of answers' },
  items: codeItems([
    ['json', 'JSON', 'JSON'],
    ['xml', 'XML', 'XML'],
  ]),
  open: false,
});

const shared = {
  source: 'GeoReport v2; M40',
  at: 'county',
  owner: 'political-legal',
  rights: { read: ['system-admin'], write: ['system-admin'], unmask: [], export: [] },
  writtenBy: 'operations',
} as const;

/** A server that speaks Open311, to which events of some categories are sent. */
export const neighbour = register('events.neighbour', {
  ...shared,
  label: { zh: '对接系统', en: 'Neighbour system' },
  help: { zh: '把一些类别的事件送过去、再取回进展的系统。', en: 'Where events of some categories are sent, and news of them fetched.' },
  title: ['name'],
  fields: {
    name: text({ label: { zh: '系统名称', en: 'Name' }, required: true, listed: true, searched: true, example: '市城管平台', max: 60 }),
    url: text({ label: { zh: '接口地址', en: 'Address' }, required: true, listed: true, example: 'https://311.example.org/open311/v2' }),
    jurisdiction: text({ label: { zh: '对方的 jurisdiction_id', en: 'Its jurisdiction_id' }, max: 60 }),
    apiKey: secretText({ label: { zh: '对方给的密钥', en: 'Key that it issued' }, purpose: 'to be let in at the neighbour' }),
    format: code(formatCodes, { label: { zh: '回答的格式', en: 'Format of answers' }, required: true }),
    updates: yesNo({ label: { zh: '能读进展', en: 'Tells updates' }, required: true }),
    active: yesNo({ label: { zh: '启用', en: 'In use' }, required: true, listed: true }),
  },
});

/** Which category goes where, under which code of the other side. */
export const neighbourRoute = register('events.neighbour-route', {
  ...shared,
  label: { zh: '类别对应', en: 'Route of a category' },
  help: { zh: '哪一类事件送到哪个系统，在那边叫什么。', en: 'Which category goes to which system, and what it is called there.' },
  title: ['category', 'service'],
  unique: [['neighbour', 'category']],
  fields: {
    neighbour: reference('events.neighbour', { label: { zh: '对接系统', en: 'Neighbour system' }, required: true, listed: true }),
    category: text({ label: { zh: '类别编号', en: 'Number of the category' }, required: true, listed: true, example: 'A01', max: 12 }),
    service: text({ label: { zh: '对方的 service_code', en: 'Its service_code' }, required: true, listed: true, max: 60 }),
    reporter: yesNo({
      label: { zh: '带上报人姓名和电话', en: 'With name and phone of the reporter' },
      help: {
        zh: '只有对方必须回访时才带；要有告知上报人的依据。',
        en: 'Only where the other side has to ask back, and the reporter was told.',
      },
      required: true,
    }),
  },
});
