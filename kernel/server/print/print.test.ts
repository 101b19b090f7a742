import { inflateSync } from 'node:zlib';
import { textOfDocx, textOfPdf } from '@linli/kernel/testkit';
import { encode } from 'uqr';
import { describe, expect, it } from 'vitest';
import { squaresAsPng } from './png.ts';
import { type PrintedPage, printDocx, printPdf } from './index.ts';

const page: PrintedPage = {
  title: '受理通知书',
  number: '编号：261128-00042-7',
  foot: '示范县南街社区 · 电话 0915-0000000',
  blocks: [
    // Letters of names that a subset for everyday texts has not.
    { kind: 'addressee', text: '林小䶮、骉㛃：' },
    { kind: 'paragraph', text: '您提出的“最低生活保障申请”已受理，<25 个工作日>内办结 & 不收费。' },
    {
      kind: 'facts',
      rows: [
        ['申请人', '林小䶮'],
        ['金额', '¥1,250.00'],
      ],
    },
    { kind: 'heading', text: '收到的材料' },
    { kind: 'list', items: ['社会救助申请书', '近三个月工资条'] },
    { kind: 'code', address: 'https://linli.example/verify/abc', caption: '扫码查真伪' },
    { kind: 'signature', office: '示范县民政局', day: '2026年11月28日' },
  ],
};

const said = [
  '受理通知书',
  '编号：261128-00042-7',
  '林小䶮、骉㛃：',
  '您提出的“最低生活保障申请”已受理，<25个工作日>内办结&不收费。',
  '申请人林小䶮',
  '¥1,250.00',
  '收到的材料',
  '社会救助申请书',
  'https://linli.example/verify/abc',
  '示范县民政局2026年11月28日',
];

describe('a page', () => {
  it('says the same as PDF and for Word, rare letters of names included', async () => {
    const [pdf, docx] = [textOfPdf(await printPdf(page)), textOfDocx(await printDocx(page))];
    for (const each of said) {
      expect(pdf).toContain(each);
      expect(docx).toContain(each);
    }
    expect(pdf).toContain('示范县南街社区·电话0915-0000000');
    expect(pdf).not.toContain('?');
  });

  it('goes on over as many sheets as it needs, each numbered', async () => {
    const long = { ...page, blocks: Array.from({ length: 60 }, () => ({ kind: 'paragraph', text: '同一段话。'.repeat(20) }) as const) };
    const text = textOfPdf(await printPdf(long));
    expect(text).toContain('第1页，共');
    expect(text).toMatch(/第(\d+)页，共\1页/);
  });

  it('names itself to a screen reader, and embeds what it is set in', async () => {
    const pdf = Buffer.from(await printPdf(page)).toString('latin1');
    expect(pdf).toContain('/Lang (zh-CN)');
    expect(pdf).toContain('/FontFile');
    expect(pdf.length).toBeLessThan(120_000);
  });
});

describe('the square that a phone reads', () => {
  it('is a picture of exactly the squares of the code', () => {
    const { data } = encode('https://linli.example/verify/abc', { ecc: 'M', border: 2 });
    const png = squaresAsPng(data, 1);
    const size = png.readUInt32BE(16);
    expect([size, png.readUInt32BE(20)]).toEqual([data.length, data.length]);
    const at = png.indexOf('IDAT', 0, 'latin1');
    const lines = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)));
    const stride = Math.ceil(size / 8) + 1;
    const read = data.map((line, y) => line.map((_each, x) => ((lines[y * stride + 1 + (x >> 3)] ?? 0) & (0x80 >> (x % 8))) === 0));
    expect(read).toEqual(data);
  });
});
