// For the tests only: values as a simple-minded reader takes them, knowing the field but never how it was written.

import {
  furtherAmounts,
  furtherCounts,
  furtherDates,
  furtherMeasures,
  furtherNames,
  furtherNumbers,
  furtherRules,
  severalFields,
} from './re-read-more.ts';
import type { SeenCell } from './re-read.ts';

const tight = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

const spelledDigits = '〇一二三四五六七八九';
function arabic(text: string): string {
  return text
    .replace(/^([〇一二三四五六七八九]{4})年/, (_, year: string) => `${[...year].map((digit) => spelledDigits.indexOf(digit)).join('')}年`)
    .replace(/([一二三])?十([一二三四五六七八九])?/g, (_, tens?: string, ones?: string) =>
      String((tens === undefined ? 1 : spelledDigits.indexOf(tens)) * 10 + (ones === undefined ? 0 : spelledDigits.indexOf(ones))),
    )
    .replace(/[一二三四五六七八九]/g, (digit) => String(spelledDigits.indexOf(digit)));
}

function fromSerial(serial: number): string {
  return new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10);
}

function readDate(cell: SeenCell): unknown {
  if (cell.number !== null && cell.number < 100_000) return fromSerial(cell.number);
  const text = arabic(
    cell.text
      .normalize('NFKC')
      .replace(/ 00:00:00$/, '')
      .replace(/\s/g, ''),
  );
  const whole = /^(\d{2,4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (whole !== null) {
    const [year = '', month = '', day = ''] = whole.slice(1);
    return `${year.length === 2 ? `19${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  }
  const part = /^(\d{4})[-.年](\d{1,2})月?$/.exec(text);
  return part === null ? text : { partial: `${part[1]}-${(part[2] ?? '').padStart(2, '0')}` };
}

function readIdentityNumber(text: string): string {
  const bare = tight(text)
    .replace(/[-'’‘="]/g, '')
    .toUpperCase();
  if (!/^\d{15}$/.test(bare)) return bare;
  const digits = `${bare.slice(0, 6)}19${bare.slice(6)}`;
  for (const last of '0123456789X') {
    let sum = 0;
    for (const character of digits + last) sum = (sum * 2 + (character === 'X' ? 10 : Number(character))) % 11;
    if (sum === 1) return digits + last;
  }
  return bare;
}

function readPhone(text: string): unknown {
  const found =
    text
      .normalize('NFKC')
      .replace(/(?<=\d)[ -](?=\d{4}(?!\d))/g, '')
      .match(/(?:\(0915\)|0915-?)\d{7}|(?:\+86|86-|0086)?\s?1\d{10}/g) ?? [];
  const numbers = found.map((one) => one.replace(/\D/g, '').replace(/^(?:0086|86)(?=1)/, ''));
  return numbers.length > 1 ? { values: numbers } : (numbers[0] ?? text);
}

const rules: Record<string, readonly (readonly [RegExp, string])[]> = {
  sex: [
    [/^(男|男性|M|1)$/, '1'],
    [/^(女|女性|F|2)$/, '2'],
  ],
  maritalStatus: [
    [/未婚|单身/, '10'],
    [/初婚/, '21'],
    [/再婚/, '22'],
    [/复婚/, '23'],
    [/已婚|有配偶/, '20'],
    [/丧偶/, '30'],
    [/离/, '40'],
  ],
  education: [
    [/研究生/, '10'],
    [/本科|^大学$/, '20'],
    [/专科|大专/, '30'],
    [/中等职业|中专|职高|技校/, '40'],
    [/高中/, '60'],
    [/初/, '70'],
    [/小学/, '80'],
    [/其他|文盲/, '90'],
  ],
  politicalStatus: [
    [/预备/, '02'],
    [/团员/, '03'],
    [/民革/, '04'],
    [/民盟/, '05'],
    [/民建/, '06'],
    [/九三/, '10'],
    [/无党派/, '12'],
    [/群众/, '13'],
    [/党员/, '01'],
  ],
  ethnicGroup: [
    [/^汉/, '01'],
    [/蒙古/, '02'],
    [/^回/, '03'],
    [/藏/, '04'],
    [/维吾尔/, '05'],
    [/苗/, '06'],
    [/彝/, '07'],
    [/壮/, '08'],
    [/满/, '11'],
    [/土家/, '15'],
    [/哈萨克/, '17'],
  ],
  relationToHead: [
    [/户主|本人/, '0'],
    [/配偶|夫|妻/, '1'],
    [/孙/, '4'],
    [/父|母/, '5'],
    [/弟|哥|妹|姐/, '7'],
    [/子/, '2'],
    [/女/, '3'],
    [/其他|非亲属/, '8'],
  ],
  category: [
    [/边缘/, 'near-allowance'],
    [/农村/, 'rural-allowance'],
    [/城/, 'urban-allowance'],
  ],
};

const several = (values: readonly string[]): unknown => (values.length === 1 ? values[0] : { values });
const parted = (text: string, between: RegExp): string[] => text.split(between).filter((part) => part !== '');

function readFurther(field: string, cell: SeenCell): unknown {
  const text = tight(cell.text);
  const rule = furtherRules[field];
  const meant = (word: string): string => rule?.find(([pattern]) => pattern.test(word))?.[1] ?? word;
  if (severalFields.has(field)) return several(parted(cell.text.normalize('NFKC'), /[、,;/\s]/).map(meant));
  if (rule !== undefined) return meant(text);
  if (furtherDates.has(field)) return readDate(cell);
  if (furtherCounts.has(field)) return readCount(text);
  if (furtherMeasures.has(field)) return Number.parseFloat(text);
  if (furtherAmounts.has(field)) return readAmount(text);
  if (furtherNames.has(field)) return readName(cell.text);
  if (furtherNumbers.has(field)) return text.replace(/^'/, '').toUpperCase();
  if (field === 'disputantName') return several(parted(cell.text, /[、与/\s]/).map(readName));
  if (field === 'disputantNumber') {
    const numbers = parted(cell.text, /[、/\n，]/);
    return several(numbers.map(readIdentityNumber));
  }
  return text;
}

const readName = (text: string): string => text.replace(/\s/g, '').replace(/[•・．.‧]/, '·');
const readAmount = (text: string): number => Math.round(Number.parseFloat(text.replace(/[^\d.]/g, '')) * 100);

function readCount(text: string): number {
  const spelled = '零一二三四五六七八九'.indexOf(text.charAt(0));
  return spelled >= 0 ? spelled : Number.parseInt(text, 10);
}

const filled =
  /^(name|headName|sex|ethnicGroup|birthDate|registeredAddress|currentAddress|maritalStatus|education|politicalStatus|relationToHead|gridCode)$/;

/** What the simple-minded reader makes of a cell of a field. */
export function readCell(field: string, cell: SeenCell | undefined): unknown {
  if (cell === undefined) return null;
  const text = tight(cell.text);
  const rule = rules[field];
  if (rule !== undefined) return rule.find(([pattern]) => pattern.test(text))?.[1] ?? text;
  if (!filled.test(field) && /^(无|—+|-|不详|\/|暂无)$/.test(cell.text)) return null;
  switch (field) {
    case 'birthDate':
    case 'since':
      return readDate(cell);
    case 'identityNumber':
      return readIdentityNumber(cell.text);
    case 'phone':
      return readPhone(cell.text);
    case 'familySize':
    case 'coveredPersons':
      return readCount(text);
    case 'monthlyAmountFen':
      return readAmount(text);
    case 'name':
    case 'headName':
      return readName(cell.text);
    default:
      return readFurther(field, cell);
  }
}
