import { fileURLToPath } from 'node:url';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { codePicture } from './code-picture.ts';
import type { PrintedBlock, PrintedPage } from '../../model/index.ts';

const MM = 72 / 25.4;
/** Type page of an official paper (GB/T 9704-2012, 5.2), the upper edge nearer since there is no red head. */
const MARGINS = { left: 28 * MM, right: 26 * MM, top: 30 * MM, bottom: 28 * MM } as const;
const BODY = 13;
const CODE_SIZE = 30 * MM;

const fonts = {
  normal: fileURLToPath(import.meta.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf')),
  bold: fileURLToPath(import.meta.resolve('@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf')),
};

function contentOf(block: PrintedBlock): Content {
  switch (block.kind) {
    case 'addressee':
      return { text: block.text, margin: [0, 0, 0, 4] };
    case 'paragraph':
      return { text: block.text, leadingIndent: BODY * 2, margin: [0, 0, 0, 6] };
    case 'heading':
      return { text: block.text, bold: true, margin: [0, 8, 0, 4] };
    case 'list':
      return { ol: block.items.map((text) => ({ text, margin: [0, 0, 0, 3] })), margin: [BODY, 0, 0, 6] };
    case 'facts':
      return {
        table: {
          widths: [96, '*'],
          dontBreakRows: true,
          body: block.rows.map(([label, value]) => [{ text: label, color: '#444444' }, { text: value }]),
        },
        layout: {
          hLineWidth: () => 0.5,
          vLineWidth: () => 0.5,
          hLineColor: () => '#888888',
          vLineColor: () => '#888888',
          paddingTop: () => 4,
          paddingBottom: () => 4,
          paddingLeft: () => 6,
          paddingRight: () => 6,
        },
        margin: [0, 4, 0, 10],
      };
    case 'code':
      return {
        unbreakable: true,
        margin: [0, 10, 0, 0],
        columns: [
          { image: `data:image/png;base64,${codePicture(block.address).toString('base64')}`, width: CODE_SIZE },
          {
            stack: [{ text: block.caption }, { text: block.address, fontSize: BODY - 3, color: '#444444', margin: [0, 4, 0, 0] }],
            margin: [8, 14, 0, 0],
          },
        ],
      };
    case 'signature':
      return {
        unbreakable: true,
        margin: [0, 28, 12, 0],
        stack: [{ text: block.office }, { text: block.day, margin: [0, 4, 0, 0] }],
        alignment: 'right',
      };
  }
}

const definitionOf = (page: PrintedPage): TDocumentDefinitions => ({
  pageSize: 'A4',
  pageMargins: [MARGINS.left, MARGINS.top, MARGINS.right, MARGINS.bottom],
  language: 'zh-CN',
  info: { title: page.title },
  defaultStyle: { font: 'NotoSansSC', fontSize: BODY, lineHeight: 1.45 },
  content: [
    { text: page.title, fontSize: 20, bold: true, alignment: 'center', margin: [0, 0, 0, 6] },
    ...(page.number === null
      ? []
      : [{ text: page.number, alignment: 'center', margin: [0, 0, 0, 16], color: '#444444' } satisfies Content]),
    ...page.blocks.map(contentOf),
  ],
  footer: (at, of) => ({
    columns: [
      { text: page.foot, fontSize: 9, color: '#666666' },
      { text: of > 1 ? `第 ${at} 页，共 ${of} 页` : '', fontSize: 9, color: '#666666', alignment: 'right', width: 90 },
    ],
    margin: [MARGINS.left, 24, MARGINS.right, 0],
  }),
});

/** The page as PDF. What draws it is loaded with the first page, not with the program. */
export async function printPdf(page: PrintedPage): Promise<Uint8Array<ArrayBuffer>> {
  const { default: maker } = await import('pdfmake');
  maker.setUrlAccessPolicy(() => false);
  maker.setLocalAccessPolicy((path: string) => Object.values(fonts).includes(path));
  maker.setFonts({ NotoSansSC: fonts });
  return new Uint8Array(await maker.createPdf(definitionOf(page)).getBuffer());
}
