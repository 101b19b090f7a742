import {
  type CheckContext,
  type Field,
  type Refusal,
  type Register,
  isSealed,
  parsePhone,
  parseIdentityNumber,
  readValue,
  refuse,
  valueSchema,
  workingCalendar,
} from '@linli/kernel/model';
import { person } from './registers/person.ts';

const WORKING_DAYS = 10; // the county's own promise; the law only says "in time" (PIPL art. 46, 50)

export interface Proposal {
  readonly field: string;
  /** The right value as text; null empties the field. */
  readonly value: string | null;
}

const unfit = (zh: string, en: string): Refusal => refuse('invalid', 'unfit-value', { zh, en }, { where: 'proposed' });

export interface Proposed {
  /** As the correction keeps it. */
  readonly value: string | null;
  /** As the field of the person takes it. */
  readonly typed: unknown;
  readonly sealed: boolean;
}

/** Reads a proposed value as the field wants it, or says why it cannot be right. `of` is the person as the county knows it. */
export function decideProposal(proposal: Proposal, context: CheckContext, of: Pick<Register, 'fields'> = person): Proposed | Refusal {
  const field: Field | undefined = Object.entries(of.fields).find(([key]) => key === proposal.field)?.[1];
  if (field === undefined)
    return refuse(
      'invalid',
      'unknown-field',
      { zh: '没有这一项居民信息，请重新选择。', en: 'There is no such field of a person. Choose again.' },
      { where: 'field' },
    );
  const label = field.label;
  if (proposal.value === null) {
    return field.required === true
      ? unfit(`“${label.zh}”不能清空，请填写正确的内容。`, `"${label.en}" cannot be empty; give the right value.`)
      : { value: null, typed: null, sealed: isSealed(field) };
  }
  const value = canonical(field, proposal.value.trim(), context);
  const typed = value === undefined ? undefined : typedOf(field, value, context);
  if (value === undefined || !valueSchema(field, context).safeParse(typed).success) {
    return unfit(`“${label.zh}”不能是这样的内容，请核对后再填。`, `"${label.en}" cannot have this value. Check it and write it again.`);
  }
  return { value, typed, sealed: isSealed(field) };
}

/** Numbers, days and choices out of their words; undefined where they say nothing of the kind. */
function typedOf(field: Field, value: string, context: CheckContext): unknown {
  if (!['integer', 'decimal', 'money', 'yesNo', 'codes', 'date'].includes(field.kind)) return value;
  const read = readValue(field, value, context);
  return read.ok ? read.value : undefined;
}

/** The one form in which a value is kept: a number without blanks, a code for what somebody wrote out (“男”). */
function canonical(field: Field, value: string, context: CheckContext): string | undefined {
  if (field.kind === 'code') {
    const read = field.codes?.parse(value);
    return read?.ok === true ? read.value : undefined;
  }
  if (field.kind === 'identityNumber') {
    const read = parseIdentityNumber(value, context);
    return read.ok ? read.value.number : undefined;
  }
  if (field.kind === 'phone') {
    const read = parsePhone(value);
    return read.ok ? read.value.number : undefined;
  }
  return value;
}

/** The day by which somebody must have answered; provisional when the holidays of that year are not published yet. */
export function dueDay(today: string): { readonly date: string; readonly provisional: boolean } {
  return workingCalendar().addWorkdays(today, WORKING_DAYS);
}
