import { describe, expect, it } from 'vitest';
import { displayName, isPlaceholder, shortName } from './names.ts';
import { communityKindOf, townKindOf } from './segments.ts';

describe('the name on a screen', () => {
  it('drops the committee and keeps the place', () => {
    expect(['南街社区居委会', '南街社区居民委员会', '集镇居委会', '南街社区'].map(shortName)).toEqual([
      '南街社区',
      '南街社区',
      '集镇',
      '南街社区',
    ]);
    expect(['东南村委会', '东南村民委员会', '东南村村民委员会', '东南村'].map(shortName)).toEqual(['东南村', '东南村', '东南村', '东南村']);
    expect(['塔班陶勒盖嘎查委员会', '塔班陶勒盖嘎查村民委员会', '马安社区委员会', '龙王社区村委会'].map(shortName)).toEqual([
      '塔班陶勒盖嘎查',
      '塔班陶勒盖嘎查',
      '马安社区',
      '龙王社区',
    ]);
  });

  it('leaves other names alone', () => {
    expect(['城关镇', '汉阴县', '向阳农场生活区', '村委会', '社区居委会', '经济开发区管理委员会'].map(shortName)).toEqual([
      '城关镇',
      '汉阴县',
      '向阳农场生活区',
      '村委会',
      '社区居委会',
      '经济开发区管理委员会',
    ]);
  });

  it('names the town with the community, once', () => {
    expect(displayName('涧池镇', '集镇社区居委会')).toBe('涧池镇集镇社区');
    expect(displayName('文景街道', '文景街道虚拟社区')).toBe('文景街道虚拟社区');
  });
});

describe('placeholders', () => {
  it('are the nodes that only fill a level', () => {
    expect(isPlaceholder('1101', '市辖区', '北京市')).toBe(true);
    expect(isPlaceholder('5002', '县', '重庆市')).toBe(true);
    expect(isPlaceholder('4290', '省直辖县级行政区划', '湖北省')).toBe(true);
    expect(isPlaceholder('6590', '自治区直辖县级行政区划', '新疆维吾尔自治区')).toBe(true);
    expect(isPlaceholder('441900', '东莞市', '东莞市')).toBe(true);
    expect(isPlaceholder('469001198', '县直辖村级区划', '五指山市')).toBe(true);
  });

  it('are not ordinary places', () => {
    expect(isPlaceholder('610921', '汉阴县', '安康市')).toBe(false);
    expect(isPlaceholder('11', '北京市', '')).toBe(false);
    expect(isPlaceholder('610921100', '城关镇', '汉阴县')).toBe(false);
  });
});

describe('kinds told by the code', () => {
  it('of towns', () => {
    expect(['110101001', '610921100', '610921200', '110115403', '610921'].map(townKindOf)).toEqual([
      'street',
      'town',
      'township',
      'other',
      null,
    ]);
  });

  it('of communities, at the edges of the ranges', () => {
    const kind = (segment: string): unknown => communityKindOf(`610921100${segment}`);
    expect(['001', '199', '400', '499'].map(kind)).toEqual(['urban', 'urban', 'urban', 'urban']);
    expect(['200', '399', '500', '599'].map(kind)).toEqual(['village', 'village', 'village', 'village']);
    expect(['000', '600'].map(kind)).toEqual([null, null]);
    expect(communityKindOf('610921100')).toBeNull();
  });
});
