import { type Field, type InputOf, type Refusal, fieldsOf, isRefusal, refuse, valueSchema } from '@linli/kernel/model';
import { type Context, type Origin, changeRow, insertRows, newId } from '@linli/kernel/server';
import { type Cell, type CellFrom, isEmptyValue } from '../../../model/forms/cells.ts';
import type { answerCell } from '../../../model/forms/index.ts';
import { formAnswer } from '../../../model/forms/registers/index.ts';
import { answersOf } from '../filling/answers.ts';
import { cellAnswer, shownCell } from '../form-answer-shapes.ts';
import { type OpenCell, openCell, putCell } from '../open-cell.ts';

type Value = InputOf<typeof answerCell>['value'];

export async function answerOne(context: Context, input: InputOf<typeof answerCell>) {
  const open = await openCell(context, input.id, input.no, input.key);
  if (isRefusal(open)) return open;
  const cell = await decideCell(context, open, input);
  if (isRefusal(cell)) return cell;
  const noted = input.note === undefined ? cell : { ...cell, note: input.note };
  const put = await putCell(context, open, noted);
  if (isRefusal(put)) return put;
  return { cell: cellAnswer(open.column, noted), gaps: put.gaps, version: put.version };
}

/** Empty gives the cell back to the registers. What they know already is not taken a second time. */
async function decideCell(context: Context, open: OpenCell, { value, keep, none }: InputOf<typeof answerCell>): Promise<Cell | Refusal> {
  const { column, known } = open;
  if (none === true) return known.source === 'empty' ? { value: null, source: 'manual', none: true } : known;
  if (isEmptyValue(value)) return known;
  const unfit = decideValue(context, column.field, column.header, value);
  if (unfit !== undefined) return unfit;
  if (known.source !== 'auto') return keepAnswer(context, open, value);
  if (JSON.stringify(known.value) === JSON.stringify(value)) return known;
  if (keep === true)
    return { value, source: 'manual', known: shownCell(column, known.value), ...(known.from === undefined ? {} : { from: known.from }) };
  return refuse(
    'conflict',
    'already-known',
    {
      zh: `“${column.header}”已经知道：${shownCell(column, known.value)}${sourceWords(known.from)}。一样就用它；不对请提出勘误，不要另填一份。`,
      en: `"${column.header}" is known: ${shownCell(column, known.value)}. Use it, or say that it is wrong; do not keep a second one.`,
    },
    { where: 'value', details: { shown: shownCell(column, known.value), from: known.from ?? null } },
  );
}

const sourceWords = (from: CellFrom | undefined): string => {
  const said = [from?.label, from?.on].filter((each) => each !== null && each !== undefined);
  return said.length === 0 ? '' : `（${said.join('，')}）`;
};

function decideValue(context: Context, field: Field | undefined, header: string, value: Value): Refusal | undefined {
  if (field !== undefined && valueSchema(field, context).safeParse(value).success) return undefined;
  return refuse(
    'invalid',
    'unfit-value',
    { zh: `“${header}”的内容不对，请核对后再填。`, en: `"${header}" cannot have this value. Check it.` },
    { where: 'value' },
  );
}

/** Puts the answer where it belongs: into the record that owns the fact, or with the answers. The next form finds it there. */
async function keepAnswer(context: Context, open: OpenCell, value: Value): Promise<Cell | Refusal> {
  if (open.column.answer !== undefined) return keepGiven(context, open, value);
  return open.column.home === undefined ? { value, source: 'manual' } : keepInRecord(context, open, value);
}

async function keepInRecord(context: Context, { stored, column, fresh, line }: OpenCell, value: Value): Promise<Cell | Refusal> {
  const home = column.home;
  const register = context.dictionary.registers.get(home?.register ?? '');
  if (home === undefined || register === undefined) return { value, source: 'manual' };
  const label = String(stored['title']);
  const origin: Origin = { kind: 'task', id: String(stored['id']), on: context.today, label };
  const record = fresh.records[register.name];
  const from = (id: string): CellFrom => ({ kind: 'record', register: register.name, id, field: home.field, label, on: context.today });
  if (record !== null && record !== undefined) {
    const changed = await changeRow(context, register, {
      id: record.id,
      values: { [home.field]: value },
      origins: { [home.field]: origin },
    });
    return isRefusal(changed) ? changed : { value, source: 'manual', from: from(record.id) };
  }
  const missing = fieldsOf(register).find(([key, field]) => field.required === true && key !== home.field && key !== 'person');
  if (missing !== undefined || line.person === null)
    return refuse('conflict', 'register-first', {
      zh: `这个人还没有登记到“${register.label.zh}”。请先在那里登记${missing === undefined ? '' : `（要有“${missing[1].label.zh}”）`}，报表会自动带出来。`,
      en: `This person is not in "${register.label.en}" yet. Add the record there first; the form fills itself from it.`,
    });
  const id = newId();
  const place = String(stored['place']);
  await insertRows(context, register, [{ id, place, values: { person: line.person, [home.field]: value }, origins: { '*': origin } }]);
  return { value, source: 'manual', from: from(id) };
}

/** A stale answer is brought up to date, so that its history stays in one row. */
async function keepGiven(context: Context, { stored, column, line }: OpenCell, value: Value): Promise<Cell | Refusal> {
  const field = column.answer;
  if (field === undefined) return { value, source: 'manual' };
  const place = String(stored['place']);
  const source = String(stored['title']);
  const earlier = (await answersOf(context, place, [field], line.person === null ? undefined : [line.person])).find(field.id, line.person);
  const values = { given: JSON.stringify(value), answeredOn: context.today, source };
  const id = earlier?.id ?? newId();
  if (earlier === undefined) {
    await insertRows(context, formAnswer, [
      {
        id,
        place,
        values: { ...values, field: field.id, person: line.person },
        origins: { '*': { kind: 'task', id: String(stored['id']), on: context.today } },
      },
    ]);
  } else {
    const changed = await changeRow(context, formAnswer, { id, values });
    if (isRefusal(changed)) return changed;
  }
  return {
    value,
    source: 'manual',
    from: { kind: 'answer', register: formAnswer.name, id, field: field.id, label: source, on: context.today },
  };
}
