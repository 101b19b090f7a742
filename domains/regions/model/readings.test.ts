import { describe, expect, it } from 'vitest';
import { compileReadings, searchKeysOf } from './readings.ts';

const readings = compileReadings(['da\t大', 'cheng\t城', 'xian\t县', 'lv\t绿', 'kang\t𡐓', 'dai cheng xian\t大城县'].join('\n'));

describe('search keys of a name', () => {
  it('run syllables together and take their first letters', () => {
    expect(searchKeysOf('绿城', readings)).toEqual({ pinyin: 'lvcheng', initials: 'lc' });
  });

  it('follow the longest phrase', () => {
    expect(searchKeysOf('大城县大城', readings)).toEqual({ pinyin: 'daichengxiandacheng', initials: 'dcxdc' });
  });

  it('read characters beyond the basic plane, and drop what nobody can type', () => {
    expect(searchKeysOf('𡐓（大）·Ｂ7', readings)).toEqual({ pinyin: 'kangdab7', initials: 'kdb7' });
  });
});
