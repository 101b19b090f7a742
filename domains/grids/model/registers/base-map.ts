import { code, integer, openToOffices, register, text } from '@linli/kernel/model';
import { baseMapKindCodes } from '../codes.ts';

/** The pictures that a county lays under its grids. Without them the map shows its own layers on plain ground. */
export const baseMap = register('grids.base-map', {
  label: { zh: '底图', en: 'Base map' },
  help: {
    zh: '全县地图用的底图，一层一条。不设底图地图也能用，网格画在空白底上。',
    en: 'The base map of a county, one row a layer. Without one the map still works, on plain ground.',
  },
  source: 'Linli; docs/decisions/0028',
  at: 'county',
  owner: 'civil-affairs',
  sharedWith: 'all',
  rights: { ...openToOffices, write: ['county-officer'] },
  title: ['name'],
  seenBelow: true,
  unique: [['name']],
  fields: {
    name: text({ label: { zh: '名称', en: 'Name' }, required: true, listed: true, example: '天地图矢量' }),
    kind: code(baseMapKindCodes, { label: { zh: '坐标系', en: 'Coordinates' }, required: true, listed: true }),
    address: text({
      label: { zh: '图块地址', en: 'Address of the tiles' },
      help: { zh: '含 {z}、{x}、{y} 的 https 地址，密钥写在地址里。', en: 'An https address with {z}, {x} and {y}, its key included.' },
      required: true,
      listed: true,
      max: 500,
    }),
    credit: text({
      label: { zh: '来源和审图号', en: 'Credit' },
      help: { zh: '显示在地图角上。', en: 'Shown in the corner of the map.' },
      required: true,
    }),
    layer: integer({ label: { zh: '叠放次序', en: 'Order' }, help: { zh: '小的在下面。', en: 'Lower lies beneath.' }, min: 1, max: 9 }),
    zoomMax: integer({ label: { zh: '最大级别', en: 'Deepest zoom' }, min: 1, max: 22 }),
  },
});
