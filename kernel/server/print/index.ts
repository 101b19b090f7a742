export { printDocx } from './print-docx.ts';
export { printPdf } from './print-pdf.ts';
export type { PrintedPage } from '../../model/index.ts';
