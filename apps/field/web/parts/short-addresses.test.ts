import { expect, it } from 'vitest';
import { sharedBeginning } from './short-addresses.ts';

it('leaves out what every address of a grid begins with, up to the community', () => {
  expect(sharedBeginning(['汉阴县城关镇南街社区桂花苑3栋402室', '汉阴县城关镇南街社区桂花苑8栋101室'])).toBe('汉阴县城关镇南街社区');
  expect(sharedBeginning(['汉阴县城关镇南街社区桂花苑3栋', '汉阴县城关镇南街社区南街18号'])).toBe('汉阴县城关镇南街社区');
  expect(sharedBeginning(['月河花园3栋', '月河花园4栋'])).toBe('');
  expect(sharedBeginning(['汉阴县城关镇南街社区桂花苑3栋'])).toBe('');
  expect(sharedBeginning([])).toBe('');
});
