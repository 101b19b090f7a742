import { inflateRawSync, inflateSync } from 'node:zlib';

const objectOf = (pdf: string, id: string): string => {
  const start = pdf.indexOf(`\n${id} 0 obj`);
  return start === -1 ? '' : pdf.slice(start, pdf.indexOf('endobj', start));
};

/** The unpacked bytes of a stream object. */
function streamOf(pdf: string, id: string): string {
  const whole = objectOf(pdf, id);
  const from = whole.indexOf('stream\n') + 7;
  const packed = Buffer.from(whole.slice(from, whole.lastIndexOf('\nendstream')), 'latin1');
  return (whole.includes('/FlateDecode') ? inflateSync(packed) : packed).toString('latin1');
}

const utf16 = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

/** Glyph -> letters, as the font's own table tells (ISO 32000-1, 9.10.3). */
function lettersOf(table: string): Map<string, string> {
  const letters = new Map<string, string>();
  for (const range of table.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]+)>\s*\[([^\]]*)\]/gi)) {
    const first = Number.parseInt(range[1] ?? '', 16);
    for (const [at, hex] of [...(range[3] ?? '').matchAll(/<([0-9a-f ]*)>/gi)].entries())
      letters.set((first + at).toString(16).padStart(4, '0'), utf16((hex[1] ?? '').replaceAll(' ', '')));
  }
  return letters;
}

/** What can be read and copied out of a PDF of ours, line breaks and blanks taken out. */
export function textOfPdf(bytes: Uint8Array): string {
  const pdf = Buffer.from(bytes).toString('latin1');
  const fonts = new Map<string, Map<string, string>>();
  for (const [, name = '', id = ''] of pdf.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
    const table = /\/ToUnicode (\d+) 0 R/.exec(objectOf(pdf, id))?.[1];
    if (table !== undefined) fonts.set(name, lettersOf(streamOf(pdf, table)));
  }
  let text = '';
  for (const [, id = ''] of pdf.matchAll(/\/Contents (\d+) 0 R/g)) {
    let letters = new Map<string, string>();
    for (const [, font, shown = ''] of streamOf(pdf, id).matchAll(/\/(F\d+) [\d.]+ Tf|\[(.*?)\] TJ/g)) {
      if (font !== undefined) letters = fonts.get(font) ?? new Map<string, string>();
      for (const [, hex = ''] of shown.matchAll(/<([0-9a-f]*)>/gi))
        for (let at = 0; at < hex.length; at += 4) text += letters.get(hex.slice(at, at + 4).toLowerCase()) ?? '?';
    }
  }
  return text.replaceAll(/\s/g, '');
}

/** One part of a zip file, by its central directory. */
function partOf(zip: Buffer, name: string): string {
  for (let at = zip.indexOf('PK\u0001\u0002', 0, 'latin1'); at !== -1; at = zip.indexOf('PK\u0001\u0002', at + 4, 'latin1')) {
    const length = zip.readUInt16LE(at + 28);
    if (zip.toString('utf8', at + 46, at + 46 + length) !== name) continue;
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(start, start + zip.readUInt32LE(at + 20));
    return (zip.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)).toString('utf8');
  }
  throw new Error(`There is no ${name}.`);
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** What stands in a Word document, line breaks and blanks taken out. */
export function textOfDocx(bytes: Uint8Array): string {
  const document = partOf(Buffer.from(bytes), 'word/document.xml');
  return [...document.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)]
    .map(([, text = '']) => text.replaceAll(/&(amp|lt|gt|quot|apos);/g, (_whole, name: string) => entities[name] ?? ''))
    .join('')
    .replaceAll(/\s/g, '');
}
