import type { Text } from '../text.ts';

/** Kinds of files that an attachment may be. Macros, scripts, web pages and archives are none of them. */
export type FileKind = 'pdf' | 'png' | 'jpeg' | 'webp' | 'docx' | 'xlsx' | 'text';

export interface FileKindFacts {
  readonly label: Text;
  /** Endings of its names, without the dot; the first is the usual one. */
  readonly endings: readonly string[];
  /** IANA media type. */
  readonly media: string;
  /** A browser may show it inside a page of ours: a picture, never a document. */
  readonly picture?: boolean;
}

export const fileKinds: Readonly<Record<FileKind, FileKindFacts>> = {
  pdf: { label: { zh: 'PDF 文档', en: 'PDF document' }, endings: ['pdf'], media: 'application/pdf' },
  png: { label: { zh: 'PNG 图片', en: 'PNG picture' }, endings: ['png'], media: 'image/png', picture: true },
  jpeg: { label: { zh: 'JPEG 图片', en: 'JPEG picture' }, endings: ['jpg', 'jpeg'], media: 'image/jpeg', picture: true },
  webp: { label: { zh: 'WebP 图片', en: 'WebP picture' }, endings: ['webp'], media: 'image/webp', picture: true },
  docx: {
    label: { zh: 'Word 文档', en: 'Word document' },
    endings: ['docx'],
    media: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  xlsx: {
    label: { zh: 'Excel 表格', en: 'Excel workbook' },
    endings: ['xlsx'],
    media: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  text: { label: { zh: '文本文件', en: 'Plain text' }, endings: ['txt'], media: 'text/plain' },
};

export const allFileKinds = Object.keys(fileKinds) as FileKind[];

/** What is told of a kept file without its content. */
export interface FileFacts {
  readonly id: string;
  readonly field: string;
  readonly name: string;
  readonly kind: FileKind;
  readonly bytes: number;
  /** `uploaded`: no row names it yet. `detached`: its row named it once; the history still shows it. */
  readonly state: 'uploaded' | 'attached' | 'detached';
  /** ISO instant. */
  readonly at: string;
  /** Name of the post that brought it. */
  readonly by: string;
}

/** Bytes of one attached file: a phone's photograph or a scanned document, not a film. */
export const ATTACHED_BYTES_MAX = 10 * 1_048_576;
/** Files in one field, unless it declares fewer. */
export const ATTACHED_FILES_MAX = 10;

/** Which kind a name promises, by its ending. */
export function kindOfName(name: string): FileKind | undefined {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return allFileKinds.find((kind) => fileKinds[kind].endings.includes(ending));
}

/** `.pdf .png .jpg …`, for people and for a file dialog. */
export const endingsOf = (kinds: readonly FileKind[]): string[] =>
  kinds.flatMap((kind) => fileKinds[kind].endings.map((ending) => `.${ending}`));

/** Bytes for people: `312 kB`, `4.2 MB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1_000) return `${bytes} B`;
  if (bytes < 999_500) return `${Math.round(bytes / 1_000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
