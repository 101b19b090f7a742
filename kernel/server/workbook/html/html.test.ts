import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readBytes, readSheet, refusalCode } from '../fixtures/read-fixture.ts';

const PAGE = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="gbk"><style>td{color:red}</style></head><body>
<!-- <table> --><table border=1><tr><th rowspan="2">姓名</th><th colspan=2>住址</th></tr><tr><td>楼</td><td>户</td></tr>
<tr><td style='mso-number-format:"\\@"'>张&nbsp;三<br>(户主)</td><td>0012</td><td>1 &lt; 2 &#20013;</td></tr><tr><td></td></tr></table></body></html>`;

describe('reading a web page that is called .xls', () => {
  it('takes the cells of its table as text, in UTF-8 and in GBK', async () => {
    for (const bytes of [Buffer.from(PAGE), iconv.encode(PAGE, 'gbk')]) {
      const { rows, merges } = await readSheet(bytes, '导出.xls');
      expect(rows.map(({ index, cells }) => [index, ...cells.map(({ text }) => text)])).toEqual([
        [1, '姓名', '住址'],
        [2, '', '楼', '户'],
        [3, '张 三\n(户主)', '0012', '1 < 2 中'],
      ]);
      expect(merges).toEqual([
        { top: 1, left: 0, bottom: 2, right: 0 },
        { top: 1, left: 1, bottom: 1, right: 2 },
      ]);
    }
  });

  it('gives each table a sheet', async () => {
    const table = '<table><tr><td>1</td></tr></table>';
    expect(await readBytes(`<html>${table}<p>and</p>${table}</html>`, 'a.xls')).toMatchObject({
      kind: 'html',
      sheets: [{ name: 'a 1' }, { name: 'a 2' }],
    });
  });

  it('refuses tables within tables, and pages that never end a tag', async () => {
    expect(await refusalCode('<table><tr><td><table><tr><td>1</td></tr></table></td></tr></table>')).toBe('web-page');
    expect(await refusalCode(`<table>${'<a "'.repeat(500_000)}`)).toBe('web-page');
    expect(await refusalCode(`<table><tr>${'<td colspan=999>x'.repeat(2)}`)).toBe('too-many-columns');
  });
});
