import { type InputOf, type Refusal, isRefusal } from '@linli/kernel/model';
import { type Context, findStored } from '@linli/kernel/server';
import { type Cell, isEmptyValue } from '../../../model/forms/cells.ts';
import { noneOf } from '../../../model/forms/design.ts';
import type { answerCell } from '../../../model/forms/index.ts';
import { form } from '../../../model/forms/registers/index.ts';
import { cellAnswer, shownCell } from '../form-answer-shapes.ts';
import { broughtKind } from '../layout.ts';
import { type OpenCell, openCell, putCell } from '../open-cell.ts';
import { followElsewhere } from '../questions/answer-question.ts';
import { type Value, decideValue, knownAlready } from '../questions/decide-value.ts';
import { keepValue } from '../questions/keep-value.ts';
import { type Spot, formsWithGaps, questionOf, whomOf } from '../questions/open-gaps.ts';

export async function answerOne(context: Context, input: InputOf<typeof answerCell>) {
  // Held before the form itself: what is answered here is answered in the other open forms too.
  const place = (await findStored(context, form, input.id))?.['place'];
  const held = typeof place === 'string' ? await formsWithGaps(context, place, true) : [];
  const open = await openCell(context, input.id, input.no, input.key);
  if (isRefusal(open)) return open;
  const cell = await decideCell(context, open, input);
  if (isRefusal(cell)) return cell;
  const noted = input.note === undefined ? cell : { ...cell, note: input.note };
  const put = await putCell(context, open, noted);
  if (isRefusal(put)) return put;
  await followElsewhere(context, held, spotOf(open), cell);
  return { cell: cellAnswer(open.column, noted), gaps: put.gaps, version: put.version };
}

/** Empty gives the cell back to the registers. What they know already is not taken a second time. */
async function decideCell(context: Context, open: OpenCell, { value, keep, none }: InputOf<typeof answerCell>): Promise<Cell | Refusal> {
  const { column, known } = open;
  const nothing = none === true ? noneOf(broughtKind(column)) : undefined;
  if (none === true && known.source !== 'empty') return known;
  if (none === true && nothing === undefined) return { value: null, source: 'manual', none: true };
  const meant = nothing ?? value;
  if (isEmptyValue(meant)) return known;
  const unfit = decideValue(context, column.field, column.header, meant);
  if (unfit !== undefined) return unfit;
  if (known.source !== 'auto') return keepAnswer(context, open, meant);
  if (JSON.stringify(known.value) === JSON.stringify(meant)) return known;
  if (keep === true)
    return {
      value: meant,
      source: 'manual',
      known: shownCell(column, known.value),
      ...(known.from === undefined ? {} : { from: known.from }),
    };
  return knownAlready(column, known);
}

/** Puts the answer where it belongs: into the record that owns the fact, or with the answers. The next form finds it there. */
async function keepAnswer(context: Context, open: OpenCell, value: Value): Promise<Cell | Refusal> {
  const spot = spotOf(open);
  const kept = await keepValue(context, [{ spot, records: open.fresh.records }], value);
  if (isRefusal(kept)) return kept;
  const from = kept.get(spot);
  return { value, source: 'manual', ...(from === undefined ? {} : { from }) };
}

function spotOf({ stored, layout, sheet, line, at, column }: OpenCell): Spot {
  const form = { stored, layout, sheet, lines: [line] };
  return { form, line, at, column, question: questionOf(sheet.form, column), whom: whomOf(layout, column, line) };
}
