import {
  code,
  count,
  date,
  distinct,
  educationCodes,
  ethnicGroupCodes,
  identityNumber,
  idTypeCodes,
  keptByCommunity,
  maritalStatusCodes,
  name,
  phone,
  place,
  politicalStatusCodes,
  register,
  sexCodes,
  text,
} from '@linli/kernel/model';

/**
 * A person, once in the county. The row lives where the person lives (down to the grid) and is seen from the place of
 * registration too; other ledgers and departments point here and never copy.
 */
export const person = register('residents.person', {
  label: { zh: '居民', en: 'Resident' },
  help: {
    zh: '一个人一条，全县只登记一次；各类台账都引用这一条。',
    en: 'One row a person, once in the county; every ledger points to it.',
  },
  source: '户口登记条例 6; domain.md 2.3; M38',
  at: 'community',
  owner: 'public-security',
  sharedWith: 'all',
  rights: keptByCommunity,
  title: ['name', 'identityNumber'],
  order: 'name',
  alsoSeenFrom: 'registeredPlace',
  unique: [['identityNumber']],
  fields: {
    name: name({
      label: { zh: '姓名', en: 'Name' },
      required: true,
      listed: true,
      searched: true,
      example: '林小满',
      purpose: 'to address and find a resident',
    }),
    identityNumber: identityNumber({
      label: { zh: '身份证号', en: 'Identity number' },
      help: { zh: '18 位公民身份号码。保存后只显示前六位和后四位。', en: '18 digits. Shown masked once it is kept.' },
      source: 'GB 11643-1999',
      listed: true,
      searched: true,
      example: '99992119900307008X',
      purpose: 'to know a resident again in every service',
    }),
    idType: code(idTypeCodes, { label: { zh: '证件类型', en: 'Kind of document' } }),
    sex: code(sexCodes, { label: { zh: '性别', en: 'Sex' }, listed: true }),
    birthDate: date({
      label: { zh: '出生日期', en: 'Date of birth' },
      listed: true,
      example: '1990-03-07',
      purpose: 'age limits of services',
    }),
    ethnicGroup: code(ethnicGroupCodes, { label: { zh: '民族', en: 'Ethnic group' }, purpose: 'statutory population register' }),
    maritalStatus: code(maritalStatusCodes, { label: { zh: '婚姻状况', en: 'Marital status' }, purpose: 'household assistance' }),
    education: code(educationCodes, { label: { zh: '文化程度', en: 'Education' }, purpose: 'employment services' }),
    politicalStatus: code(politicalStatusCodes, {
      label: { zh: '政治面貌', en: 'Political status' },
      purpose: 'party affairs at the community',
    }),
    phone: phone({
      label: { zh: '联系电话', en: 'Phone' },
      listed: true,
      searched: true,
      example: '13800005678',
      purpose: 'to reach a resident about a service',
    }),
    employer: text({ label: { zh: '工作单位', en: 'Employer' } }),
    registeredAddress: text({ label: { zh: '户籍地址', en: 'Registered address' }, purpose: 'who is responsible for a service' }),
    registeredPlace: place({
      label: { zh: '户籍所在社区（村）', en: 'Registered at' },
      help: { zh: '户口所在的社区或村，那里也能看到这条记录。', en: 'The community of registration sees the row as well.' },
    }),
    currentAddress: text({ label: { zh: '现居住地址', en: 'Current address' }, listed: true, purpose: 'visits and delivery of services' }),
    note: text({ label: { zh: '备注', en: 'Note' } }),
  },
  publishes: {
    persons: count(),
    withNumber: count().matching({ identityNumber: { present: true } }),
    grids: distinct('place'),
  },
});
