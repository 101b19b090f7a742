/** Where in the workbook the reason for a refusal lies. `column` is a place in `SheetRow.cells`. */
export interface RefusalPlace {
  readonly part?: string;
  readonly sheet?: string;
  readonly row?: number;
  readonly column?: number;
}

/** Why a file is not taken, and what its owner can do about it. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly zh: string;
  readonly en: string;
  readonly where?: RefusalPlace;
}

export interface WorkbookRefused {
  readonly refused: Refusal;
}

const SENTENCES = {
  'empty-file': ['文件是空的，请检查后重新选择。', 'The file is empty. Please check it and choose again.'],
  'file-too-large': ['文件太大，请拆成几个文件后分别上传。', 'The file is too large. Please split it and upload the parts.'],
  encrypted: [
    '文件设有打开密码，请在 Excel 或 WPS 中取消密码后另存，再上传。',
    'The file has a password. Please remove it in Excel or WPS, save, and upload again.',
  ],
  'wps-format': [
    '这是 WPS 专用格式，请在 WPS 中“另存为”Excel 工作簿（.xlsx）后上传。',
    'This is a WPS-only format. Please save it as an Excel workbook (.xlsx) in WPS.',
  ],
  pdf: ['这是 PDF 文件，不是表格，请上传原来的 Excel 文件。', 'This is a PDF, not a table. Please upload the Excel file it was made from.'],
  'text-document': [
    '这是文字文档，不是表格，请把其中的表格复制到 Excel 后上传。',
    'This is a text document. Please copy its table into Excel and upload that.',
  ],
  'open-document': [
    '这是 OpenDocument 表格，请另存为 Excel 工作簿（.xlsx）后上传。',
    'This is an OpenDocument sheet. Please save it as an Excel workbook (.xlsx).',
  ],
  'binary-workbook': [
    '这是二进制工作簿（.xlsb），请另存为 Excel 工作簿（.xlsx）后上传。',
    'This is a binary workbook (.xlsb). Please save it as an Excel workbook (.xlsx).',
  ],
  'xml-workbook': [
    '这是 XML 格式的旧表格，请用 Excel 打开后另存为 .xlsx 再上传。',
    'This is an old XML sheet. Please open it in Excel and save it as .xlsx.',
  ],
  'ancient-workbook': [
    '这是很早的 Excel 版本保存的文件，请用 Excel 打开后另存为 .xlsx 再上传。',
    'This file comes from a very old Excel. Please open it in Excel and save it as .xlsx.',
  ],
  'web-page': [
    '这是网页文件，里面没有能直接读取的表格，请用 Excel 打开后另存为 .xlsx 再上传。',
    'This is a web page without a plain table. Please open it in Excel and save it as .xlsx.',
  ],
  archive: ['这是压缩包，请解压后上传里面的表格。', 'This is an archive. Please unpack it and upload the sheets inside.'],
  picture: ['这是图片，不是表格，请上传 Excel 文件。', 'This is a picture. Please upload an Excel file.'],
  unknown: [
    '认不出文件格式，请用 Excel 或 WPS 另存为 .xlsx 后上传。',
    'The format is unknown. Please save the file as .xlsx in Excel or WPS.',
  ],
  encoding: ['文件的文字编码认不出来，请另存为 UTF-8 或 .xlsx 后上传。', 'The text encoding is unknown. Please save as UTF-8 or .xlsx.'],
  'zip-broken': ['文件已损坏或没有传完，请重新保存后上传。', 'The file is damaged or incomplete. Please save it again and upload.'],
  'zip-entries': ['文件内部的部件太多，不像正常的表格，未予读取。', 'The file has too many inner parts for a sheet and was not read.'],
  'zip-size': [
    '文件展开后太大，请删除多余的工作表或拆分后上传。',
    'The file is too large when unpacked. Please remove spare sheets or split it.',
  ],
  'zip-ratio': [
    '文件的压缩比不正常，为安全起见未予读取；请把数据复制到新工作簿后上传。',
    'The file is packed in an unusual way and was not read. Please copy the data into a new workbook.',
  ],
  'zip-name': ['文件内部有不安全的路径，未予读取。', 'The file has an unsafe inner path and was not read.'],
  'zip-duplicate': ['文件内部有重名的部件，未予读取。', 'The file has two inner parts of one name and was not read.'],
  'zip-overlap': ['文件内部的部件互相重叠，未予读取。', 'Inner parts of the file overlap and it was not read.'],
  'part-missing': ['工作簿缺少必要的部件，请重新保存后上传。', 'The workbook lacks a needed part. Please save it again and upload.'],
  'xml-broken': [
    '工作簿内容已损坏，请用 Excel 打开修复后另存，再上传。',
    'The workbook is damaged. Please repair it in Excel, save and upload.',
  ],
  'xml-entities': ['工作簿里有不允许的声明（DTD），未予读取。', 'The workbook has a forbidden declaration (DTD) and was not read.'],
  'no-sheet': ['工作簿里没有数据工作表。', 'The workbook has no data sheet.'],
  'too-many-sheets': ['工作表太多，请拆分后上传。', 'There are too many sheets. Please split the workbook.'],
  'too-many-rows': ['行数超过上限，请拆分后上传。', 'There are too many rows. Please split the workbook.'],
  'too-many-columns': [
    '列数超过上限，请删去右侧多余的列后上传。',
    'There are too many columns. Please delete the spare ones on the right.',
  ],
  'too-many-cells': ['单元格总数超过上限，请拆分后上传。', 'There are too many cells. Please split the workbook.'],
  'too-many-merges': ['合并单元格太多，请取消数据区的合并后上传。', 'There are too many merged cells. Please unmerge the data area.'],
  'too-many-texts': ['文字内容总量超过上限，请拆分后上传。', 'There is too much text. Please split the workbook.'],
  'cell-too-long': ['有单元格的文字过长，请缩短后上传。', 'A cell holds too much text. Please shorten it.'],
  'quote-open': ['有一处双引号没有成对，后面的内容无法分列，请改正后上传。', 'A quotation mark is never closed. Please correct it.'],
  'xls-too-large': ['旧版 .xls 文件太大，请另存为 .xlsx 后上传。', 'The old .xls file is too large. Please save it as .xlsx.'],
  'xls-too-heavy': [
    '旧版 .xls 文件读取超时或内存不够，请另存为 .xlsx 后上传。',
    'The old .xls file took too long or too much memory. Please save it as .xlsx.',
  ],
  'xls-broken': [
    '旧版 .xls 文件已损坏，请用 Excel 打开后另存为 .xlsx 再上传。',
    'The old .xls file is damaged. Please open it in Excel and save it as .xlsx.',
  ],
} as const satisfies Record<string, readonly [zh: string, en: string]>;

export type RefusalCode = keyof typeof SENTENCES;

export const REFUSAL_CODES = Object.keys(SENTENCES).filter(isRefusalCode);

function isRefusalCode(code: string): code is RefusalCode {
  return Object.hasOwn(SENTENCES, code);
}

/** Thrown inside the reader and out of its iterators; `openWorkbook` hands it back as a value. */
export class WorkbookFault extends Error {
  readonly refused: Refusal;
  constructor(refused: Refusal) {
    super(`${refused.code}: ${refused.en}`);
    this.name = 'WorkbookFault';
    this.refused = refused;
  }
}

/** The fault with the code's sentence. */
export function fault(code: RefusalCode, where?: RefusalPlace): WorkbookFault {
  const [zh, en] = SENTENCES[code];
  return new WorkbookFault(where === undefined ? { code, zh, en } : { code, zh, en, where });
}

/** The refusal carried by something thrown while reading, or null when it is a failure of our own. */
export function refusalOf(thrown: unknown): Refusal | null {
  return thrown instanceof WorkbookFault ? thrown.refused : null;
}

/** Tells a refusal from an opened workbook (or any other value). */
export function isRefused(value: object): value is WorkbookRefused {
  return 'refused' in value;
}

/** Runs `work`; a fault thrown in it becomes a value. */
export async function refusing<T>(work: () => Promise<T>): Promise<T | WorkbookRefused> {
  try {
    return await work();
  } catch (thrown) {
    const refused = refusalOf(thrown);
    if (refused === null) throw thrown;
    return { refused };
  }
}
