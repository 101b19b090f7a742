import { code, count, date, name, openToOffices, phone, postKindCodes, register, text, yesNo } from '@linli/kernel/model';
import { socialWorkGradeCodes } from '../codes.ts';

/** Somebody who works for a community: on which post, full-time or not, with which certificate. */
export const worker = register('staff.worker', {
  label: { zh: '社区工作者', en: 'Community worker' },
  help: {
    zh: '在社区上班的人，每人一条；离岗时停用，不删除。',
    en: 'One row a person who works for the community; ended on leaving, never deleted.',
  },
  source: 'domain.md 6; Q05 Q06 Q19 Q20; M44',
  at: 'community',
  owner: 'civil-affairs',
  sharedWith: ['organisation', 'human-resources', 'government-office'],
  rights: openToOffices,
  title: ['name'],
  order: 'name',
  since: 'onPostSince',
  fields: {
    name: name({ label: { zh: '姓名', en: 'Name' }, required: true, listed: true, searched: true, example: '宋小舟' }),
    post: code(postKindCodes, { label: { zh: '岗位', en: 'Post' }, required: true, listed: true }),
    fullTime: yesNo({
      label: { zh: '专职', en: 'Full-time' },
      help: { zh: '公益岗、兼职网格员和志愿者不算专职。', en: 'Public-welfare posts, part-time grid workers and volunteers do not count.' },
      listed: true,
    }),
    certificate: code(socialWorkGradeCodes, { label: { zh: '社会工作者职业水平', en: 'Social work certificate' }, listed: true }),
    socialWorkDegree: yesNo({ label: { zh: '社会工作专业学历', en: 'Degree in social work' } }),
    onPostSince: date({ label: { zh: '到岗日期', en: 'On the post since' }, listed: true }),
    secondedTo: text({
      label: { zh: '借调到', en: 'Seconded to' },
      help: {
        zh: '任何单位不得抽调、借用社区专职工作人员；填写后县民政局会看到。',
        en: 'Nobody may borrow full-time community workers; the county sees what stands here.',
      },
      source: 'Q20 M46',
    }),
    phone: phone({ label: { zh: '电话', en: 'Phone' }, purpose: 'to reach the worker' }),
    professional: yesNo({
      label: { zh: '社会工作专业人员', en: 'Professional social worker' },
      help: { zh: '有职业水平证书，或社会工作专业学历。', en: 'Holds a certificate or a degree in social work.' },
      source: 'Q06',
      listed: true,
    }),
  },
  publishes: {
    workers: count(),
    fullTime: count().matching({ fullTime: true, secondedTo: null }),
    professionals: count().matching({ professional: true, secondedTo: null }),
    seconded: count().matching({ secondedTo: { present: true } }),
  },
});
