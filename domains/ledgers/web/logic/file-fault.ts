import type { Text } from '@linli/kernel/model';

/** What the file dialog offers, and what a dropped file must be. */
export const ACCEPTED = '.xlsx,.xls,.csv';
const READABLE = /\.(xlsx|xlsm|xls|csv)$/i;
export const FILE_MAX_MB = 50; // a community's largest workbook, times five

/** Is this a file that can be read as a ledger? Told by name and size, before it is sent. */
export function fileFault(name: string, bytes: number): Text | undefined {
  if (/\.(et|ods|numbers)$/i.test(name)) {
    return {
      zh: '这种格式暂时读不了。请在 WPS 里另存为 .xlsx，再交进来。',
      en: 'This format cannot be read yet. Save it as .xlsx and hand it in again.',
    };
  }
  if (!READABLE.test(name)) {
    return { zh: '这不是表格文件。请选 .xlsx、.xls 或 .csv。', en: 'This is no table. Choose an .xlsx, .xls or .csv file.' };
  }
  if (bytes === 0) return { zh: '这个文件是空的，请看看是不是选错了。', en: 'This file is empty. Is it the right one?' };
  if (bytes > FILE_MAX_MB * 1024 * 1024) {
    return {
      zh: `文件超过 ${FILE_MAX_MB} MB。请分成几个文件交。`,
      en: `The file is larger than ${FILE_MAX_MB} MB. Hand it in as several files.`,
    };
  }
  return undefined;
}
