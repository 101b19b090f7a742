const DIGITS: ReadonlyMap<string, number> = new Map(
  ['零〇○ΟO0洞', '一壹弌1幺', '二贰貳两兩弍2', '三叁參参弎3', '四肆4', '五伍5', '六陆陸6', '七柒7', '八捌8', '九玖9'].flatMap(
    (forms, digit) => [...forms].map((form): [string, number] => [form, digit]),
  ),
);
const UNITS: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['佰', 100],
  ['千', 1_000],
  ['仟', 1_000],
]);
const MYRIADS: ReadonlyMap<string, number> = new Map([
  ['万', 10_000],
  ['萬', 10_000],
  ['亿', 100_000_000],
  ['億', 100_000_000],
]);

/** Digits read one by one: 二〇一六 is '2016'. Undefined when a character is no digit. */
export function chineseDigits(text: string): string | undefined {
  const digits = [...text].map((form) => DIGITS.get(form));
  return digits.length === 0 || digits.includes(undefined) ? undefined : digits.join('');
}

interface Section {
  value: number;
  digit: number | undefined;
  /** The unit written last: units of a section fall. */
  unit: number;
  /** A 零 stands before the last digit: 一百零五 is 105, but 一百五 is 150. */
  zero: boolean;
}

const emptySection = (): Section => ({ value: 0, digit: undefined, unit: 10_000, zero: false });

function withUnit(section: Section, unit: number): Section | undefined {
  if (unit >= section.unit) return undefined;
  const digit = section.digit ?? (unit === 10 && (section.unit === 10_000 || section.zero) ? 1 : undefined);
  return digit === undefined || digit === 0 ? undefined : { value: section.value + digit * unit, digit: undefined, unit, zero: false };
}

function closed(section: Section, lastMyriad: number): number {
  if (section.digit === undefined) return section.value;
  const spoken = section.unit < 10_000 ? section.unit / 10 : lastMyriad / 10;
  const short = !section.zero && spoken >= 10 && Number.isInteger(spoken) && (section.unit < 10_000 || lastMyriad < Infinity);
  return section.value + section.digit * (short ? spoken : 1);
}

/**
 * A whole number in Chinese numerals, small (三百五十, 十二, 廿三, 一万二) or capital (叁佰伍拾): its value. Digits without units are read one by
 * one (二〇 is 20). Undefined when it is no well-formed numeral.
 */
export function chineseInteger(text: string): number | undefined {
  if (text === '') return undefined;
  const spelled = text.replace(/廿/g, '二十').replace(/卅/g, '三十');
  const plain = chineseDigits(spelled);
  if (plain !== undefined) return Number(plain);
  let total = 0;
  let lastMyriad = Infinity;
  let section = emptySection();
  for (const form of spelled) {
    const digit = DIGITS.get(form);
    const unit = UNITS.get(form);
    const myriad = MYRIADS.get(form);
    if (digit !== undefined) {
      if (section.digit !== undefined) return undefined;
      if (digit === 0) section = { ...section, zero: true };
      else section = { ...section, digit };
    } else if (unit !== undefined) {
      const next = withUnit(section, unit);
      if (next === undefined) return undefined;
      section = next;
    } else if (myriad !== undefined) {
      const amount = closed(section, Infinity);
      if (amount === 0 || myriad >= lastMyriad) return undefined;
      total += amount * myriad;
      lastMyriad = myriad;
      section = emptySection();
    } else {
      return undefined;
    }
  }
  return total + closed(section, lastMyriad);
}
