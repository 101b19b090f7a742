import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { searchKeysOf } from '../model/readings.ts';
import { openDataFile } from './data-file.ts';

const file = openDataFile();
const nodes = [...file.nodes()];

describe('the shipped tree', () => {
  it('holds every node of the source, unchanged', () => {
    const hash = createHash('sha256');
    for (const { code, name } of nodes) hash.update(`${code} ${name}\n`);
    expect(nodes.length).toBe(665_276);
    expect(hash.digest('hex')).toBe(file.header.sha256);
  });

  it('holds the five levels of the edition', () => {
    const counts = new Map<number, number>();
    for (const { code } of nodes) counts.set(code.length, (counts.get(code.length) ?? 0) + 1);
    expect(Object.fromEntries(counts)).toEqual({ 2: 31, 4: 342, 6: 2_978, 9: 41_352, 12: 620_573 });
  });

  it('knows Hanyin: 10 towns, 21 communities, 139 villages, no contiguous numbering', () => {
    const below = nodes.filter((node) => node.code.startsWith('610921') && node.code.length > 6);
    expect(below.filter((node) => node.code.length === 9).map((node) => node.code.slice(6))).toEqual([
      '100',
      '101',
      '102',
      '103',
      '104',
      '105',
      '107',
      '108',
      '110',
      '112',
    ]);
    expect(below.filter((node) => node.code.length === 12 && node.code[9] === '0')).toHaveLength(21);
    expect(below.filter((node) => node.code.length === 12 && node.code[9] === '2')).toHaveLength(139);
  });

  it('reads every name: no place is without pinyin', () => {
    const readings = file.readings();
    const mute = nodes.filter((node) => searchKeysOf(node.name, readings).pinyin === '');
    expect(mute).toEqual([]);
  });
});

describe('the readings', () => {
  const readings = file.readings();
  const read = (name: string): string => searchKeysOf(name, readings).pinyin;

  it('follow the names of places, not the dictionary', () => {
    expect(['重庆市', '成都市', '六安市', '喀什地区', '蔚县', '浒墅关镇', '曾家村', '单家村', '西藏自治区', '绿春县'].map(read)).toEqual([
      'chongqingshi',
      'chengdushi',
      'luanshi',
      'kashidiqu',
      'yuxian',
      'xushuguanzhen',
      'zengjiacun',
      'shanjiacun',
      'xizangzizhiqu',
      'lvchunxian',
    ]);
  });

  it('keep letters and digits and drop signs', () => {
    expect(searchKeysOf('华润·凌江Ａ区24号（北）', readings)).toEqual({ pinyin: 'huarunlingjiangaqu24haobei', initials: 'hrljaq24hb' });
  });
});
