import { describe, expect, it } from 'vitest';
import { code, integer, keptByCommunity, name, register, sexCodes } from '../../../model/index.ts';
import { columnsFrom, showsPlace, usualColumns } from './columns.ts';
import { countQuery, exportBody, isWhole, listQuery, mayStandInAddress, nextSort, readView } from './list-view.ts';

const label = { zh: '甲', en: 'A' };
const card = register('library.card', {
  label,
  help: label,
  source: 'Linli',
  at: 'community',
  owner: 'civil-affairs',
  rights: keptByCommunity,
  title: ['holder'],
  fields: { books: integer({ label, listed: true }), holder: name({ label, listed: true }), sex: code(sexCodes, { label }) },
});

describe('a view in the address', () => {
  it('is read back as it was written', () => {
    const view = readView(
      { place: '610921', search: '张', sort: '-books', ended: 'all', 'filter.sex': '1,2', after: 'x', page: '3' },
      card,
    );
    expect(view).toEqual({ place: '610921', search: '张', sort: '-books', ended: 'all', filters: { sex: '1,2' }, after: 'x', page: 3 });
    expect(listQuery(view)).toMatchObject({
      place: '610921',
      search: '张',
      sort: '-books',
      ended: 'all',
      'filter.sex': '1,2',
      after: 'x',
    });
    expect(listQuery(view)).not.toHaveProperty('count');
    expect(countQuery(view)).toEqual({ place: '610921', search: '张', ended: 'all', 'filter.sex': '1,2', limit: 1, count: true });
    expect(exportBody(view)).toEqual({ place: '610921', search: '张', sort: '-books', filters: { sex: '1,2' }, ended: 'all' });
  });

  it('passes over names that the register does not have', () => {
    const view = readView({ sort: 'colour', 'filter.colour': '1', ended: 'perhaps', page: 'x' }, card);
    expect(view).toMatchObject({ sort: undefined, filters: {}, ended: 'no', page: 1 });
    expect(isWhole(view)).toBe(true);
  });

  it('keeps numbers of persons out', () => {
    expect(mayStandInAddress('138 0000 5678')).toBe(false);
    expect(mayStandInAddress('999921198503120012')).toBe(false);
    expect(mayStandInAddress('张三 5678')).toBe(true);
  });
});

describe('order and columns', () => {
  it('goes from rising to falling to usual', () => {
    expect(nextSort(undefined, 'books')).toBe('books');
    expect(nextSort('books', 'books')).toBe('-books');
    expect(nextSort('-books', 'books')).toBeUndefined();
    expect(nextSort('-books', 'holder')).toBe('holder');
  });

  it('puts the title first and forgets columns that are gone', () => {
    expect(usualColumns(card)).toEqual(['holder', 'books']);
    expect(columnsFrom(card, ['sex', 'gone']).map(([key]) => key)).toEqual(['sex']);
    expect(columnsFrom(card, ['gone']).map(([key]) => key)).toEqual(['holder', 'books']);
  });

  it('names the place only where several are listed together', () => {
    expect(showsPlace(card, '610921')).toBe(true);
    expect(showsPlace(card, '610921100001')).toBe(false);
  });
});
