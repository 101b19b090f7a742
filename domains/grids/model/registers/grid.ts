import { code, count, date, geometry, longText, openToOffices, register, text, yesNo } from '@linli/kernel/model';
import { gridKindCodes } from '../codes.ts';

/**
 * A part of one community. The row lives at its own code of 15 digits: whoever has a post in the grid sees it, and what lives in the
 * grid (homes, people) lives at the same code. History keeps every outline that it has had.
 */
export const grid = register('grids.grid', {
  label: { zh: '网格', en: 'Grid' },
  help: {
    zh: '社区（村）里的一片，一个网格一条；在网格图上画出来，编号由系统排。',
    en: 'A part of one community. It is drawn on the map and numbered by the platform.',
  },
  source: 'GB/T 34300-2017; GB/T 31000-2015; Q17 Q18 M40; domain.md 4.1',
  at: 'community',
  owner: 'political-legal',
  sharedWith: 'all',
  rights: openToOffices,
  title: ['name', 'number'],
  order: 'number',
  since: 'since',
  until: 'until',
  numbered: { code: 'number', former: 'aliases' },
  unique: [['number']],
  writtenBy: 'operations',
  fields: {
    number: text({ label: { zh: '网格编号', en: 'Number' }, required: true, listed: true, searched: true, example: '999921001001001' }),
    name: text({ label: { zh: '网格名称', en: 'Name' }, required: true, listed: true, searched: true, example: '月河花园网格' }),
    kind: code(gridKindCodes, { label: { zh: '类别', en: 'Kind' }, required: true, listed: true }),
    area: geometry({
      label: { zh: '网格范围', en: 'Outline' },
      help: { zh: '一片或几片范围，经纬度坐标（CGCS2000）。', en: 'One area or several, in CGCS2000 degrees.' },
      extent: true,
    }),
    demonstration: yesNo({
      label: { zh: '示范网格', en: 'Demonstration grid' },
      help: { zh: '由评定记录决定，不直接填写。', en: 'Follows from the latest evaluation; nobody types it.' },
      source: 'Q17',
      listed: true,
    }),
    aliases: longText({
      label: { zh: '曾用编号', en: 'Former numbers' },
      help: { zh: '社区合并、改码以前的网格编号。', en: 'Numbers that it had before communities were merged or recoded.' },
    }),
    since: date({ label: { zh: '启用日期', en: 'In use since' }, listed: true }),
    until: date({ label: { zh: '停用日期', en: 'Until' } }),
    note: text({ label: { zh: '备注', en: 'Note' } }),
  },
  publishes: {
    grids: count(),
    baseGrids: count().matching({ kind: 'base' }),
    demonstrationGrids: count().matching({ demonstration: true }),
  },
});
