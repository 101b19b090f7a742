import { bodyKindCodes, code, count, date, name, openToOffices, phone, register, text } from '@linli/kernel/model';

/** A body of a community: party organisation, committee, service station, supervision committee. */
export const body = register('regions.body', {
  label: { zh: '社区组织', en: 'Body of a community' },
  help: {
    zh: '社区党组织、居委会（村委会）、服务站等，一个组织一条。',
    en: 'Party organisation, committee, service station and so on; one row each.',
  },
  source: '城市居民委员会组织法; Q04 M11',
  at: 'community',
  owner: 'civil-affairs',
  sharedWith: 'all',
  rights: openToOffices,
  title: ['name'],
  since: 'foundedOn',
  ofPlace: {},
  fields: {
    name: text({ label: { zh: '名称', en: 'Name' }, required: true, listed: true, searched: true, example: '南街社区居民委员会' }),
    kind: code(bodyKindCodes, { label: { zh: '类别', en: 'Kind' }, required: true, listed: true }),
    head: name({ label: { zh: '负责人', en: 'Head' }, listed: true }),
    foundedOn: date({ label: { zh: '成立日期', en: 'Founded on' }, listed: true }),
    creditCode: text({ label: { zh: '统一社会信用代码', en: 'Credit code' }, source: 'GB 32100-2015' }),
    phone: phone({ label: { zh: '电话', en: 'Phone' }, purpose: 'public contact of the body' }),
    address: text({ label: { zh: '地址', en: 'Address' } }),
  },
  publishes: {
    partyOrganisations: count().matching({ kind: 'party-organisation' }),
    committees: count().matching({ kind: 'committee' }),
    stations: count().matching({ kind: 'service-station' }),
  },
});
