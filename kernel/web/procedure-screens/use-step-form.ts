import { useState } from 'react';
import { findField, type Procedure, type Register, type RowOf, type ShownOffer, type Text } from '../../model/index.ts';
import { newId, RefusedAnswer } from '../api/index.ts';
import { faultsOfRefusal, type FormState, readForm, startForm } from '../register-screens/form/form-state.ts';
import { isEmptyValue } from '../fields/index.ts';
import { useSession } from '../session/index.ts';

const REASON_MIN = 2;

/** Papers and notices belong to the step that brings them: they begin empty each time. */
const documentsStep = (register: Register, key: string): boolean => ['attachment', 'longText'].includes(register.fields[key]?.kind ?? '');

/** The fields of a step as a small register: those it needs are required, unless the case holds them already. */
function registerOfStep(procedure: Procedure, offer: ShownOffer): Register {
  const asked = [...offer.needs, ...offer.takes];
  const fields = asked.flatMap((key) => {
    const field = findField(procedure.cases, key);
    return field === undefined ? [] : [[key, { ...field, required: offer.needs.includes(key), fixed: false }] as const];
  });
  return { ...procedure.cases, fields: Object.fromEntries(fields) };
}

/** What the case holds already stands in the form; a paper does not. */
function startOf(register: Register, row: RowOf | undefined, place: string | undefined): FormState {
  if (row === undefined) return startForm(register, undefined, place);
  const values = Object.fromEntries(
    Object.keys(register.fields).map((key) => [key, documentsStep(register, key) ? null : row.values[key]]),
  );
  return startForm(register, { ...row, values: values as RowOf['values'] }, row.place);
}

const reasonMissing: Text = { zh: '请写明理由，对方看得到。', en: 'Please give a reason; the other side reads it.' };

/** A step from its first letter to the answer: what it asks, the reason, and what is wrong. */
export function useStepForm(procedure: Procedure, offer: ShownOffer, row: RowOf | undefined, place: string | undefined) {
  const session = useSession();
  const register = registerOfStep(procedure, offer);
  const [state, setState] = useState<FormState>(() => startOf(register, row, place));
  const [reason, setReason] = useState('');
  const [reasonFault, setReasonFault] = useState<Text>();
  const [tried, setTried] = useState<Readonly<Record<string, Text>>>({});
  const [keys] = useState(() => new Map<string, string>());

  /** The values to send, or undefined where something is missing. */
  const read = (): Record<string, unknown> | undefined => {
    const { values, faults } = readForm(register, state, session);
    const short = offer.reason === 'needed' && reason.trim().length < REASON_MIN;
    setReasonFault(short ? reasonMissing : undefined);
    setState((now) => ({ ...now, faults }));
    setTried(faults);
    if (short || Object.keys(faults).length > 0) return undefined;
    const same = (key: string, value: unknown): boolean => JSON.stringify(row?.values[key] ?? null) === JSON.stringify(value ?? null);
    const sent = Object.entries(values).filter(([key, value]) =>
      row === undefined || documentsStep(register, key) ? !isEmptyValue(value) : !same(key, value),
    );
    return Object.fromEntries(sent);
  };
  const refused = (error: unknown): void => {
    if (!(error instanceof RefusedAnswer)) return;
    if (error.refusal.where === 'reason') setReasonFault(error.refusal.sentence);
    const faults = faultsOfRefusal(register, error.refusal);
    setState((now) => ({ ...now, faults: { ...now.faults, ...faults } }));
    setTried(faults);
  };
  const keyFor = (body: unknown): string => {
    const text = JSON.stringify(body);
    const key = keys.get(text) ?? newId();
    keys.set(text, key);
    return key;
  };
  const summary = Object.fromEntries(Object.entries(tried).filter(([key]) => state.faults[key] !== undefined));
  return { register, state, setState, reason, setReason, reasonFault, summary, read, refused, keyFor };
}

export type StepForm = ReturnType<typeof useStepForm>;
