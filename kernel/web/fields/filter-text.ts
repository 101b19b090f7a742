import type { Field, Language, Parsed } from '../../model/index.ts';
import { formatValue } from './format-value.ts';
import { type ReadContext, readDraft } from './read-draft.ts';

/** How a kind of field can be narrowed down. Sealed ones only by being there: a number in an address is a number told to the log. */
export type FilterShape = 'choices' | 'choice' | 'range' | 'yes-no' | 'place' | 'reference' | 'beginning' | 'presence';

export function filterShapeOf(field: Field): FilterShape {
  switch (field.kind) {
    case 'code':
      return 'choices';
    case 'codes':
      return 'choice';
    case 'integer':
    case 'decimal':
    case 'money':
    case 'date':
    case 'instant':
      return 'range';
    case 'yesNo':
      return 'yes-no';
    case 'place':
    case 'places':
      return 'place';
    case 'reference':
      return 'reference';
    case 'text':
    case 'name':
      return 'beginning';
    default:
      return 'presence';
  }
}

export interface Range {
  readonly from: string;
  readonly to: string;
}

export function rangeOf(text: string): Range {
  const [from = '', to = ''] = text.split('..');
  return { from, to: text.includes('..') ? to : from };
}

export const rangeText = ({ from, to }: Range): string => (from === '' && to === '' ? '' : `${from}..${to}`);

const plainText = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

/** One end of a range as it was typed, read as the wire has it: yuan become fen. Empty stays empty. */
export function readRangeEnd(field: Field, typed: string, context: ReadContext): Parsed<string> {
  const read = readDraft({ kind: field.kind, label: field.label }, typed, context);
  if (!read.ok) return read;
  return { ok: true, value: plainText(read.value) };
}

function endText(field: Field, text: string, language: Language): string {
  const value = field.kind === 'date' || field.kind === 'instant' ? text : Number(text);
  return formatValue(field, value, language);
}

const words = {
  none: { zh: '未填', en: 'empty' },
  any: { zh: '已填', en: 'filled' },
  upTo: { zh: '到', en: 'to' },
  from: { zh: '起', en: 'and above' },
  to: { zh: '为止', en: 'and below' },
  begins: { zh: '开头', en: 'at the beginning' },
};

/** A filter of the address in words for its chip. Places and references come as codes; screens put the name there. */
export function filterInWords(field: Field, text: string, language: Language): string {
  if (text === 'none') return words.none[language];
  if (text === 'any') return words.any[language];
  const shape = filterShapeOf(field);
  if (shape === 'choices')
    return text
      .split(',')
      .map((code) => formatValue(field, code, language))
      .join(language === 'zh' ? '、' : ', ');
  if (shape === 'choice') return formatValue(field, [text], language);
  if (shape === 'yes-no') return formatValue(field, text === 'true', language);
  if (shape === 'range') {
    const { from, to } = rangeOf(text);
    if (from === to) return endText(field, from, language);
    if (to === '') return `${endText(field, from, language)} ${words.from[language]}`;
    if (from === '') return `${endText(field, to, language)} ${words.to[language]}`;
    return `${endText(field, from, language)} ${words.upTo[language]} ${endText(field, to, language)}`;
  }
  return shape === 'beginning' ? (language === 'zh' ? `“${text}”${words.begins.zh}` : `“${text}” ${words.begins.en}`) : text;
}
