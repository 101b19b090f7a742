import { type InputOf, type Refusal, isRefusal, readValue, refuse } from '@linli/kernel/model';
import { type Context, changeRow, insertRows } from '@linli/kernel/server';
import { correction, decideProposal, dueDay, person } from '@linli/residents/model';
import type { Cell } from '../../../model/forms/cells.ts';
import type { correctCell } from '../../../model/forms/index.ts';
import { formAnswer } from '../../../model/forms/registers/index.ts';
import { registerHere } from '../../county-fields.ts';
import { cellAnswer } from '../form-answer-shapes.ts';
import { type OpenCell, openCell, putCell } from '../open-cell.ts';

type Input = InputOf<typeof correctCell>;
interface Handled {
  readonly cell: Cell;
  readonly handled: 'corrections' | 'here';
}

/** A filled cell is wrong: its owner hears of it. The form keeps no second truth, it follows when the fact is put right. */
export async function correctOne(context: Context, input: Input) {
  const open = await openCell(context, input.id, input.no, input.key);
  if (isRefusal(open)) return open;
  const handled = await handle(context, open, input);
  if (isRefusal(handled)) return handled;
  const put = await putCell(context, open, handled.cell);
  if (isRefusal(put)) return put;
  context.note({ details: { field: open.column.header, reason: input.reason } });
  return { cell: cellAnswer(open.column, handled.cell), handled: handled.handled };
}

async function handle(context: Context, open: OpenCell, input: Input): Promise<Handled | Refusal> {
  const { known } = open;
  if (known.source === 'empty')
    return refuse('conflict', 'no-such-cell', { zh: '这一格还空着，直接填就行。', en: 'The cell is empty: simply answer it.' });
  if (known.from?.kind === 'answer') return correctAnswer(context, open, input);
  if (known.from?.kind === 'record' && known.from.register === person.name) return askKeeper(context, open, input);
  const register = context.dictionary.registers.get(known.from?.register ?? '');
  return refuse(
    'conflict',
    'correct-at-record',
    {
      zh: `这一项登记在“${register?.label.zh ?? '登记册'}”里，请打开那条记录改正，报表会跟着变。`,
      en: `This is kept in "${register?.label.en ?? 'a register'}". Open that record and put it right; the form follows.`,
    },
    { details: { register: known.from?.register ?? null, id: known.from?.id ?? null } },
  );
}

/** The community keeps its own answers and changes them at once. */
async function correctAnswer(context: Context, { column, known, stored }: OpenCell, input: Input): Promise<Handled | Refusal> {
  const { answer, field, header } = column;
  const read = field === undefined ? undefined : readValue(field, input.proposed, context);
  if (answer === undefined || read?.ok !== true || read.value === null || known.from?.id == null)
    return refuse(
      'invalid',
      'unfit-value',
      { zh: `“${header}”的内容不对，请核对后再填。`, en: `"${header}" cannot have this value. Check it.` },
      { where: 'proposed' },
    );
  const changed = await changeRow(context, formAnswer, {
    id: known.from.id,
    values: { given: JSON.stringify(read.value), answeredOn: context.today, source: String(stored['title']) },
  });
  if (isRefusal(changed)) return changed;
  return { cell: { value: read.value, source: 'corrected', from: { ...known.from, on: context.today } }, handled: 'here' };
}

/** A fact of a resident: the correction goes to whoever keeps the resident, with its days to answer. */
async function askKeeper(context: Context, { known, line, stored }: OpenCell, input: Input): Promise<Handled | Refusal> {
  const field = known.from?.field ?? '';
  const read = decideProposal({ field, value: input.proposed }, context, registerHere(context, person));
  if (isRefusal(read)) return { ...read, where: 'proposed' };
  const due = dueDay(context.today);
  await insertRows(context, correction, [
    {
      id: input.correction,
      place: String(stored['place']),
      origins: { '*': { kind: 'desk', on: context.today, label: String(stored['title']) } },
      values: {
        person: line.person,
        field,
        reason: input.reason,
        evidence: null,
        asker: context.actor.name,
        state: 'open',
        dueOn: due.date,
        dueProvisional: due.provisional,
        ...(read.sealed ? { proposedSecret: read.value } : { proposed: read.value }),
      },
    },
  ]);
  return { cell: { ...known, correction: input.correction }, handled: 'corrections' };
}
