import { describe, expect, it } from 'vitest';
import { livesAway } from './living-away.ts';

const home = '陕西省汉阴县城关镇南街社区福临小区1栋1单元202室';

describe('who is registered here and lives elsewhere', () => {
  it.each(['陕西省西安市未央区', '北京市昌平区', '陕西省安康市汉滨区', '广东省东莞市长安镇', '浙江省 义乌市'])(
    '%s is elsewhere',
    (current) => {
      expect(livesAway(home, current)).toBe(true);
    },
  );

  it.each([
    home,
    '陕西省安康市汉阴县城关镇南街社区福临小区1栋1单元202室',
    '福临小区1栋1单元202室',
    '南街社区老城街12号',
    '汉阴县城关镇和平路4号',
    '北门超市旁12号',
    null,
  ])('%s is not', (current) => {
    expect(livesAway(home, current)).toBe(false);
  });

  it('tells nothing without an address of registration', () => {
    expect(livesAway(null, '陕西省西安市未央区')).toBe(false);
  });
});
