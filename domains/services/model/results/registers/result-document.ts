import { code, date, name, reference, register, text } from '@linli/kernel/model';
import { itemDepartmentCodes } from '../../codes.ts';
import { documentStateCodes } from '../codes.ts';
import { resultGroup } from '../parts.ts';

const officers = ['community-worker', 'town-officer', 'county-officer'] as const;

/** The paper that comes of a granted application. Anyone who holds it can ask by its code whether it still stands, and learns no more. */
export const resultDocument = register('services.result-document', {
  label: { zh: '结果文书', en: 'Result document' },
  help: {
    zh: '办结时出的文书，一件一份，有编号和验真码；撤销要写理由，不删除。',
    en: 'The paper of a granted application, with a number and a code; it is revoked with a reason, never deleted.',
  },
  source: 'M34 M39; 国务院关于在线政务服务的若干规定 10; domain.md 3.2',
  group: resultGroup,
  at: 'community',
  owner: 'civil-affairs',
  sharedWith: 'all',
  holder: 'holder',
  walledBy: 'department',
  rights: { read: ['resident', ...officers], write: officers, unmask: [], export: officers },
  title: ['itemName', 'name', 'number'],
  unique: [['number'], ['code']],
  until: 'validUntil',
  writtenBy: 'operations',
  fields: {
    number: text({ label: { zh: '文书编号', en: 'Number' }, required: true, listed: true, searched: true, fixed: true }),
    application: reference('services.application', { label: { zh: '办件申请', en: 'Application' }, required: true, fixed: true }),
    itemCode: text({ label: { zh: '事项编码', en: 'Code of the item' }, required: true, fixed: true }),
    itemName: text({ label: { zh: '事项名称', en: 'Item' }, required: true, listed: true, fixed: true }),
    document: text({ label: { zh: '文书名称', en: 'Document' }, required: true, listed: true, fixed: true, example: '认定告知书' }),
    person: reference('residents.person', { label: { zh: '居民', en: 'Resident' }, fixed: true }),
    name: name({
      label: { zh: '持有人', en: 'Issued to' },
      required: true,
      listed: true,
      searched: true,
      fixed: true,
      purpose: 'to tell whose document it is',
    }),
    holder: text({ label: { zh: '居民账号', en: 'Account of the resident' }, fixed: true }),
    department: code(itemDepartmentCodes, { label: { zh: '主管部门', en: 'Department' }, required: true, fixed: true }),
    office: text({ label: { zh: '出具单位', en: 'Issued by' }, required: true, listed: true, fixed: true }),
    issuedOn: date({ label: { zh: '出具日期', en: 'Issued on' }, required: true, listed: true, fixed: true }),
    validUntil: date({ label: { zh: '有效期至', en: 'Valid until' }, listed: true, fixed: true }),
    state: code(documentStateCodes, { label: { zh: '证照状态', en: 'Standing' }, required: true, listed: true }),
    revokedOn: date({ label: { zh: '撤销日期', en: 'Revoked on' }, listed: true }),
    revokeReason: text({ label: { zh: '撤销理由', en: 'Why it was revoked' } }),
    code: text({ label: { zh: '验真码', en: 'Code' }, required: true, searched: true, fixed: true }),
  },
});
