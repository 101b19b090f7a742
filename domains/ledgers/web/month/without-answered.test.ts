import { describe, expect, it } from 'vitest';
import { withoutAnswered } from './without-answered.ts';

const column = {
  key: 'a',
  header: '联系电话',
  width: 12,
  required: true,
  unit: null,
  kind: 'phone',
  register: 'residents.person',
  field: 'phone',
  from: 'entry',
} as const;
const [one, other] = [
  { whom: 'p1', who: '林守拙', hint: null },
  { whom: 'p2', who: '苏晚晴', hint: null },
];
const asked = { questions: [{ question: 'q', column, forms: ['甲', '乙'], asked: 2, cells: 4, people: [one, other] }], cells: 9 };

describe('a list of questions', () => {
  it('loses the person who was answered for, with all cells that asked it', () => {
    const left = withoutAnswered(asked, 'q', 'p1');
    expect(left.questions[0]).toMatchObject({ asked: 1, cells: 2, people: [other] });
    expect(left.cells).toBe(7);
  });

  it('loses the question with its last person, or when everybody was answered for', () => {
    expect(withoutAnswered(withoutAnswered(asked, 'q', 'p1'), 'q', 'p2')).toEqual({ questions: [], cells: 5 });
    expect(withoutAnswered(asked, 'q', undefined)).toEqual({ questions: [], cells: 5 });
    expect(withoutAnswered(asked, 'another', 'p1')).toEqual(asked);
  });
});
