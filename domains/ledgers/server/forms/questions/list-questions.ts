import { type InputOf, decidePlace } from '@linli/kernel/model';
import type { Context } from '@linli/kernel/server';
import type { listQuestions } from '../../../model/forms/index.ts';
import { columnAnswer, whoOf } from '../form-answer-shapes.ts';
import { decideDepartment } from '../rights.ts';
import { type Spot, formsWithGaps, gapForms, spotsOf } from './open-gaps.ts';

const PEOPLE_SHOWN = 40; // as many as anybody answers one by one; the rest follows when these are done

/** What a line of the form says of its person in this column, where it is neither empty nor sealed. */
function saidOf({ form, line }: Spot, name: string): string | null {
  const at = form.layout.columns.findIndex((each) => each.name === name);
  const value = at < 0 ? undefined : line.cells[at]?.value;
  return typeof value === 'string' && value !== '' ? value : null;
}

const firstSaid = (spots: readonly Spot[], name: string): string | null =>
  spots.map((each) => saidOf(each, name)).find((each) => each !== null) ?? null;

/** Whom the question is about; where they live, or when they were born, tells two of one name apart. */
const personOf = (spots: readonly Spot[]) => ({
  whom: spots[0]?.whom ?? null,
  who: spots.map((each) => whoOf(each.form.layout.columns, each.line)).find((each) => each !== null) ?? null,
  hint: firstSaid(spots, 'person.currentAddress') ?? firstSaid(spots, 'person.birthDate'),
});

function questionAnswer(question: string, spots: readonly Spot[]) {
  const [first] = spots;
  if (first === undefined) return [];
  const people = Map.groupBy(spots, (each) => each.whom ?? '');
  return [
    {
      question,
      column: columnAnswer(first.column),
      forms: [...new Set(spots.map((each) => String(each.form.stored['title'])))],
      asked: people.size,
      cells: spots.length,
      people: [...people.values()].slice(0, PEOPLE_SHOWN).map(personOf),
    },
  ];
}

/** Everything that the open forms of a community still ask, each question once: those about the community first. */
export async function listQuestionOnes(context: Context, input: InputOf<typeof listQuestions>) {
  const outside = decidePlace(context.actor, input.place);
  if (outside !== undefined) return outside;
  const forms = await formsWithGaps(context, input.place, false);
  const open = forms.filter((each) => decideDepartment(context.actor, String(each['department'])) === undefined);
  const spots = spotsOf(await gapForms(context, open, {}));
  const questions = [...Map.groupBy(spots, (each) => each.question)].flatMap(([question, own]) => questionAnswer(question, own));
  const ofAll = (each: (typeof questions)[number]): boolean => each.people[0]?.whom === null;
  context.note({ place: input.place });
  return { questions: [...questions.filter(ofAll), ...questions.filter((each) => !ofAll(each))], cells: spots.length };
}
