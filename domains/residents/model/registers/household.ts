import { code, count, householdKindCodes, integer, keptByCommunity, reference, register, text } from '@linli/kernel/model';

/** People who share a home and a household register. */
export const household = register('residents.household', {
  label: { zh: '家庭户', en: 'Household' },
  help: { zh: '共同生活、共用一本户口簿的一家人。', en: 'A family that shares a home and a household book.' },
  source: '户口登记条例 5; domain.md 2.3',
  at: 'community',
  owner: 'public-security',
  sharedWith: 'all',
  rights: keptByCommunity,
  title: ['number', 'address'],
  fields: {
    number: text({ label: { zh: '户号', en: 'Household number' }, listed: true, searched: true, example: '0001' }),
    head: reference('residents.person', { label: { zh: '户主', en: 'Head' }, listed: true }),
    kind: code(householdKindCodes, { label: { zh: '户类别', en: 'Kind' }, listed: true }),
    dwelling: reference('residents.dwelling', { label: { zh: '住房', en: 'Dwelling' } }),
    address: text({ label: { zh: '住址', en: 'Address' }, listed: true }),
    familySize: integer({ label: { zh: '家庭人口', en: 'Family size' }, unit: { zh: '人', en: 'persons' }, min: 1, max: 60 }),
  },
  publishes: { households: count() },
});
