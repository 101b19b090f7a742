import {
  acquisitionModeCodes,
  attachment,
  code,
  codes,
  count,
  date,
  decimal,
  geometry,
  openToOffices,
  premisesKindCodes,
  register,
  serviceAreaCodes,
  sum,
  text,
  yesNo,
} from '@linli/kernel/model';

/** Rooms and grounds from which a community serves: offices, the one-stop hall, outdoor space. */
export const premises = register('facilities.premises', {
  label: { zh: '服务设施', en: 'Premises' },
  help: {
    zh: '社区的办公服务用房、一站式大厅、室外活动场所等，一处一条。',
    en: 'Offices, one-stop hall, outdoor space of a community; one row each.',
  },
  source: 'domain.md 13.1; Q12; M18 M30 M32',
  at: 'community',
  owner: 'civil-affairs',
  sharedWith: 'all',
  rights: openToOffices,
  title: ['name'],
  since: 'inUseSince',
  until: 'tenureUntil',
  fields: {
    name: text({ label: { zh: '名称', en: 'Name' }, required: true, listed: true, searched: true, example: '南街社区便民服务大厅' }),
    kind: code(premisesKindCodes, { label: { zh: '类别', en: 'Kind' }, required: true, listed: true }),
    areaM2: decimal({
      label: { zh: '面积', en: 'Area' },
      help: {
        zh: '办公用房填建筑面积；多间大厅只填连续的公共部分。',
        en: 'Building area for offices; only the contiguous public part for a hall.',
      },
      unit: { zh: '平方米', en: 'm²' },
      required: true,
      listed: true,
      min: 0,
      max: 1_000_000,
    }),
    acquisition: code(acquisitionModeCodes, { label: { zh: '取得方式', en: 'Acquired by' }, listed: true }),
    tenureUntil: date({
      label: { zh: '使用期至', en: 'Tenure until' },
      help: { zh: '租用的填租期最后一天；过期后不再计入面积。', en: 'The last day of a lease; afterwards its area no longer counts.' },
    }),
    handedOver: yesNo({
      label: { zh: '已交付使用', en: 'Handed over' },
      help: { zh: '开发单位欠交的用房不算面积。', en: 'Rooms still owed by a developer count nothing.' },
      required: true,
      listed: true,
    }),
    inUseSince: date({
      label: { zh: '启用日期', en: 'In use since' },
      help: {
        zh: '交付并投入使用的日期；往月的数字从这一天起计入。',
        en: 'The day of handover and first use; figures of past months count it from then on.',
      },
    }),
    open: yesNo({ label: { zh: '对外开放', en: 'Open to the public' }, listed: true }),
    serviceAreas: codes(serviceAreaCodes, {
      label: { zh: '开办的服务', en: 'Services offered' },
      help: { zh: '大厅里有窗口受理的服务类别。', en: 'Areas of service with an open window in the hall.' },
      listed: true,
    }),
    address: text({ label: { zh: '地址', en: 'Address' } }),
    outline: geometry({
      label: { zh: '用地范围', en: 'Outline of the site' },
      help: {
        zh: '一处用房填一个点；广场、院落可以粘贴边界。',
        en: 'A point for rooms; for a square or a yard its outline may be pasted.',
      },
      example: '108.5021, 32.8920',
      extent: true,
    }),
    papers: attachment({
      label: { zh: '平面图和照片', en: 'Plans and photos' },
      help: {
        zh: '平面图、产权或租赁合同、现场照片。',
        en: 'Floor plan, deed or lease, photos of the place.',
      },
      accepts: ['pdf', 'png', 'jpeg', 'webp'],
      max: 8,
    }),
    note: text({ label: { zh: '备注', en: 'Note' } }),
  },
  publishes: {
    officeArea: sum('areaM2').matching({ kind: 'office', handedOver: true }),
    outdoorArea: sum('areaM2').matching({ kind: 'outdoor', handedOver: true }),
    volunteerStations: count().matching({ kind: 'volunteer-station', open: true }),
  },
});
