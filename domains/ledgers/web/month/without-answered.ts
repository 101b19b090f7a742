import type { OutputOf } from '@linli/kernel/model';
import type { listQuestions } from '../../model/forms/index.ts';

type Questions = OutputOf<typeof listQuestions>;

/** The list as it is once somebody, or everybody, was answered for. Cells are reckoned; the server's count follows. */
export function withoutAnswered({ questions, cells }: Questions, question: string, whom: string | undefined): Questions {
  const answered = questions.find((each) => each.question === question);
  if (answered === undefined) return { questions, cells };
  const asked = whom === undefined ? 0 : answered.asked - 1;
  const left = answered.asked === 0 ? 0 : Math.round((answered.cells * asked) / answered.asked);
  const people = answered.people.filter((each) => each.whom !== whom);
  return {
    questions: questions.flatMap((each) => (each !== answered ? [each] : asked <= 0 ? [] : [{ ...each, asked, cells: left, people }])),
    cells: cells - answered.cells + left,
  };
}
