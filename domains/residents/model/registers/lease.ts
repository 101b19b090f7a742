import { count, date, distinct, identityNumber, keptByCommunity, name, phone, reference, register, text } from '@linli/kernel/model';

const purpose = 'safety of rented homes';

/** A home that is let: to whom, by whom, since when. Address, kind and area are those of the dwelling. */
export const lease = register('residents.lease', {
  label: { zh: '出租房屋', en: 'Rented home' },
  help: {
    zh: '一套出租的房子一条：房东是谁、租给谁。面积和性质在“住房”里。',
    en: 'A home that is let; kind and area are kept with the dwelling.',
  },
  source: '租赁房屋治安管理规定; T25',
  at: 'community',
  owner: 'public-security',
  sharedWith: ['housing', 'political-legal'],
  rights: keptByCommunity,
  title: ['dwelling', 'tenant'],
  fields: {
    dwelling: reference('residents.dwelling', { label: { zh: '住房', en: 'Dwelling' }, required: true, listed: true, fixed: true }),
    landlord: name({ label: { zh: '房东姓名', en: 'Landlord' }, required: true, listed: true, purpose }),
    landlordIdentityNumber: identityNumber({ label: { zh: '房东身份证号', en: 'Identity number of the landlord' }, purpose }),
    phone: phone({ label: { zh: '联系电话', en: 'Phone' }, listed: true, purpose: 'to reach the landlord' }),
    tenant: name({ label: { zh: '承租人姓名', en: 'Tenant' }, listed: true, purpose }),
    since: date({ label: { zh: '租赁起始日期', en: 'Let since' }, listed: true, purpose }),
    until: date({ label: { zh: '租赁截止日期', en: 'Let until' }, purpose }),
    note: text({ label: { zh: '备注', en: 'Note' } }),
  },
  publishes: { leases: count(), dwellingsLet: distinct('dwelling') },
});
