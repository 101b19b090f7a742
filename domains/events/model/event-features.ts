import { type FeatureProperty, featureCollection } from '@linli/kernel/model';

const properties: Readonly<Record<string, FeatureProperty>> = {
  number: { label: { zh: '事件编号', en: 'Number' }, type: 'string' },
  category: { label: { zh: '类别编号', en: 'Number of the category' }, type: 'string', asked: true },
  category_name: { label: { zh: '类别名称', en: 'Name of the category' }, type: 'string' },
  class_name: { label: { zh: '事件大类', en: 'Class' }, type: 'string' },
  status: { label: { zh: '办完没有（open、closed）', en: 'Finished (open, closed)' }, type: 'string', asked: true },
  state: { label: { zh: '办到哪一步', en: 'State' }, type: 'string' },
  description: { label: { zh: '情况说明', en: 'What is the matter' }, type: 'string' },
  address: { label: { zh: '地点', en: 'Where' }, type: 'string' },
  reported_at: { label: { zh: '上报时间', en: 'Reported at' }, type: 'date-time' },
  changed_at: { label: { zh: '最近变动', en: 'Last change' }, type: 'date-time' },
  closed_at: { label: { zh: '结案时间', en: 'Closed at' }, type: 'date-time' },
  outcome: { label: { zh: '处置结果', en: 'What was done' }, type: 'string' },
  community: { label: { zh: '社区（村）代码', en: 'Code of the community' }, type: 'string', asked: true },
  community_name: { label: { zh: '社区（村）', en: 'Community' }, type: 'string' },
};

/** Events as everybody may see them: the same that the public list tells, without names, phones and pictures. */
export const eventFeatures = featureCollection({
  domain: 'events',
  id: 'events',
  title: { zh: '公开的事件', en: 'Public events' },
  description: {
    zh: '可以公开的事件和进展，没有姓名、电话和照片；有的类别位置只精确到一公里左右。datetime 按上报时间。',
    en: 'Events that may be shown, without names, phones and pictures; some lie only within a kilometre. datetime is when they were reported.',
  },
  properties,
});
