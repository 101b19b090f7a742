import { type InputOf, type Refusal, decidePlace, isRefusal, refuse } from '@linli/kernel/model';
import type { Context, Stored } from '@linli/kernel/server';
import { type Cell, type CellFrom, emptyCell, isEmptyValue } from '../../../model/forms/cells.ts';
import type { answerQuestion } from '../../../model/forms/index.ts';
import { noneOf } from '../../../model/forms/design.ts';
import { form } from '../../../model/forms/registers/index.ts';
import { type FormState, decideStep, formSteps } from '../../../model/forms/steps.ts';
import { type FreshLine, fillFigures, fillPeople } from '../filling/fill-lines.ts';
import { broughtKind } from '../layout.ts';
import { type Value, decideValue, knownAlready } from './decide-value.ts';
import { type Asking, keepValue } from './keep-value.ts';
import { type GapForm, type Spot, formsWithGaps, gapForms, spotsOf } from './open-gaps.ts';
import { putSpots } from './put-spots.ts';

const BATCH = 500; // lines filled by one query a register

/** The lines of these gaps as the registers have them now, form by form. */
async function freshLines(context: Context, spots: readonly Spot[]): Promise<Map<Spot, FreshLine>> {
  const fresh = new Map<Spot, FreshLine>();
  for (const [{ layout, sheet }, own] of Map.groupBy(spots, (each) => each.form)) {
    if (layout.ledger === undefined) {
      const line = await fillFigures(context, layout, sheet.place);
      for (const spot of own) fresh.set(spot, line);
      continue;
    }
    for (let at = 0; at < own.length; at += BATCH) {
      const part = own.slice(at, at + BATCH);
      const lines = await fillPeople(
        context,
        layout,
        sheet.place,
        part.map((each) => each.line.about ?? ''),
        1,
      );
      for (const [index, spot] of part.entries()) {
        const line = lines[index];
        if (line !== undefined) fresh.set(spot, line);
      }
    }
  }
  return fresh;
}

/** Answered in another form of the same day: there is none. */
const noneElsewhere = ({ stored, sheet }: GapForm, on: string): CellFrom => ({
  kind: 'answer',
  register: form.name,
  id: sheet.form,
  field: '',
  label: `${String(stored['title'])} ${String(stored['period'])}`,
  on,
});

const nothingAsked = (): Refusal =>
  refuse('unknown', 'nothing-asked', {
    zh: '这一项已经没有要答的了，请刷新看看。',
    en: 'Nothing of this is asked any more. Reload the page.',
  });

/**
 * Answers a question about one person, or about everybody who is still asked it, in all open forms of the community at once. Typed
 * once: the form due first counts it as typed, the others take it over. What the registers know by now stays as they have it.
 */
export async function answerQuestionOnes(context: Context, input: InputOf<typeof answerQuestion>) {
  const outside = decidePlace(context.actor, input.place);
  if (outside !== undefined) return outside;
  const held = await formsWithGaps(context, input.place, true);
  const { question, whom } = input;
  const forms = await gapForms(context, held, { question, ...(whom === undefined ? {} : { whom }) });
  const spots = spotsOf(forms).filter((each) => each.question === question && (whom === undefined || each.whom === whom));
  const [first] = spots;
  if (first === undefined) return nothingAsked();
  const { stored } = first.form;
  const state = String(stored['state']) as FormState;
  const no = decideStep(formSteps.confirm, context.actor, { state, owner: String(stored['department']) });
  if (no !== undefined) return no;
  const cells = await decideSpots(context, spots, input);
  if (isRefusal(cells)) return cells;
  await putSpots(context, cells);
  const people = (of: Iterable<Spot>): number => new Set([...of].map((each) => each.whom ?? '')).size;
  context.note({ record: first.form.sheet.form, place: input.place, details: { question: first.column.header, cells: cells.size } });
  return { answered: people(cells.keys()), cells: cells.size, left: people(spots) - people(cells.keys()) };
}

type Given = Pick<InputOf<typeof answerQuestion>, 'none' | 'whom'> & { readonly value: Value };

async function decideSpots(context: Context, spots: readonly Spot[], given: Given): Promise<Map<Spot, Cell> | Refusal> {
  const column = spots[0]?.column;
  if (column === undefined) return new Map();
  const meant = given.none === true ? (noneOf(broughtKind(column)) ?? null) : given.value;
  if (given.none !== true && isEmptyValue(meant) && given.whom === undefined && spots.length > 1)
    return refuse('invalid', 'unfit-value', { zh: '请填了再存。', en: 'Type a value first.' }, { where: 'value' });
  const unfit = isEmptyValue(meant) ? undefined : decideValue(context, column.field, column.header, meant);
  if (unfit !== undefined) return unfit;
  const fresh = await freshLines(context, spots);
  const cells = new Map<Spot, Cell>();
  const asking: Asking[] = [];
  const people = Map.groupBy(spots, (each) => each.whom ?? '');
  for (const own of people.values()) {
    const known = own.map((spot) => fresh.get(spot)?.cells[spot.at] ?? emptyCell).find((each) => each.source === 'auto');
    const [spot] = own;
    if (known === undefined) {
      if (spot !== undefined) asking.push({ spot, records: fresh.get(spot)?.records ?? {} });
      continue;
    }
    if (given.whom !== undefined && !isEmptyValue(meant) && JSON.stringify(known.value) !== JSON.stringify(meant))
      return knownAlready(column, known);
    for (const each of own) cells.set(each, known);
  }
  if (isEmptyValue(meant) && given.none !== true) return cells;
  const kept = isEmptyValue(meant) ? undefined : await keepValue(context, asking, meant);
  if (isRefusal(kept)) return kept;
  for (const { spot } of asking) {
    if (kept !== undefined && !kept.has(spot)) continue;
    const from = kept?.get(spot);
    const origin = from === undefined ? {} : { from };
    const answer: Cell = kept === undefined ? { value: null, source: 'manual', none: true } : { value: meant, source: 'manual', ...origin };
    for (const each of people.get(spot.whom ?? '') ?? [])
      cells.set(each, each === spot ? answer : takenOver(answer, spot.form, context.today));
  }
  return cells;
}

/** What was answered in one form stands in the others as known. */
function takenOver(answer: Cell, form: GapForm, on: string): Cell {
  if (answer.none === true) return { value: null, source: 'auto', none: true, from: noneElsewhere(form, on) };
  return answer.from === undefined ? answer : { ...answer, source: 'auto' };
}

/** An answer given in one form, taken over by every other open form of the community that asks the same of the same person. */
export async function followElsewhere(context: Context, held: readonly Stored[], answered: Spot, cell: Cell): Promise<void> {
  if (cell.source !== 'manual' || cell.known !== undefined || (cell.none !== true && cell.from === undefined)) return;
  const others = held.filter((each) => each['id'] !== answered.form.sheet.form);
  const spots = spotsOf(await gapForms(context, others, answered));
  const same = spots.filter((each) => each.question === answered.question && each.whom === answered.whom);
  if (same.length === 0) return;
  await putSpots(context, new Map(same.map((spot) => [spot, takenOver(cell, answered.form, context.today)])));
}
