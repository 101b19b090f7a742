import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readBytes, readSheet, readTexts, refusalCode } from '../fixtures/read-fixture.ts';

const TABLE = [
  ['姓名', '证件号码', '住址'],
  ['张三', '99992119850101001X', '幸福社区1号楼'],
];
const LINES = TABLE.map((row) => row.join(',')).join('\r\n');

describe('reading separated text', () => {
  it.each([
    ['UTF-8', Buffer.from(LINES)],
    ['UTF-8 with mark', Buffer.from(`\ufeff${LINES}`)],
    ['GBK', iconv.encode(LINES, 'gbk')],
    ['GB 18030', iconv.encode(LINES, 'gb18030')],
    ['UTF-16 little end', Buffer.concat([Buffer.from([0xff, 0xfe]), iconv.encode(LINES, 'utf-16le')])],
    ['UTF-16 big end', Buffer.concat([Buffer.from([0xfe, 0xff]), iconv.encode(LINES, 'utf-16be')])],
  ])('recognises %s', async (_name, bytes) => {
    expect(await readTexts(bytes, '台账.csv')).toEqual(TABLE);
  });

  it('finds GB 18030 far behind a beginning without Chinese, across the edges of pieces', async () => {
    const text = `${'abc,1\n'.repeat(60_000)}${'㐀𠀀乡镇,街道\n'.repeat(40_000)}`;
    const texts = await readTexts(iconv.encode(text, 'gb18030'), 'a.csv');
    expect(texts).toHaveLength(100_000);
    expect(new Set(texts.slice(60_000).map(([first]) => first))).toEqual(new Set(['㐀𠀀乡镇']));
  });

  it.each([
    [
      'comma',
      'a,b;c\n1,2;3\n',
      [
        ['a', 'b;c'],
        ['1', '2;3'],
      ],
    ],
    [
      'semicolon',
      'a;b\n"1;x";2\n',
      [
        ['a', 'b'],
        ['1;x', '2'],
      ],
    ],
    [
      'tab',
      'a\tb\n1\t2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['the one that is named', 'sep=|\r\na|b,c\r\n', [['a', 'b,c']]],
    ['none', 'a\nb\n', [['a'], ['b']]],
  ])('finds the separator: %s', async (_name, text, expected) => {
    expect(await readTexts(text, 'a.csv')).toEqual(expected);
  });

  it('keeps separators, quotes and line ends within quotes, and leading zeros', async () => {
    expect(await readTexts('a,b,c\r\n"x,y","say ""hi""","two\r\nlines"\r\n0012,,"  "\r\n', 'a.csv')).toEqual([
      ['a', 'b', 'c'],
      ['x,y', 'say "hi"', 'two\nlines'],
      ['0012', '', '  '],
    ]);
  });

  it('takes off what programs put around numbers to keep their digits', async () => {
    expect(await readTexts('a,b,c,d\n="0012",\t99992119850101001X,0012\t,\'=x\n', 'a.csv')).toEqual([
      ['a', 'b', 'c', 'd'],
      ['0012', '99992119850101001X', '0012', '=x'],
    ]);
  });

  it('counts rows as Excel does and leaves empty ones out', async () => {
    const { rows, name } = await readSheet('a\n\n,\n"x\ny"\nb', '一月/台账.csv');
    expect(name).toBe('台账');
    expect(rows.map(({ index }) => index)).toEqual([1, 4, 5]);
  });

  it('reads a CSV that is called .xls, and a lone quote within a cell', async () => {
    expect(await readBytes('a,b\n5"钢管,2\n', '台账.xls')).toMatchObject({
      kind: 'csv',
      sheets: [{ rows: [{}, { cells: [{ text: '5"钢管' }, {}] }] }],
    });
  });

  it('refuses what cannot be divided into cells, and says where', async () => {
    expect(await readBytes('a,b\n1,"open\n2,3\n', 'a.csv')).toMatchObject({ code: 'quote-open', where: { row: 2 } });
    expect(await refusalCode(`a,b\n1,"${'x'.repeat(40_000)}"\n`, 'a.csv')).toBe('cell-too-long');
    expect(await refusalCode(`${'a,'.repeat(600)}a\n`, 'a.csv')).toBe('too-many-columns');
    expect(await refusalCode('a,b\n1,2\n', 'a.csv', { rows: 1 })).toBe('too-many-rows');
  });
});
