import { code, date, identityNumber, integer, name, openToOffices, phone, places, register, serving, text } from '@linli/kernel/model';
import { organisationStatusCodes } from '../codes.ts';

/** A social organisation that is registered or filed; it may serve several communities. */
export const organisation = register('organisations.organisation', {
  label: { zh: '社区社会组织', en: 'Social organisation' },
  help: {
    zh: '已登记或备案、为社区服务的社会组织。没有备案的兴趣小组不算。',
    en: 'Registered or filed and serving a community; interest groups without filing do not count.',
  },
  source: '社会团体登记管理条例; T21; Q07 M17',
  at: 'community',
  owner: 'civil-affairs',
  sharedWith: 'all',
  rights: openToOffices,
  title: ['name'],
  order: 'name',
  since: 'filedOn',
  fields: {
    name: name({ label: { zh: '组织名称', en: 'Name' }, required: true, listed: true, searched: true, example: '南街夕阳红文艺队' }),
    status: code(organisationStatusCodes, { label: { zh: '登记情况', en: 'Status' }, required: true, listed: true }),
    filingNumber: text({ label: { zh: '登记（备案）号', en: 'Registration or filing number' }, listed: true }),
    filedOn: date({
      label: { zh: '登记（备案）日期', en: 'Registered or filed on' },
      help: { zh: '从这一天起计入社区社会组织数。', en: 'It counts from this day on.' },
    }),
    head: name({ label: { zh: '负责人', en: 'Head' }, listed: true }),
    headIdentityNumber: identityNumber({
      label: { zh: '负责人身份证号', en: 'Identity number of the head' },
      purpose: 'to know who answers for the organisation',
    }),
    foundedOn: date({ label: { zh: '成立日期', en: 'Founded on' } }),
    members: integer({ label: { zh: '成员人数', en: 'Members' }, unit: { zh: '人', en: 'persons' }, min: 0, max: 100_000 }),
    scope: text({ label: { zh: '业务范围', en: 'Field of work' } }),
    serves: places({
      label: { zh: '服务的社区', en: 'Communities served' },
      help: { zh: '可以选几个；在镇和县只算一个组织。', en: 'May be several; town and county count the organisation once.' },
      required: true,
      listed: true,
    }),
    phone: phone({ label: { zh: '联系电话', en: 'Phone' }, purpose: 'to reach the organisation' }),
    note: text({ label: { zh: '备注', en: 'Note' } }),
  },
  publishes: { serving: serving('serves').matching({ status: { in: ['registered', 'filed'] } }) },
});
