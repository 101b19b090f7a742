import { describe, expect, it } from 'vitest';
import { maskedCell } from './masked-text.ts';

describe('words of a cell on a screen', () => {
  it.each([
    ['99992119900307008X', '999921********008X'],
    ['９９９９２１１９９００３０７００８Ｘ', '999921********008X'],
    ['9999 2119 9003 0700 8X', '999921********008X'],
    ['电话 138 0000 5678', '电话 138****5678'],
  ])('%s keeps head and tail only', (written, shown) => {
    expect(maskedCell(written)).toBe(shown);
  });

  it('shows a date as it is', () => {
    expect(maskedCell('1990-03-07', 'date')).toBe('1990-03-07');
  });
});
