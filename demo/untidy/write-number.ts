import { numberCell, textCell } from './cell.ts';
import { type NumberWay, numberWays } from './habits.ts';
import { chooseWay, fullWidth, type Pen, type Written } from './pen.ts';

function inText(pen: Pen, way: NumberWay, value: string): string {
  switch (way) {
    case 'plain':
      return value;
    case 'lower-x':
      return value.toLowerCase();
    case 'spaced':
      return `${value.slice(0, 6)} ${value.slice(6, 14)} ${value.slice(14)}`;
    case 'dashed':
      return `${value.slice(0, 6)}-${value.slice(6, 14)}-${value.slice(14)}`;
    case 'wide':
      return fullWidth(value);
    case 'apostrophe':
      return `${pen.random.pick(["'", '’', '‘'])}${value}`;
    case 'tab':
      return `\t${value}`;
    case 'formula-text':
      return pen.typed ? value : `="${value}"`;
    case 'trailing-blank':
      return `${value}${pen.random.pick([' ', '　', '\u00a0'])}`;
    case 'old-15':
      return value.slice(0, 6) + value.slice(8, 17);
  }
}

/** What a spreadsheet makes of more than fifteen digits. */
export function destroyedNumber(pen: Pen, value: string): Written['cell'] {
  const rounded = Number(value.replace(/\D/g, '0').slice(0, 15).padEnd(value.length, '0'));
  const digits = value.length - 1;
  return pen.typed && pen.random.chance(0.8) ? numberCell(rounded) : textCell(`${(rounded / 10 ** digits).toFixed(5)}E+${digits}`);
}

/** @param value eighteen characters */
export function writeIdentityNumber(pen: Pen, value: string): Written {
  const drawn = chooseWay(pen, pen.habits.number, numberWays);
  const way = (drawn === 'old-15' && !value.startsWith('19', 6)) || (drawn === 'lower-x' && !value.endsWith('X')) ? 'plain' : drawn;
  pen.mark(`number-${way === 'formula-text' && pen.typed ? 'plain' : way}`);
  return { cell: textCell(inText(pen, way, value)), truth: value };
}

/** Nineteen digits: in one piece or in groups of four, sometimes ruined by the spreadsheet. */
export function writeBankAccount(pen: Pen, value: string): Written {
  if (pen.random.chance(pen.habits.destroyed)) {
    pen.mark('fault-bank-account-destroyed');
    const cell = destroyedNumber(pen, value);
    return { cell, truth: { fault: 'bank-account-destroyed', written: cell?.kind === 'text' ? cell.text : String(cell?.value ?? '') } };
  }
  const spaced = pen.random.chance(pen.habits.mix * 2);
  if (spaced) pen.mark('account-spaced');
  return { cell: textCell(spaced ? (value.match(/.{1,4}/g) ?? []).join(' ') : value), truth: value };
}

/** Fifteen digits still fit into a number. */
export function writeGridCode(pen: Pen, value: string): Written {
  if (pen.typed && pen.random.chance(pen.habits.mix)) {
    pen.mark('grid-number');
    return { cell: numberCell(Number(value)), truth: value };
  }
  return { cell: textCell(value), truth: value };
}

const spelledCounts = '零一二三四五六七八九';

export function writeCount(pen: Pen, value: number): Written {
  const way = chooseWay(pen, 'number', ['number', 'text', 'with-unit', 'spelled', 'wide']);
  pen.mark(`count-${way}`);
  const text =
    way === 'with-unit'
      ? `${value}人`
      : way === 'spelled' && value < 10
        ? spelledCounts.charAt(value)
        : way === 'wide'
          ? fullWidth(String(value))
          : String(value);
  return { cell: way === 'number' && pen.typed ? numberCell(value) : textCell(text), truth: value };
}

/**
 * An amount in fen, written in yuan.
 * @param monthly whether it is paid every month
 */
export function writeMoney(pen: Pen, fen: number, monthly: boolean): Written {
  const way = chooseWay(pen, 'number', ['number', 'decimals', 'with-unit', 'grouped', 'sign', 'per-month', 'wide']);
  pen.mark(`money-${way}`);
  const yuan = String(fen / 100);
  const decimals = (fen / 100).toFixed(2);
  const grouped = decimals.replace(/\B(?=(\d{3})+\.)/g, ',');
  const texts: Record<typeof way, string> = {
    number: yuan,
    decimals,
    'with-unit': `${yuan}元`,
    grouped,
    sign: `￥${grouped}`,
    'per-month': `${decimals}元${monthly ? '/月' : ''}`,
    wide: fullWidth(yuan),
  };
  return { cell: way === 'number' && pen.typed ? numberCell(fen / 100) : textCell(texts[way]), truth: fen };
}
