import { mobileNumber } from '../people/contact.ts';
import { numberCell, textCell } from './cell.ts';
import { type PhoneWay, phoneWays } from './habits.ts';
import { chooseWay, fullWidth, type Pen, type Written } from './pen.ts';

function mobileText(pen: Pen, way: PhoneWay, value: string): string {
  const [first, middle, last] = [value.slice(0, 3), value.slice(3, 7), value.slice(7)];
  switch (way) {
    case 'plain':
    case 'number':
    case 'two':
      return value;
    case 'spaced':
      return `${first} ${middle} ${last}`;
    case 'dashed':
      return `${first}-${middle}-${last}`;
    case 'plus-86':
      return `+86 ${value}`;
    case 'plus-86-tight':
      return pen.random.pick([`+86${value}`, `86-${value}`, `0086${value}`]);
    case 'wide':
      return fullWidth(value);
    case 'labelled':
      return pen.random.pick([`手机：${value}`, `${value}（本人）`, `电话${value}`]);
  }
}

/**
 * @param value digits only
 * @param guarded the cell must hold this one number and no other
 */
export function writePhone(pen: Pen, value: string, guarded: boolean): Written {
  if (value.startsWith('0')) {
    pen.mark('phone-landline');
    return {
      cell: textCell(pen.random.pick([`${value.slice(0, 4)}-${value.slice(4)}`, value, `(${value.slice(0, 4)})${value.slice(4)}`])),
      truth: value,
    };
  }
  const drawn = chooseWay(pen, pen.habits.phone, phoneWays);
  const way = drawn === 'two' && (guarded || pen.random.chance(0.5)) ? 'plain' : drawn;
  pen.mark(`phone-${way}`);
  if (way === 'two') {
    const second = mobileNumber(pen.random);
    return { cell: textCell(value + pen.random.pick(['/', '、', '；', ' ', '\n', '，']) + second), truth: { values: [value, second] } };
  }
  return { cell: way === 'number' && pen.typed ? numberCell(Number(value)) : textCell(mobileText(pen, way, value)), truth: value };
}
