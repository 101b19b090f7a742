import {
  code,
  count,
  countOutsideGrids,
  decimal,
  distinct,
  dwellingKindCodes,
  geometry,
  keptByCommunity,
  register,
  sum,
  text,
} from '@linli/kernel/model';

/** A home: where somebody can live, whether anybody does or not. */
export const dwelling = register('residents.dwelling', {
  label: { zh: '住房', en: 'Dwelling' },
  help: { zh: '一套房或一处院落，房子在人就能对得上。', en: 'One home; people come and go, the home stays.' },
  source: 'GB/T 31000-2015; T02, T25',
  at: 'community',
  owner: 'housing',
  sharedWith: 'all',
  rights: keptByCommunity,
  title: ['address'],
  order: 'address',
  fields: {
    address: text({
      label: { zh: '地址', en: 'Address' },
      required: true,
      listed: true,
      searched: true,
      example: '南街 12 号 3 栋 2 单元 501',
    }),
    kind: code(dwellingKindCodes, { label: { zh: '房屋性质', en: 'Kind' }, listed: true }),
    areaM2: decimal({ label: { zh: '建筑面积', en: 'Floor area' }, unit: { zh: '平方米', en: 'm²' }, listed: true, min: 0, max: 100_000 }),
    position: geometry({ label: { zh: '位置', en: 'Position' }, extent: true }),
    note: text({ label: { zh: '备注', en: 'Note' } }),
  },
  publishes: {
    dwellings: count(),
    dwellingArea: sum('areaM2'),
    dwellingsOutsideGrids: countOutsideGrids(),
    placesOfDwellings: distinct('place'),
  },
});
