import type { Text } from '../../../model/index.ts';

export interface ImportFault {
  readonly sheet: string;
  readonly row: number;
  readonly column: string;
  readonly sentence: Text;
}

/** What the check read (`apply=false`), or what an import has done: all rows or, with a single fault, none. */
export interface ImportAnswer {
  /** Rows that could be read. */
  readonly rows: number;
  readonly added: number;
  readonly faults: readonly ImportFault[];
}

export const FILE_MAX_MB = 50; // a community's largest workbook, times five

/** Is this a file that can be read as a table? Told by its name, before it is sent. */
export function fileFault(name: string, bytes: number): Text | undefined {
  if (!/\.(xlsx|csv)$/i.test(name))
    return {
      zh: '请选 .xlsx 或 .csv 文件。旧的 .xls 请先另存为 .xlsx。',
      en: 'Choose an .xlsx or .csv file. Save an old .xls as .xlsx first.',
    };
  if (bytes === 0) return { zh: '这个文件是空的。', en: 'This file is empty.' };
  if (bytes > FILE_MAX_MB * 1024 * 1024)
    return { zh: `文件超过 ${FILE_MAX_MB} MB，请分成几个文件导入。`, en: `The file is over ${FILE_MAX_MB} MB. Split it into several.` };
  return undefined;
}
