import { normaliseText } from '@linli/kernel/model';
import type { NumberHint, Reason } from './parsing/index.ts';

/** The person of a ledger's line, as far as the line tells. */
export interface LinePerson {
  readonly name: string | null;
  readonly identityNumber: string | null;
  readonly birthDate: string | null;
  readonly sex: string | null;
  readonly phone: string | null;
  readonly address: string | null;
  /** Name of the head of the household, where the line tells it. */
  readonly head?: string | null;
  readonly hint?: NumberHint;
}

/** Somebody whom the registers, or an earlier line, hold. `key` is whatever the caller knows him by. */
export interface Candidate extends LinePerson {
  readonly key: string;
}

export interface Weighed {
  readonly key: string;
  readonly verdict: 'same' | 'possible' | 'other';
  readonly reasons: readonly Reason[];
  readonly against: readonly Reason[];
}

export type MatchDecision =
  | { readonly kind: 'same'; readonly key: string; readonly reasons: readonly Reason[] }
  | { readonly kind: 'possible'; readonly candidates: readonly Weighed[] }
  | { readonly kind: 'new'; readonly reasons: readonly Reason[] };

const reason = (code: string, zh: string, en: string): Reason => ({ code, zh, en });

const says = {
  number: reason('same-number', '身份证号相同', 'The identity number is the same'),
  name: reason('same-name', '姓名相同', 'The name is the same'),
  birth: reason('same-birth', '出生日期相同', 'The date of birth is the same'),
  phone: reason('same-phone', '联系电话相同', 'The phone is the same'),
  address: reason('same-address', '住址相同', 'The address is the same'),
  head: reason('same-head', '户主相同', 'The head of the household is the same'),
  rounded: reason('rounded-number', '被表格软件破坏的号码，前 14 位与之相同', 'The first 14 digits of the destroyed number agree'),
  miscopied: reason('miscopied-number', '抄错的号码与之只差一两位', 'The miscopied number differs in one or two digits only'),
  otherNumber: reason('other-number', '身份证号不同，不是同一个人', 'The identity numbers differ: not the same person'),
  otherName: reason(
    'other-name',
    '身份证号相同，但姓名完全不同，请核对证件',
    'The same number but quite another name: compare with the card',
  ),
  otherBirth: reason('other-birth', '出生日期不同', 'The dates of birth differ'),
  otherSex: reason('other-sex', '性别不同', 'The sexes differ'),
  nobody: reason('nobody', '登记册里没有这个人', 'The register has no such person'),
  several: reason('several', '有几个人都像，要人来认', 'Several people resemble; somebody has to decide'),
  onlyName: reason('only-name', '只有姓名相同，证据不够', 'Only the name agrees, which is not enough'),
} satisfies Record<string, Reason>;

/** Addresses compare without blanks, marks and what every address of the county begins with. 福临小区 is no county, 超市 no city. */
export const addressKey = (text: string): string =>
  normaliseText(text)
    .replace(/^.*?(?:省|自治区)(?=.)/, '')
    .replace(/^[^市]{1,4}(?<!超)市(?=.{4})/, '')
    .replace(/^[^县区]{1,4}(?<![小社])[县区](?=.{4})/, '')
    .replaceAll(/[\s,，.。、;；:：\-—–_#()（）]/g, '')
    .replaceAll(/号$/g, '');

const same = (a: string | null | undefined, b: string | null | undefined): boolean => a != null && b != null && a !== '' && a === b;
const differ = (a: string | null | undefined, b: string | null | undefined): boolean =>
  a != null && b != null && a !== '' && b !== '' && a !== b;

/** Where only month or year was written the register holds their first day, which contradicts no other day in them. */
const bornApart = (a: string | null, b: string | null): boolean =>
  differ(a, b) && !isFirstOf(a ?? '', b ?? '') && !isFirstOf(b ?? '', a ?? '');
const isFirstOf = (first: string, day: string): boolean =>
  (first.endsWith('-01') && day.startsWith(first.slice(0, 7))) || (first.endsWith('-01-01') && day.startsWith(first.slice(0, 4)));

/** Names compare without blanks and the dot. */
export const nameKey = (name: string): string => normaliseText(name).replaceAll(/[\s·•.]/g, '');

/** Two names that cannot be one name miscopied: not one character in common. */
function quiteAnotherName(a: string, b: string): boolean {
  const letters = new Set(nameKey(a));
  return ![...nameKey(b)].some((letter) => letters.has(letter));
}

function digitsApart(a: string, b: string): number {
  if (a.length !== b.length) return 99;
  let apart = 0;
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) apart += 1;
  return apart;
}

/** Does a damaged number still point at this holder? One digit too many or missing counts as one. */
function hintAgrees(hint: NumberHint | undefined, number: string | null): Reason | undefined {
  if (hint === undefined || number === null) return undefined;
  if (hint.prefix !== undefined) return number.startsWith(hint.prefix) ? says.rounded : undefined;
  const { miscopied } = hint;
  if (miscopied === undefined) return undefined;
  if (digitsApart(miscopied, number) <= 2) return says.miscopied;
  const [long, short] = miscopied.length > number.length ? [miscopied, number] : [number, miscopied];
  if (long.length - short.length !== 1) return undefined;
  for (let at = 0; at < long.length; at += 1) if (long.slice(0, at) + long.slice(at + 1) === short) return says.miscopied;
  return undefined;
}

/** Weighs one candidate. Only a whole valid number is certain; everything else needs several agreements and no contradiction. */
function weigh(line: LinePerson, candidate: Candidate): Weighed {
  const done = (verdict: Weighed['verdict'], reasons: readonly Reason[], against: readonly Reason[] = []): Weighed => ({
    key: candidate.key,
    verdict,
    reasons,
    against,
  });
  if (same(line.identityNumber, candidate.identityNumber)) {
    const odd = line.name !== null && candidate.name !== null && quiteAnotherName(line.name, candidate.name);
    return odd ? done('possible', [says.number], [says.otherName]) : done('same', [says.number]);
  }
  if (differ(line.identityNumber, candidate.identityNumber)) return done('other', [], [says.otherNumber]);
  if (line.name === null || candidate.name === null || nameKey(line.name) !== nameKey(candidate.name)) return done('other', []);
  const against = [
    ...(bornApart(line.birthDate, candidate.birthDate) ? [says.otherBirth] : []),
    ...(differ(line.sex, candidate.sex) ? [says.otherSex] : []),
  ];
  const hinted = hintAgrees(line.hint, candidate.identityNumber) ?? hintAgrees(candidate.hint, line.identityNumber);
  const birth = same(line.birthDate, candidate.birthDate);
  const further = [
    ...(same(line.phone, candidate.phone) ? [says.phone] : []),
    ...(sameDoor(line.address, candidate.address) ? [says.address] : []),
    ...(same(line.head, candidate.head) ? [says.head] : []),
  ];
  const reasons = [says.name, ...(birth ? [says.birth] : []), ...(hinted === undefined ? [] : [hinted]), ...further];
  if (against.length > 0)
    return hinted !== undefined || further.length > 0 ? done('possible', reasons, against) : done('other', reasons, against);
  const apart = disagreement(line, candidate);
  if (apart !== undefined) return done(apart === 'miscopied' || further.length >= 2 ? 'possible' : 'other', reasons, [says.otherNumber]);
  const certain = ((birth || hinted !== undefined) && further.length > 0) || (has(further, 'same-phone') && has(further, 'same-address'));
  return certain ? done('same', reasons) : done('possible', reasons, reasons.length === 1 ? [says.onlyName] : []);
}

const has = (reasons: readonly Reason[], code: string): boolean => reasons.some((each) => each.code === code);

/** An address that names a door, not only a street or a group of houses: many people share those. */
const isDoor = (address: string): boolean => /\d+\s*(?:号|栋|幢|座|室|单元|楼|门|户|#)|\d+\s*[-－—]\s*\d+/.test(normaliseText(address));

const sameDoor = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && isDoor(a) && isDoor(b) && addressKey(a) === addressKey(b);

const FAR = 4; // digits apart: too many for one miscopied number

/**
 * A damaged number speaks against: with certainty where its legible part tells another birth. One that was miscopied beyond recognition
 * proves nothing either way, so somebody is asked.
 */
function disagreement(line: LinePerson, candidate: Candidate): 'prefix' | 'miscopied' | undefined {
  const { identityNumber: number } = candidate;
  if (line.hint === undefined || number === null) return undefined;
  if (line.hint.prefix !== undefined) return number.startsWith(line.hint.prefix) ? undefined : 'prefix';
  const { miscopied = '' } = line.hint;
  return miscopied.length === number.length && digitsApart(miscopied, number) > FAR ? 'miscopied' : undefined;
}

/**
 * Who of the candidates is the person of this line? A valid number decides for certain. Without one: name and further
 * agreement, one candidate only and nothing against; otherwise somebody has to decide (`possible`) or he is new. Two people
 * of one name and birthday with different numbers stay two (issue 2, step 4).
 */
export function decideMatch(line: LinePerson, candidates: readonly Candidate[]): MatchDecision {
  const weighed = candidates.map((each) => weigh(line, each));
  const byNumber = weighed.find((each) => each.verdict === 'same' && each.reasons[0]?.code === 'same-number');
  if (byNumber !== undefined) return { kind: 'same', key: byNumber.key, reasons: byNumber.reasons };
  const sure = weighed.filter((each) => each.verdict === 'same');
  const maybe = weighed.filter((each) => each.verdict === 'possible');
  const [only, second] = sure;
  if (only !== undefined && second === undefined && !maybe.some((each) => each.reasons.length >= only.reasons.length))
    return { kind: 'same', key: only.key, reasons: only.reasons };
  if (sure.length + maybe.length > 0)
    return {
      kind: 'possible',
      candidates: [...sure, ...maybe].map((each) =>
        sure.length > 1 ? { ...each, verdict: 'possible' as const, against: [says.several, ...each.against] } : each,
      ),
    };
  return { kind: 'new', reasons: [says.nobody] };
}
