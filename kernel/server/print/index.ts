export { codePicture } from './code-picture.ts';
export { printDocx } from './print-docx.ts';
export { printPdf } from './print-pdf.ts';
export type { Block, PrintedPage } from './printed-page.ts';
