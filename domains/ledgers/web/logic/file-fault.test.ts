import { describe, expect, it } from 'vitest';
import { FILE_MAX_MB, fileFault } from './file-fault.ts';

describe('files handed in', () => {
  it('takes workbooks and text tables, however their ending is written', () => {
    for (const name of ['南街.xlsx', '南街.XLS', 'a.csv', 'a.b.xlsm']) expect(fileFault(name, 10)).toBeUndefined();
  });

  it('tells the way out for tables of other programs', () => {
    expect(fileFault('南街.et', 10)?.zh).toContain('另存为 .xlsx');
  });

  it('refuses what is no table, what is empty and what is too large', () => {
    expect(fileFault('照片.jpg', 10)).toBeDefined();
    expect(fileFault('南街.xlsx', 0)).toBeDefined();
    expect(fileFault('南街.xlsx', FILE_MAX_MB * 1024 * 1024 + 1)).toBeDefined();
    expect(fileFault('南街.xlsx', FILE_MAX_MB * 1024 * 1024)).toBeUndefined();
  });
});
