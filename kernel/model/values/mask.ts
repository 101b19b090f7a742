import { normaliseText } from './text.ts';

/**
 * Who will see it: staff in a list, everybody in a public notice (公示), or a log file. China has no single norm for masking; this is the
 * one table of the product (domain.md 2.4). `null` means: not shown at all. What does not look as expected is masked whole.
 */
export type MaskAudience = 'staff' | 'notice' | 'log';

const HIDDEN = '***';

/** 张*, 张*三, 欧**明; in logs 张*, 张**, 欧***. */
export function maskName(value: string, audience: MaskAudience): string {
  const points = [...normaliseText(value)];
  const first = points[0] ?? '';
  const last = points.at(-1) ?? '';
  if (points.length <= 1) return '*';
  if (points.length === 2) return `${first}*`;
  if (audience === 'log') return points.length === 3 ? `${first}**` : `${first}***`;
  return points.length === 3 ? `${first}*${last}` : `${first}**${last}`;
}

/** 610921********0011; in notices 6109************** (never the date of birth); never in logs, where a keyed digest stands for it. */
export function maskIdentityNumber(value: string, audience: MaskAudience): string | null {
  if (audience === 'log') return null;
  const number = normaliseText(value).toUpperCase();
  if (!/^(?:\d{17}[\dX]|\d{15})$/.test(number)) return '*'.repeat(18);
  const head = number.slice(0, audience === 'notice' ? 4 : 6);
  const tail = audience === 'notice' ? '' : number.slice(-4);
  return head + '*'.repeat(number.length - head.length - tail.length) + tail;
}

/** 138****5678, 0915-***5163; never in notices. */
export function maskPhone(value: string, audience: MaskAudience): string | null {
  if (audience === 'notice') return null;
  const number = normaliseText(value);
  if (/^1\d{10}$/.test(number)) return `${number.slice(0, 3)}****${number.slice(-4)}`;
  const landline = /^(0\d{2,3}-)?(\d{7,8})(?:-\d+)?$/.exec(number);
  if (landline !== null) return `${landline[1] ?? ''}${HIDDEN}${(landline[2] ?? '').slice(-4)}`;
  const digits = number.replace(/\D/g, '');
  return digits.length >= 8 ? `${HIDDEN}${digits.slice(-4)}` : HIDDEN;
}

const TO_BUILDING = [/^.*?[\dA-Za-z一二三四五六七八九十]+(?:号楼|栋|幢|座)/, /^.*?\d+(?:号院|号|组)/, /^.*?(?:组|小区|新村|花园)/] as const;
const TO_COMMUNITY = [/^.*?社区(?!路|街|巷)/, /^.*?村(?!路|街|巷)/, /^.*?(?:镇|街道|乡)/, /^.*?(?:县|区|市)/] as const;

function cutAfter(value: string, ends: readonly RegExp[]): string | undefined {
  for (const end of ends) {
    const head = end.exec(value)?.[0];
    if (head !== undefined) return head.length === value.length ? head : head + HIDDEN;
  }
  return undefined;
}

/** To the building for staff (北街12号3号楼***), to the community in notices and logs (城关镇北街社区***). */
export function maskAddress(value: string, audience: MaskAudience): string {
  const address = normaliseText(value);
  const community = cutAfter(address, TO_COMMUNITY);
  return (audience === 'staff' ? cutAfter(address, TO_BUILDING) : undefined) ?? community ?? HIDDEN;
}

/** The last four digits; never in notices. */
export function maskBankAccount(value: string, audience: MaskAudience): string | null {
  if (audience === 'notice') return null;
  const digits = normaliseText(value).replace(/[\s-]/g, '');
  return /^\d{8,}$/.test(digits) ? `****${digits.slice(-4)}` : '****';
}
