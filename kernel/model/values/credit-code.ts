import { fault, type Parsed, quoted, readAs, unread, unreadEmpty } from './parsed.ts';
import { cellText, isEmptyMark, normaliseText } from './text.ts';

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/** The 18th character of a unified social credit code (GB 32100-2015, ISO 7064 MOD 31-3). */
export function creditCheckCharacter(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, i) => total + ALPHABET.indexOf(first17.charAt(i)) * weight, 0);
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/** The 9th character of the organisation code inside it (GB 11714), which letters from the full alphabet count as 10 to 35. */
function organisationCheckCharacter(first8: string): string {
  const sum = ORGANISATION_WEIGHTS.reduce((total, weight, i) => total + Number.parseInt(first8.charAt(i), 36) * weight, 0);
  const rest = 11 - (sum % 11);
  return rest === 10 ? 'X' : rest === 11 ? '0' : String(rest);
}

/** A unified social credit code in its 18 upper-case characters. Rounded numbers and old 15-digit registration numbers are refused. */
export function parseCreditCode(raw: unknown): Parsed<string> {
  if (isEmptyMark(raw)) return unreadEmpty();
  const code = normaliseText(cellText(raw))
    .replace(/[\s\-'‘’`]/g, '')
    .toUpperCase();
  if (typeof raw === 'number' || /^\d(?:\.\d+)?E\+\d+$/.test(code)) {
    return unread(
      'precision-lost',
      '表格软件把代码当成了数字，末几位已丢失。请把该列设为“文本”格式后重新填写。',
      'The spreadsheet took the code for a quantity and lost its last digits: set the column to “text” and type it again.',
    );
  }
  if (/^\d{13}$|^\d{15}$/.test(code)) {
    return unread(
      'old-number',
      '这是旧的登记证号，请填写 18 位统一社会信用代码。',
      'This is an old registration number: give the unified social credit code of 18 characters.',
    );
  }
  if (code.length !== 18) {
    return unread(
      'length',
      `统一社会信用代码应为 18 位，读到 ${code.length} 位，请对照证书核对。`,
      `A unified social credit code has 18 characters, this one ${code.length}: compare it with the certificate.`,
    );
  }
  const odd = [...code].find((character) => !ALPHABET.includes(character));
  if (odd !== undefined) {
    return unread(
      'charset',
      `统一社会信用代码中不会有“${quoted(odd)}”（不用 I、O、S、V、Z），请对照证书核对。`,
      `“${quoted(odd)}” never occurs in a credit code (nor do I, O, S, V, Z): compare it with the certificate.`,
    );
  }
  if (creditCheckCharacter(code) !== code.charAt(17)) {
    return unread(
      'check-digit',
      '统一社会信用代码的校验位不对，至少有一位抄错，请对照证书核对。',
      'The check character does not fit, so at least one character is miscopied: compare it with the certificate.',
    );
  }
  if (organisationCheckCharacter(code.slice(8, 16)) !== code.charAt(16)) {
    return readAs(code, [
      fault(
        'organisation-code',
        '代码中组织机构代码的校验位不对，请对照证书核对。',
        'The organisation code inside it has a check character that does not fit: compare it with the certificate.',
      ),
    ]);
  }
  return readAs(code);
}
