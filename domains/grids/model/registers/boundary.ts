import { date, geometry, openToOffices, register, text } from '@linli/kernel/model';

/** The outline of a whole community, where somebody has it: gaps at the rim are found against it. Without it only holes are found. */
export const boundary = register('grids.boundary', {
  label: { zh: '社区（村）范围', en: 'Outline of a community' },
  help: {
    zh: '整个社区（村）的边界，用来检查网格有没有漏划。没有边界时，只能查出网格中间的空洞。',
    en: 'The outline of the whole community, against which gaps between grids are found.',
  },
  source: 'GB/T 34300-2017; domain.md 4.1',
  at: 'community',
  owner: 'civil-affairs',
  sharedWith: 'all',
  rights: openToOffices,
  title: ['name'],
  fields: {
    name: text({ label: { zh: '社区（村）', en: 'Community' }, required: true, listed: true, searched: true, example: '南街社区' }),
    area: geometry({ label: { zh: '范围', en: 'Outline' }, required: true, extent: true }),
    drawnOn: date({ label: { zh: '勘定日期', en: 'Surveyed on' }, listed: true }),
    basis: text({ label: { zh: '依据', en: 'Basis' }, example: '县民政局勘界图' }),
  },
});
