import { textCell } from './cell.ts';
import { fullWidth, type Pen, type Written } from './pen.ts';

const dots = ['·', '•', '・', '．', '.', '‧'] as const;

/** A name, at times with a blank inside or with another dot than the right one. */
export function writeName(pen: Pen, name: string): Written {
  if (name.includes('·')) {
    const dot = pen.habits.mix > 0 ? pen.random.pick(dots) : '·';
    if (dot !== '·') pen.mark('name-other-dot');
    return { cell: textCell(name.replace('·', dot)), truth: name };
  }
  if (!pen.random.chance(pen.habits.names)) return { cell: textCell(name), truth: name };
  pen.mark('name-blank');
  const blank = pen.random.pick([' ', '　', '  ']);
  return { cell: textCell(name.length === 2 ? name.charAt(0) + blank + name.charAt(1) : name + blank), truth: name };
}

/** An address or other text; wide characters mean the same as narrow ones. */
export function writeText(pen: Pen, text: string): Written {
  if (pen.random.chance(pen.habits.wideText) && /[0-9A-Za-z]/.test(text)) {
    pen.mark('text-wide');
    return { cell: textCell(fullWidth(text)), truth: text };
  }
  return { cell: textCell(text), truth: text };
}

const marks = ['无', '—', '不详', '/', '暂无', '——', '-'] as const;

/** Fields that stay empty; in all others a clerk may put a mark rather than nothing. */
const unmarked = new Set(
  `name headName sex ethnicGroup birthDate registeredAddress currentAddress maritalStatus education politicalStatus relationToHead gridCode
  familySize coveredPersons category monthlyAmountFen since`.split(/\s+/),
);

export function writeNothing(pen: Pen, field: string): Written {
  const { emptyMark, mix } = pen.habits;
  const mark = pen.random.chance(mix) ? pen.random.pick(marks) : emptyMark;
  if (mark === '' || unmarked.has(field)) return { cell: undefined, truth: null };
  pen.mark('empty-mark');
  return { cell: textCell(mark), truth: null };
}
