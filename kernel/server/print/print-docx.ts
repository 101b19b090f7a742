import type * as docx from 'docx';
import type { Paragraph, Table } from 'docx';
import { codePicture } from './code-picture.ts';
import type { PrintedBlock, PrintedPage } from '../../model/index.ts';

type Kit = typeof docx;

const CODE_PIXELS = 113; // 30 mm at 96 dpi
const TWIPS_A_MM = 56.7;
const LINE = 360; // one and a half lines
const BODY = 28; // half-points: 四号
const INDENT = 560; // two characters of it

/** Fonts that every Chinese office has; Latin letters and figures in Times, as on official papers. */
const FONT = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '仿宋' } as const;
const BOLD = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '黑体' } as const;

function partsOf(kit: Kit, block: PrintedBlock): (Paragraph | Table)[] {
  const { AlignmentType, ImageRun, Paragraph: P, Table: T, TableCell, TableRow, TextRun, WidthType } = kit;
  const line = (text: string, more: ConstructorParameters<Kit['Paragraph']>[0] = {}): Paragraph =>
    new P({ spacing: { line: LINE }, children: [new TextRun({ text })], ...(typeof more === 'string' ? {} : more) });
  switch (block.kind) {
    case 'addressee':
      return [line(block.text)];
    case 'paragraph':
      return [line(block.text, { indent: { firstLine: INDENT } })];
    case 'heading':
      return [new P({ spacing: { line: LINE, before: 160 }, children: [new TextRun({ text: block.text, font: BOLD })] })];
    case 'list':
      return block.items.map((text, at) => line(`${at + 1}. ${text}`, { indent: { left: INDENT, hanging: INDENT / 2 } }));
    case 'facts':
      return [
        new T({
          width: { size: 100, type: WidthType.PERCENTAGE },
          columnWidths: [2_200, 6_600],
          rows: block.rows.map(
            ([label, value]) =>
              new TableRow({
                cantSplit: true,
                children: [
                  new TableCell({ width: { size: 25, type: WidthType.PERCENTAGE }, children: [line(label)] }),
                  new TableCell({ width: { size: 75, type: WidthType.PERCENTAGE }, children: [line(value)] }),
                ],
              }),
          ),
        }),
      ];
    case 'code':
      return [
        new P({
          spacing: { before: 200 },
          children: [
            new ImageRun({
              type: 'png',
              data: codePicture(block.address),
              transformation: { width: CODE_PIXELS, height: CODE_PIXELS },
              altText: { name: 'code', title: block.caption, description: block.address },
            }),
          ],
        }),
        line(block.caption),
        line(block.address),
      ];
    case 'signature':
      return [block.office, block.day].map((text, at) =>
        line(text, { alignment: AlignmentType.RIGHT, spacing: { line: LINE, before: at === 0 ? 480 : 0 } }),
      );
  }
}

/** The same page for Word, where an office fills in a sentence of its own before it prints. */
export async function printDocx(page: PrintedPage): Promise<Uint8Array<ArrayBuffer>> {
  const kit = await import('docx');
  const { AlignmentType, Document, Footer, Packer, Paragraph: P, TextRun } = kit;
  const mm = (length: number): number => Math.round(length * TWIPS_A_MM);
  const centred = (text: string, size: number, font: typeof FONT | typeof BOLD): Paragraph =>
    new P({ alignment: AlignmentType.CENTER, spacing: { after: 160 }, children: [new TextRun({ text, size, font })] });
  const made = new Document({
    title: page.title,
    creator: '',
    styles: { default: { document: { run: { font: FONT, size: BODY, language: { eastAsia: 'zh-CN' } } } } },
    sections: [
      {
        properties: {
          page: { size: { width: mm(210), height: mm(297) }, margin: { top: mm(30), bottom: mm(28), left: mm(28), right: mm(26) } },
        },
        footers: { default: new Footer({ children: [new P({ children: [new TextRun({ text: page.foot, size: 18 })] })] }) },
        children: [
          centred(page.title, 40, BOLD),
          ...(page.number === null ? [] : [centred(page.number, BODY, FONT)]),
          ...page.blocks.flatMap((block) => partsOf(kit, block)),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(made));
}
