import { type Field, isSealed } from '@linli/kernel/model';
import { type PageRequest, dayWord } from '@linli/kernel/server';

type T = PageRequest['t'];

const SHOWN_END = 4; // enough to know one's own account by

const plain = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

/** A value of a register in words; what is sealed by its end, money in yuan. */
export function valueWord(t: T, field: Field, value: unknown): string {
  switch (field.kind) {
    case 'code':
      return t(field.codes?.find(plain(value)) ?? { zh: plain(value), en: plain(value) });
    case 'codes':
      return Array.isArray(value)
        ? value.map((each) => valueWord(t, { ...field, kind: 'code' }, each)).join(t({ zh: '、', en: ', ' }))
        : '';
    case 'yesNo':
      return value === true ? t({ zh: '是', en: 'Yes' }) : t({ zh: '否', en: 'No' });
    case 'money':
      return t({ zh: '{n} 元', en: '{n} yuan' }, { n: (Number(value) / 100).toFixed(2).replace(/\.00$/, '') });
    case 'date':
      return dayWord(t, plain(value));
    default:
      return plain(value) + (field.unit === undefined ? '' : ` ${t(field.unit)}`);
  }
}

/** What somebody typed, on the page that shows everything: a sealed value by its end only. */
export const typedWord = (t: T, field: Field, value: unknown): string =>
  isSealed(field) ? `****${plain(value).slice(-SHOWN_END)}` : valueWord(t, field, value);
