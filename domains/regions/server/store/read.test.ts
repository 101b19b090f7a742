import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { TestDatabase } from '@linli/kernel/testkit';
import { createTestTree } from '../testing/tree.ts';
import { over } from '@linli/kernel/server';
import { placeDirectory } from '../index.ts';
import { queryableOf } from '../over.ts';
import { findRegion, getPath, getPaths, listChildren, searchRegions } from './index.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestTree(inject('engineUrl'), ['11', '42', '44', '46', '61', '62']);
});
afterAll(() => db.drop());

const codes = (rows: readonly { code: string }[]): string[] => rows.map((row) => row.code);

describe('the children of a place', () => {
  it('are Hanyin’s ten towns in the order of their codes', async () => {
    const { rows, next } = await listChildren(db.app, '610921', { limit: 50 });
    expect(rows.map((row) => row.name)).toEqual([
      '城关镇',
      '涧池镇',
      '蒲溪镇',
      '平梁镇',
      '双乳镇',
      '铁佛寺镇',
      '漩涡镇',
      '汉阳镇',
      '双河口镇',
      '观音河镇',
    ]);
    expect(rows.every((row) => row.hasChildren)).toBe(true);
    expect(next).toBeNull();
  });

  it('are 21 communities and 139 villages below the towns; two towns have villages only', async () => {
    const towns = await listChildren(db.app, '610921', { limit: 50 });
    const counts = await Promise.all(
      towns.rows.map(async (town) => {
        const { rows } = await listChildren(db.app, town.code, { limit: 100 });
        return [rows.filter((row) => row.kind === 'urban').length, rows.filter((row) => row.kind === 'village').length];
      }),
    );
    expect(counts).toEqual([
      [11, 19],
      [2, 20],
      [2, 12],
      [2, 19],
      [1, 6],
      [1, 10],
      [1, 20],
      [1, 15],
      [0, 11],
      [0, 7],
    ]);
  });

  it('come page by page, each once, in either order', async () => {
    for (const order of ['code', 'name'] as const) {
      const all = await listChildren(db.app, '610921100', { limit: 100, order });
      const paged: string[] = [];
      let after: string | null = null;
      do {
        const page = await listChildren(db.app, '610921100', { limit: 7, after, order });
        paged.push(...codes(page.rows));
        after = page.next;
      } while (after !== null);
      expect(paged).toEqual(codes(all.rows));
      expect(paged).toHaveLength(30);
    }
    const byName = await listChildren(db.app, '610921100', { limit: 3, order: 'name' });
    expect(byName.rows.map((row) => row.shortName)).toEqual(['北街社区', '草桥村', '长窖村']);
  });

  it('reach through placeholders when asked to', async () => {
    expect((await listChildren(db.app, '11', { limit: 50 })).rows.map((row) => [row.name, row.placeholder])).toEqual([['市辖区', true]]);
    const districts = await listChildren(db.app, '11', { limit: 5, through: true });
    expect(districts.rows.map((row) => row.name)).toEqual(['东城区', '西城区', '朝阳区', '丰台区', '石景山区']);
    expect(districts.next).toBe('110107');
    const hubei = await listChildren(db.app, '42', { limit: 50, through: true });
    expect(hubei.rows.slice(-5).map((row) => row.name)).toEqual(['恩施土家族苗族自治州', '仙桃市', '潜江市', '天门市', '神农架林区']);
  });

  it('begin with the provinces', async () => {
    expect(codes((await listChildren(db.app, '', { limit: 3 })).rows)).toEqual(['11', '42', '44']);
  });
});

describe('the path of a place', () => {
  const names = async (code: string): Promise<string[]> => (await getPath(db.app, code)).map((step) => step.shortName);

  it('leads from the province to the community', async () => {
    expect(await names('610921100001')).toEqual(['陕西省', '安康市', '汉阴县', '城关镇', '南街社区']);
  });

  it('leaves placeholders out', async () => {
    expect(await names('110101001')).toEqual(['北京市', '东城区', '东华门街道']);
    expect(await names('441900003')).toEqual(['广东省', '东莞市', '东城街道']);
    expect(await names('1101')).toEqual(['北京市']);
  });

  it('is empty for the country and for no place, and many are read at once', async () => {
    expect(await names('')).toEqual([]);
    expect(await names('999999')).toEqual([]);
    expect([...(await getPaths(db.app, ['610921', '61', '99'])).keys()]).toEqual(['610921', '61']);
  });
});

describe('a place by its code', () => {
  it('is found or is not', async () => {
    expect(await findRegion(db.app, '610921100200')).toEqual({
      code: '610921100200',
      parent: '610921100',
      level: 12,
      name: '东南村委会',
      shortName: '东南村',
      placeholder: false,
      kind: 'village',
      validFrom: null,
      validTo: null,
    });
    expect(await findRegion(db.app, '610921106')).toBeNull();
  });

  it('is named for the kernel, within its own transactions', async () => {
    const client = await db.app.connect();
    try {
      expect(await placeDirectory.names(over(client), ['610921100001', '610921'])).toEqual(
        new Map([
          ['610921', '汉阴县'],
          ['610921100001', '城关镇南街社区'],
        ]),
      );
      expect(codes(await searchRegions(queryableOf(over(client)), { text: 'njsq', within: '610921', limit: 1 }))).toEqual(['610921100001']);
    } finally {
      client.release();
    }
  });
});

describe('the search for places', () => {
  const find = async (text: string, within = '610921', extra: { level?: number; under?: string; limit?: number } = {}): Promise<string[]> =>
    (await searchRegions(db.app, { text, within, limit: 20, ...extra })).map((each) =>
      [...each.path.slice(1), each].map((step) => step.shortName).join(' '),
    );

  it('takes the beginning of a name, of its pinyin and of its initials', async () => {
    for (const text of ['南街', '南街社区居委会', 'nanjie', 'NanJieSheQu', 'njsq']) {
      expect((await find(text))[0], text).toBe('安康市 汉阴县 城关镇 南街社区');
    }
  });

  it('shows six places called 集镇 with their towns', async () => {
    expect((await find('集镇', '610921', { under: '610921' })).toSorted()).toEqual(
      ['双乳镇', '平梁镇', '汉阳镇', '涧池镇', '漩涡镇', '铁佛寺镇'].map((town) => `安康市 汉阴县 ${town} 集镇社区`).toSorted(),
    );
  });

  it('puts what is near first, and what is large before what is small', async () => {
    expect((await find('城关', '610921'))[0]).toBe('安康市 汉阴县 城关镇');
    expect((await find('城关', '610922'))[0]).toBe('安康市 石泉县 城关镇');
    expect((await find('城关', '620102'))[0]).toBe('兰州市 城关区');
    const [first] = await find('北', '610921100', { limit: 1 });
    expect(first).toBe('安康市 汉阴县 城关镇 北街社区');
    expect(await find('汉阴', '', { limit: 1 })).toEqual(['安康市 汉阴县']);
    expect(await find('北京', '610921', { limit: 20, level: 2 })).toEqual(['北京市']);
  });

  it('takes a place above before the place itself, in characters or letters, apart or in one go', async () => {
    for (const text of ['城关 南街', '汉阴 城关 南街', 'chengguan njsq', 'hanyin nanjie', '城关南街', '汉阴县城关镇南街社区']) {
      expect((await find(text))[0], text).toBe('安康市 汉阴县 城关镇 南街社区');
    }
    expect(await find('汉阴 城关', '')).toContain('安康市 汉阴县 城关镇');
    expect(await find('nan jie she qu', '610921', { limit: 1 })).toEqual(['安康市 汉阴县 城关镇 南街社区']);
  });

  it('takes codes, padded or not', async () => {
    expect(await find('610921', '', { limit: 2 })).toEqual(['安康市 汉阴县', '安康市 汉阴县 城关镇']);
    expect(await find('610921100000', '', { limit: 1 })).toEqual(['安康市 汉阴县 城关镇']);
    expect(await find('6109', '', { level: 6, limit: 2 })).toEqual(['安康市 汉滨区', '安康市 汉阴县']);
  });

  it('keeps to a level and below a place when told so', async () => {
    expect(await find('han', '', { level: 6, under: '6109' })).toEqual(['安康市 汉滨区', '安康市 汉阴县']);
    expect(await find('南街', '610921', { under: '610922' })).not.toContain('安康市 汉阴县 城关镇 南街社区');
    expect(await find('610921', '610921', { under: '62' })).toEqual([]);
  });

  it('never shows placeholders, and nothing for nothing', async () => {
    expect(await find('市辖区', '11')).toEqual([]);
    expect(await find('  ', '')).toEqual([]);
    expect(await find('没有这个地方', '')).toEqual([]);
    expect(await find("'; drop table regions.region; --", '')).toEqual([]);
  });

  it('never returns a place twice', async () => {
    for (const text of ['n', 'x', '城', 'cg n', '安康 石']) {
      const found = codes(await searchRegions(db.app, { text, within: '610921', limit: 100 }));
      expect(new Set(found).size, text).toBe(found.length);
    }
  });
});
