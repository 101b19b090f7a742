import { type Refusal, type Text, refuse } from '@linli/kernel/model';
import { departmentCodes } from '@linli/ledgers/model';
import { disposalStateCodes, retentionCodes } from '../model/codes.ts';

export const departmentWord = (code: string): Text => departmentCodes.find(code) ?? { zh: code, en: code };
export const retentionWord = (code: string): Text => retentionCodes.find(code) ?? { zh: code, en: code };
export const disposalWord = (code: string): Text => disposalStateCodes.find(code) ?? { zh: code, en: code };

/** Bytes as a person reads them: `12 KB`, `3.4 MB`. */
export function bytesWord(bytes: number): string {
  if (bytes < 1_000) return `${bytes} B`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1_000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** Until when it is kept, as a sentence part. */
export const keptWord = (keepUntil: string | null): Text =>
  keepUntil === null ? { zh: '永久保管', en: 'kept for ever' } : { zh: `保管到 ${keepUntil}`, en: `kept until ${keepUntil}` };

/** Why a button that needs ticked filings cannot be pressed yet. */
export const noneTicked: Refusal = refuse('invalid', 'none-ticked', {
  zh: '先在左边勾选归档文件。',
  en: 'Tick some filings on the left first.',
});

export const contentClosed: Refusal = refuse('forbidden', 'content-closed', {
  zh: '内容没有向您的岗位开放：报表只给主管部门看，台账要能看它用到的全部登记册。',
  en: 'The content is not open to your post: a form is for its department, a ledger for whoever may read all its registers.',
});

/** What is in a frozen file, by its name without rendition. */
const contents: Readonly<Record<string, Text>> = {
  'sheet.xlsx': { zh: '报送时的表样', en: 'The sheet as handed in' },
  'cells.csv': { zh: '每一格和它的来源（表格）', en: 'Every cell and its source (table)' },
  'cells.json': { zh: '每一格和它的来源（给程序读）', en: 'Every cell and its source (for programs)' },
  'metadata.json': { zh: '档号、保管期限等说明', en: 'File number, retention and the like' },
  'manifest.sha256': { zh: '文件清单和摘要', en: 'List of files with digests' },
};

export const contentWord = (name: string): Text => contents[name.replace('-masked', '')] ?? { zh: name, en: name };

export const renditionWords: Readonly<Record<'plain' | 'clear' | 'masked', Text>> = {
  plain: { zh: '', en: '' },
  clear: { zh: '完整', en: 'in clear' },
  masked: { zh: '脱敏', en: 'masked' },
};

export const damageWords: Readonly<Record<'missing' | 'unreadable' | 'changed' | 'list', Text>> = {
  missing: { zh: '文件不见了', en: 'the file is gone' },
  unreadable: { zh: '文件损坏，打不开', en: 'the file is damaged and cannot be opened' },
  changed: { zh: '内容和归档时不一样', en: 'the content is not what was archived' },
  list: { zh: '清单和目录对不上', en: 'list and entry do not agree' },
};
