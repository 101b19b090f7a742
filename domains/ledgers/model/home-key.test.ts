import { describe, expect, it } from 'vitest';
import { homeKey } from './home-key.ts';

describe('a home by its address', () => {
  it.each([
    ['陕西省安康市汉阴县城关镇南街社区福临小区1栋1单元101室', '福临小区1栋1单元101室'],
    ['汉阴县城关镇南街社区福临小区 1栋-1单元-101室', '福临小区1栋1单元101室'],
    ['南街社区老城街301号', '老城街301'],
    ['城关镇三坪村四组12号', '三坪村四组12号'],
  ])('%s is %s', (long, short) => {
    expect(homeKey(long)).toBe(homeKey(short));
  });

  it.each([
    ['福临小区1栋1单元101室', '锦绣小区1栋1单元101室'],
    ['城关镇锦绣新村3栋101', '城关镇幸福新村3栋101'],
    ['老城街30号', '老城街301号'],
  ])('%s is another than %s', (one, other) => {
    expect(homeKey(one)).not.toBe(homeKey(other));
  });
});
