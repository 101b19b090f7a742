import { describe, expect, it } from 'vitest';
import { FILE_MAX_MB, fileFault } from './import-answer.ts';

describe('a file for import', () => {
  it('is a table by its name', () => {
    expect(fileFault('名册.XLSX', 10)).toBeUndefined();
    expect(fileFault('名册.csv', 10)).toBeUndefined();
    expect(fileFault('名册.xls', 10)?.zh).toContain('另存为');
    expect(fileFault('名册.pdf', 10)).toBeDefined();
  });

  it('is neither empty nor larger than can be read', () => {
    expect(fileFault('a.csv', 0)).toBeDefined();
    expect(fileFault('a.csv', FILE_MAX_MB * 1024 * 1024 + 1)).toBeDefined();
  });
});
