import { fault } from '../refusal.ts';

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const ENTITY = /&([^;&]{0,12});?/g;

/** Resolves the five named entities and character numbers; there are no others in a sheet, so anything else is broken XML. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (whole, name: string) => {
    const character = whole.endsWith(';') ? (NAMED[name] ?? numbered(name)) : undefined;
    if (character === undefined) throw fault('xml-broken');
    return character;
  });
}

function numbered(name: string): string | undefined {
  const digits = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(name);
  if (digits === null) return undefined;
  const code = digits[1] === undefined ? Number(digits[2]) : Number.parseInt(digits[1], 16);
  return code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? undefined : String.fromCodePoint(code);
}

/** Sheets write characters that XML cannot hold as `_x000D_` (ISO/IEC 29500-1, 22.9.2.19). */
export function decodeSheetEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_whole, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

// Lone surrogates and control characters; `\r` too, because XML readers turn it into `\n`.
const UNWRITABLE = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g; // oxlint-disable-line no-control-regex
const NEEDS_CARE = /[<>&"\u0000-\u0008\u000b-\u001f\ud800-\udfff\ufffe\uffff]|_x[0-9A-Fa-f]{4}_/; // oxlint-disable-line no-control-regex

/** Text for an element of a sheet, such that `decodeSheetEscapes(decodeEntities(…))` gives it back. */
export function encodeSheetText(text: string): string {
  if (!NEEDS_CARE.test(text)) return text;
  return encodeXml(
    text
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
      .replace(UNWRITABLE, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`),
  );
}

/** Text for an element or an attribute in double quotes. */
export function encodeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** Text for an attribute; what XML cannot hold is left out. */
export function encodeAttribute(text: string): string {
  return encodeXml(text.replace(UNWRITABLE, '')).replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}
