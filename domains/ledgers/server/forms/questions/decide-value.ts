import { type Field, type InputOf, type Refusal, refuse, valueSchema } from '@linli/kernel/model';
import type { Context } from '@linli/kernel/server';
import type { Cell, CellFrom } from '../../../model/forms/cells.ts';
import type { answerCell } from '../../../model/forms/index.ts';
import { shownCell } from '../form-answer-shapes.ts';
import type { FormColumn } from '../layout.ts';

/** What is typed into a cell, as the wire has it. */
export type Value = InputOf<typeof answerCell>['value'];

/** It is known: the sentence says what, and from where. */
export function knownAlready(column: FormColumn, known: Cell): Refusal {
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

export function decideValue(context: Context, field: Field | undefined, header: string, value: Value): Refusal | undefined {
  if (field !== undefined && valueSchema(field, context).safeParse(value).success) return undefined;
  return refuse(
    'invalid',
    'unfit-value',
    { zh: `“${header}”的内容不对，请核对后再填。`, en: `"${header}" cannot have this value. Check it.` },
    { where: 'value' },
  );
}
