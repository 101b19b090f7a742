/** What a file is by its first bytes. Office containers need a closer look: they hold workbooks and other things. */
export type FileKind =
  | 'zip'
  | 'compound'
  | 'ancient'
  | 'pdf'
  | 'archive'
  | 'picture'
  | 'html'
  | 'xml-workbook'
  | 'open-document'
  | 'text-document'
  | 'text'
  | 'unknown';

const SIGNATURES: readonly (readonly [kind: FileKind, signature: string])[] = [
  ['zip', 'PK\x03\x04'],
  ['zip', 'PK\x05\x06'],
  ['compound', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['pdf', '%PDF'],
  ['text-document', '{\\rtf'],
  ['archive', 'Rar!'],
  ['archive', '7z\xbc\xaf\x27\x1c'],
  ['archive', '\x1f\x8b'],
  ['picture', '\x89PNG'],
  ['picture', '\xff\xd8\xff'],
  ['picture', 'GIF8'],
  ['picture', 'BM'],
  ['ancient', '\x09\x08'],
  ['ancient', '\x09\x04'],
  ['ancient', '\x09\x02'],
  ['ancient', '\x09\x00'],
];

/** Decides by content, never by the name: an .xls that is a web page or a CSV comes in daily. `head` is the first 64 KiB. */
export function recognise(head: Buffer): FileKind {
  const start = head.toString('latin1', 0, 16);
  const known = SIGNATURES.find(([, signature]) => start.startsWith(signature));
  if (known !== undefined && !(known[0] === 'picture' && signatureIsText(start, head))) return known[0];
  const text = head
    .toString('latin1', 0, 4096)
    .replaceAll('\0', '')
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .trimStart();
  if (/^<\?xml[^>]*>\s*(?:<\?mso[^>]*>\s*)?<(?:\w+:)?Workbook/i.test(text) || text.includes('schemas-microsoft-com:office:spreadsheet'))
    return 'xml-workbook';
  if (/^<(?:!doctype\s+html|html|head|meta|body|table|style|div)\b/i.test(withoutProlog(text))) return 'html';
  if (text.includes('<office:document')) return 'open-document';
  if (text.startsWith('<?xml')) return 'unknown';
  return isText(head) ? 'text' : 'unknown';
}

function withoutProlog(text: string): string {
  return text
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/^\s*<\?xml[^>]*>/, '')
    .trimStart();
}

/** `BM` begins a bitmap, and also a header such as BMI. */
function signatureIsText(start: string, head: Buffer): boolean {
  return start.startsWith('BM') && isText(head);
}

/** No control characters but tab and line ends; UTF-16 text is known by its mark. */
function isText(head: Buffer): boolean {
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) return true;
  return !head.some((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12);
}
