import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readBytes, refusalCode } from './fixtures/read-fixture.ts';
import { buildChanged, buildXlsx, xlsxParts } from './fixtures/xlsx-fixture.ts';
import { buildZip } from './fixtures/zip-fixture.ts';
import { fault, REFUSAL_CODES } from './refusal.ts';

const GOOD = { rows: '<row r="1"><c r="A1" t="inlineStr"><is><t>户主</t></is></c><c r="B1"><v>3</v></c></row>' };
const SHEET = 'xl/worksheets/sheet1.xml';

/** The container of .doc, .xls, .et and encrypted files, with the given streams in its directory. */
function compoundFile(streams: readonly string[]): Buffer {
  const file = Buffer.alloc(512 * 4);
  file.write('d0cf11e0a1b11ae1', 0, 'hex');
  file.writeUInt16LE(9, 30);
  file.writeUInt32LE(1, 48);
  file.writeUInt32LE(0, 76);
  file.fill(0xff, 80, 512);
  file.fill(0xff, 512, 1024);
  file.writeUInt32LE(0xfffffffe, 512 + 4);
  for (const [at, name] of ['Root Entry', ...streams].entries()) {
    file.write(name, 1024 + at * 128, 'utf16le');
    file.writeUInt16LE(name.length * 2 + 2, 1024 + at * 128 + 64);
  }
  return file;
}

describe('files that are no workbook', () => {
  it.each([
    ['empty-file', ''],
    ['pdf', '%PDF-1.7\n'],
    ['picture', Buffer.from('89504e470d0a1a0a0000000d', 'hex')],
    ['archive', Buffer.from('526172211a0700', 'hex')],
    ['text-document', '{\\rtf1 hello}'],
    ['ancient-workbook', Buffer.from('0908080000051000', 'hex')],
    [
      'xml-workbook',
      '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"></Workbook>',
    ],
    ['open-document', '<?xml version="1.0"?><office:document xmlns:office="urn:x"></office:document>'],
    ['web-page', '<html><body><p>请先登录</p></body></html>'],
    ['unknown', Buffer.from('0001020304', 'hex')],
    ['encoding', Buffer.from('a,b\n\xff\x80\xff\x80\xff\x80,\xff\x80\n', 'latin1')],
  ])('%s', async (code, bytes) => {
    expect(await refusalCode(bytes)).toBe(code);
  });

  it.each([
    ['encrypted', ['EncryptionInfo', 'EncryptedPackage'], 'a.xlsx'],
    ['text-document', ['WordDocument'], 'a.xls'],
    ['ancient-workbook', ['Book'], 'a.xls'],
    ['wps-format', ['Workbook', 'ETExtData'], '台账.et'],
    ['wps-format', ['WordDocument'], '通知.wps'],
    ['unknown', ['Other'], 'a.xls'],
    ['xls-broken', ['Workbook'], 'a.xls'],
  ])('%s in a compound file', async (code, streams, name) => {
    expect(await refusalCode(compoundFile(streams), name)).toBe(code);
  });

  it.each([
    ['text-document', 'word/document.xml'],
    ['open-document', 'content.xml'],
    ['archive', 'photo.jpg'],
    ['part-missing', 'xl/other.xml'],
  ])('%s in a zip file', async (code, name) => {
    expect(
      await refusalCode(
        buildZip([
          { name, data: '<a/>' },
          { name: 'mimetype', data: 'x' },
        ]),
      ),
    ).toBe(code);
  });

  it('refuses a binary workbook', async () => {
    const parts = xlsxParts(GOOD).map((part) =>
      part.name === '_rels/.rels' ? { ...part, data: String(part.data).replace('workbook.xml', 'workbook.bin') } : part,
    );
    expect(await refusalCode(buildZip([...parts, { name: 'xl/workbook.bin', data: 'x' }]))).toBe('binary-workbook');
  });
});

describe('zip files made to harm', () => {
  it.each([
    ['zip-name', [{ name: '../../etc/passwd', data: 'x' }]],
    ['zip-name', [{ name: 'xl\\..\\..\\a.xml', data: 'x' }]],
    ['zip-name', [{ name: '/etc/passwd', data: 'x' }]],
    ['zip-duplicate', [{ name: 'XL/workbook.XML', data: 'x' }]],
    ['encrypted', [{ name: 'xl/secret.xml', data: 'x', flags: 1 }]],
  ])('%s: %j', async (code, more) => {
    expect(await refusalCode(buildXlsx({ ...GOOD, more }))).toBe(code);
  });

  it('refuses a bomb by its announced size before unpacking', async () => {
    const data = Buffer.alloc(20 * 1024 * 1024, ' ');
    expect(await refusalCode(buildXlsx({ ...GOOD, more: [{ name: 'xl/media/a.bin', data }] }))).toBe('zip-ratio');
    const gigabyte = { name: 'xl/media/a.bin', data: 'x', size: 2 ** 31 };
    expect(await refusalCode(buildXlsx({ ...GOOD, more: [gigabyte] }))).toBe('zip-size');
  });

  it('stops a bomb that lies about its size as soon as it is longer than announced', async () => {
    const packed = deflateRawSync(Buffer.alloc(200 * 1024 * 1024, ' '));
    const bomb = buildChanged(GOOD, SHEET, (part) => ({ ...part, packed, size: 1000 }));
    expect(await refusalCode(bomb)).toBe('zip-broken');
  });

  it('refuses parts that overlap', async () => {
    expect(await refusalCode(buildXlsx({ ...GOOD, more: [{ name: 'xl/a.xml', data: 'x', headerAt: 0 }] }))).toBe('zip-overlap');
  });

  it('refuses more parts than a workbook has', async () => {
    const more = Array.from({ length: 10_001 }, (_, at) => ({ name: `xl/p${at}.xml`, data: '', stored: true }));
    expect(await refusalCode(buildXlsx({ ...GOOD, more }))).toBe('zip-entries');
  });

  it('refuses a wrong check sum before the first row', async () => {
    expect(await refusalCode(buildChanged(GOOD, SHEET, (part) => ({ ...part, crc: 1 })))).toBe('zip-broken');
  });

  it.each([0.2, 0.5, 0.9, 0.99])('refuses a file of which only %d arrived', async (share) => {
    const whole = buildXlsx(GOOD);
    expect(await refusalCode(whole.subarray(0, Math.floor(whole.length * share)))).toBe('zip-broken');
  });
});

describe('workbooks made to harm', () => {
  it.each([
    [
      'xml-entities',
      '<!DOCTYPE a [<!ENTITY b "lol"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><worksheet><sheetData>&c;</sheetData></worksheet>',
    ],
    ['xml-entities', '<!DOCTYPE a SYSTEM "file:///etc/passwd"><worksheet/>'],
    ['xml-broken', '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></row></sheetData></worksheet>'],
    ['xml-broken', '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row>'],
    ['xml-broken', '<worksheet><sheetData><row r="1"><c r="A1"><v>&unknown;</v></c></row></sheetData></worksheet>'],
    ['xml-broken', '<worksheet><sheetData><row r="1"><c r="A1"><v>12x</v></c></row></sheetData></worksheet>'],
    ['xml-broken', `<worksheet><sheetData><row r="1"><c r="A1"><v>${'1'.repeat(200_000)}x</v></c></row></sheetData></worksheet>`],
    ['xml-broken', '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>9</v></c></row></sheetData></worksheet>'],
    ['xml-broken', '<worksheet><sheetData><row r="2147483648"><c><v>1</v></c></row></sheetData></worksheet>'],
    ['xml-broken', '<worksheet><sheetData><row r="2"/><row r="1"/></sheetData></worksheet>'],
    ['xml-broken', '<worksheet><sheetData><row r="1"><c r="B1"/><c r="A1"/></row></sheetData></worksheet>'],
    ['xml-broken', '<worksheet><sheetData><row r="1"><c r="XFE1"/></row></sheetData></worksheet>'],
    ['xml-broken', `<worksheet><sheetData><row ${'a'.repeat(120_000)}><c r="A1"/></row></sheetData></worksheet>`],
    ['xml-broken', `<worksheet><sheetData>${'<a>'.repeat(100_000)}</sheetData></worksheet>`],
    ['xml-broken', `<worksheet ${'b'.repeat(3_000_000)}></worksheet>`],
    ['xml-broken', 'no XML at all'],
    ['encoding', '<?xml version="1.0" encoding="GBK"?><worksheet><sheetData/></worksheet>'],
    [
      'cell-too-long',
      `<worksheet><sheetData><row r="1"><c t="inlineStr"><is><t>${'长'.repeat(32_768)}</t></is></c></row></sheetData></worksheet>`,
    ],
    ['too-many-columns', '<worksheet><sheetData><row r="1"><c r="ZZ1"><v>1</v></c></row></sheetData></worksheet>'],
  ])('%s', async (code, sheet) => {
    expect(await refusalCode(buildXlsx({ sheet }))).toBe(code);
  });

  it('refuses a sheet of sixteen million cells while it streams', async () => {
    const row = (number: number): string => `<row r="${number}">${'<c><v>1</v></c>'.repeat(160)}</row>`;
    const rows = Array.from({ length: 1000 }, (_, at) => row(at + 1)).join('');
    expect(await refusalCode(buildXlsx({ rows }), 'a.xlsx', { cells: 150_000 })).toBe('too-many-cells');
    const empty = Array.from({ length: 1000 }, (_, at) => `<row r="${at + 1}">${'<c/>'.repeat(700)}</row>`).join('');
    expect(await refusalCode(buildXlsx({ rows: empty }), 'a.xlsx', { cells: 150_000 })).toBe('too-many-cells');
  });

  it('refuses by the other bounds', async () => {
    const rows = '<row r="1"><c><v>1</v></c></row><row r="2"><c><v>1</v></c></row>';
    const strings = '<si><t>甲</t></si><si><t>乙</t></si>';
    const afterRows = '<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A2:B2"/></mergeCells>';
    expect(await refusalCode(buildXlsx({ rows }), 'a.xlsx', { rows: 1 })).toBe('too-many-rows');
    expect(await refusalCode(buildXlsx({ strings }), 'a.xlsx', { sharedStrings: 1 })).toBe('too-many-texts');
    expect(await refusalCode(buildXlsx({ strings }), 'a.xlsx', { sharedStringBytes: 4 })).toBe('too-many-texts');
    expect(await refusalCode(buildXlsx({ afterRows }), 'a.xlsx', { merges: 1 })).toBe('too-many-merges');
    expect(await refusalCode(buildXlsx({}), 'a.xlsx', { sheets: 0 })).toBe('too-many-sheets');
    expect(await refusalCode(buildXlsx({}), 'a.xlsx', { fileBytes: 100 })).toBe('file-too-large');
  });

  it('says where the fault lies', async () => {
    const result = await readBytes(buildXlsx({ rows: '<row r="1"><c r="A1"><v>1</v></c></row><row r="7"><c r="C7"><v>x</v></c></row>' }));
    expect(result).toMatchObject({ code: 'xml-broken', where: { sheet: '台账', row: 7, column: 2 } });
  });

  it('never computes a formula and ignores links to other files', async () => {
    const result = await readBytes(
      buildXlsx({
        rows: '<row r="1"><c r="A1"><f>WEBSERVICE("http://example.invalid/")</f></c><c r="B1"><f>[1]Sheet1!A1</f><v>5</v></c></row>',
        more: [
          { name: 'xl/externalLinks/externalLink1.xml', data: '<!DOCTYPE x><x/>' },
          { name: 'xl/externalLinks/_rels/externalLink1.xml.rels', data: '<Relationships/>' },
        ],
      }),
    );
    expect(result).toMatchObject({
      sheets: [
        {
          rows: [
            {
              cells: [
                { value: null, formula: true },
                { value: 5, formula: true },
              ],
            },
          ],
        },
      ],
    });
  });
});

describe('refusals', () => {
  it('say in Chinese and English what to do, in whole sentences', () => {
    expect(REFUSAL_CODES.length).toBeGreaterThan(30);
    for (const code of REFUSAL_CODES) {
      const { zh, en } = fault(code).refused;
      expect(zh).toMatch(/^[^！!]+。$/);
      expect(en).toMatch(/^[A-Z].+\.$/);
    }
  });
});
