import { numberCell, textCell } from './cell.ts';
import { codeWays } from './habits.ts';
import { chooseWay, fullWidth, type Pen, type Written } from './pen.ts';
import type { LedgerRow } from './row.ts';
import { destroyedNumber } from './write-number.ts';
import { standardDigits, wordLists, type Words } from './words.ts';

function wordsOf(field: string, code: string): Words {
  const words = wordLists[field]?.[code];
  if (words === undefined) throw new Error(`no words for ${field} ${code}`);
  return words;
}

/** A coded fact of one of the further ledgers: the usual word, another one, the digit of the standard, or class and grade in one. */
export function writeFurtherCode(pen: Pen, field: string, code: string, row: LedgerRow): Written {
  const words = wordsOf(field, code);
  const way = chooseWay(pen, pen.habits.code, codeWays);
  const [usual, other] = [words[0]?.[0] ?? code, words[1]?.[0] ?? code];
  if (way === 'code') {
    const digit = standardDigits[field]?.indexOf(code) ?? -1;
    if (digit < 0) return { cell: textCell(usual), truth: code };
    pen.mark('code-standard-digit');
    return { cell: textCell(String(digit + 1)), truth: code };
  }
  if (way === 'other-word') {
    const grade = row.values['disabilityGrade'];
    if (field === 'disabilityClass' && typeof grade === 'string' && pen.random.chance(0.4)) {
      pen.mark('code-class-and-grade');
      return { cell: textCell(other + grade), truth: code };
    }
    pen.mark('code-other-word');
    return { cell: textCell(pen.random.pick(words.slice(1))[0]), truth: code };
  }
  if (way === 'blank-inside' && usual.length === 2) {
    pen.mark('code-blank-inside');
    return { cell: textCell(`${usual.charAt(0)} ${usual.charAt(1)}`), truth: code };
  }
  return { cell: textCell(usual), truth: code };
}

const several = (values: readonly string[]): Written['truth'] => (values.length === 1 ? (values[0] ?? null) : { values });
const marksBetween = ['、', '，', '；', '/', '\n', ' '] as const;

/** Several coded facts in one cell. */
export function writeCodes(pen: Pen, field: string, codes: readonly string[]): Written {
  const other = pen.habits.code === 'other-word' || pen.random.chance(pen.habits.mix);
  const texts = codes.map((code) => {
    const words = wordsOf(field, code);
    return (other ? pen.random.pick(words)[0] : words[0]?.[0]) ?? code;
  });
  if (codes.length > 1) pen.mark('codes-several');
  return { cell: textCell(texts.join(pen.habits.mix > 0 ? pen.random.pick(marksBetween) : '、')), truth: several(codes) };
}

/** Names or numbers of both parties in one cell. */
export function writeSeveral(pen: Pen, texts: readonly string[], between: readonly string[]): Written {
  if (texts.length > 1) pen.mark('cell-two-persons');
  return { cell: textCell(texts.join(pen.habits.mix > 0 ? pen.random.pick(between) : '、')), truth: several(texts) };
}

/** A number of more than fifteen digits that is no account: a spreadsheet destroys it in the same way. */
export function writeLongNumber(pen: Pen, value: string): Written {
  if (pen.random.chance(pen.habits.destroyed)) {
    pen.mark('fault-long-number-destroyed');
    const cell = destroyedNumber(pen, value);
    return { cell, truth: { fault: 'long-number-destroyed', written: cell?.kind === 'text' ? cell.text : String(cell?.value ?? '') } };
  }
  const way = chooseWay(pen, 'plain', ['plain', 'spaced', 'apostrophe', 'wide', 'lower-x']);
  if (way !== 'plain') pen.mark(`long-number-${way}`);
  const texts: Record<typeof way, string> = {
    plain: value,
    spaced: (value.match(/.{1,4}/g) ?? []).join(' '),
    apostrophe: `'${value}`,
    wide: fullWidth(value),
    'lower-x': value.toLowerCase(),
  };
  return { cell: textCell(texts[way]), truth: value };
}

/** At most fifteen digits: as a number nothing is lost. */
export function writeShortNumber(pen: Pen, value: string): Written {
  if (!pen.typed || !pen.random.chance(pen.habits.mix)) return { cell: textCell(value), truth: value };
  pen.mark('short-number');
  return { cell: numberCell(Number(value)), truth: value };
}

/** A number with a unit behind it, at times. */
export function writeMeasure(pen: Pen, value: number, units: readonly string[]): Written {
  const way = chooseWay(pen, 'number', ['number', 'text', 'with-unit', 'wide']);
  pen.mark(`measure-${way}`);
  const text = way === 'with-unit' ? `${value}${pen.random.pick(units)}` : way === 'wide' ? fullWidth(String(value)) : String(value);
  return { cell: way === 'number' && pen.typed ? numberCell(value) : textCell(text), truth: value };
}
