import { attachment, code, date, reference, register, text } from '@linli/kernel/model';
import { itemDepartmentCodes } from '../codes.ts';

/**
 * A paper that was given with an application. Given once, it is offered again as long as it holds (M38, M39). A paper that is only
 * shown leaves no row: no copy is kept of it.
 */
export const paper = register('services.paper', {
  label: { zh: '已交材料', en: 'Paper given' },
  help: {
    zh: '居民办事时交过的一份材料，有效期内下次办事不用再交。',
    en: 'A paper that came with an application; while it holds it need not be brought again.',
  },
  source: 'M38 M39; 国务院关于在线政务服务的若干规定 10',
  at: 'community',
  owner: 'civil-affairs',
  sharedWith: 'all',
  holder: 'holder',
  walledBy: 'department',
  rights: {
    read: ['resident', 'community-worker', 'town-officer', 'county-officer'],
    write: ['resident', 'community-worker', 'town-officer'],
    unmask: [],
    export: [],
  },
  title: ['name'],
  writtenBy: 'operations',
  peopleBringFiles: true,
  until: 'validUntil',
  fields: {
    person: reference('residents.person', { label: { zh: '居民', en: 'Resident' }, listed: true }),
    holder: text({ label: { zh: '居民账号', en: 'Account of the resident' }, fixed: true, max: 36 }),
    department: code(itemDepartmentCodes, { label: { zh: '主管部门', en: 'Department' }, required: true, listed: true, fixed: true }),
    application: reference('services.application', { label: { zh: '随哪件申请交的', en: 'Came with' }, required: true, fixed: true }),
    material: text({ label: { zh: '材料代号', en: 'Key of the paper' }, required: true, fixed: true, example: 'bank-account' }),
    name: text({ label: { zh: '材料名称', en: 'Paper' }, required: true, listed: true, fixed: true, example: '社保卡或银行卡' }),
    issuedOn: date({ label: { zh: '出具日期', en: 'Issued on' }, listed: true, fixed: true }),
    validUntil: date({ label: { zh: '有效期至', en: 'Valid until' }, listed: true, fixed: true }),
    files: attachment({ label: { zh: '材料照片或文件', en: 'Pictures or files' }, accepts: ['pdf', 'png', 'jpeg', 'webp'], fixed: true }),
  },
});
