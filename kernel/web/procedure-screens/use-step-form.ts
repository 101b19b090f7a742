import { useState } from 'react';
import {
  findField,
  isDocument,
  isReason,
  type Procedure,
  reasonNeeded,
  type Register,
  type RowOf,
  type ShownOffer,
  type Text,
} from '../../model/index.ts';
import { RefusedAnswer } from '../api/index.ts';
import { changedValues, faultsOfRefusal, filledValues, type FormState, readForm, startForm } from '../register-screens/form/form-state.ts';
import { useDeedKey } from '../register-screens/form/use-deed-key.ts';
import { useSession } from '../session/index.ts';

/** The fields of a step as a small register: those it needs are required, unless the case holds them already. */
function registerOfStep(procedure: Procedure, offer: ShownOffer): Register {
  const asked = [...offer.needs, ...offer.takes];
  const fields = asked.flatMap((key) => {
    const field = findField(procedure.cases, key);
    return field === undefined ? [] : [[key, { ...field, required: offer.needs.includes(key), fixed: false }] as const];
  });
  return { ...procedure.cases, fields: Object.fromEntries(fields) };
}

/** The case as the form begins with it: what it holds already stands there; papers and notices of earlier steps do not. */
function startOf({ fields }: Register, row: RowOf): RowOf {
  const emptied = Object.keys(fields).filter((key) => isDocument(fields[key]));
  return {
    ...row,
    values: { ...row.values, ...Object.fromEntries(emptied.map((key) => [key, null])) },
    masked: row.masked.filter((key) => !emptied.includes(key)),
  };
}

/** A step from its first letter to the answer: what it asks, the reason, and what is wrong. */
export function useStepForm(procedure: Procedure, offer: ShownOffer, row: RowOf | undefined, place: string | undefined) {
  const session = useSession();
  const register = registerOfStep(procedure, offer);
  const [start] = useState(() => (row === undefined ? undefined : startOf(register, row)));
  const [state, setState] = useState<FormState>(() => startForm(register, start, place));
  const [reason, setReason] = useState('');
  const [reasonFault, setReasonFault] = useState<Text>();
  const [tried, setTried] = useState<Readonly<Record<string, Text>>>({});
  const keyFor = useDeedKey();

  /** The values to send, or undefined where something is missing. */
  const read = (): Record<string, unknown> | undefined => {
    const { values, faults } = readForm(register, state, session);
    const short = offer.reason === 'needed' && !isReason(reason);
    setReasonFault(short ? reasonNeeded(offer).sentence : undefined);
    setState((now) => ({ ...now, faults }));
    setTried(faults);
    if (short || Object.keys(faults).length > 0) return undefined;
    return start === undefined ? filledValues(values) : changedValues(register, start, values);
  };
  const refused = (error: unknown): void => {
    if (!(error instanceof RefusedAnswer)) return;
    if (error.refusal.where === 'reason') setReasonFault(error.refusal.sentence);
    const faults = faultsOfRefusal(register, error.refusal);
    setState((now) => ({ ...now, faults: { ...now.faults, ...faults } }));
    setTried(faults);
  };
  const summary = Object.fromEntries(Object.entries(tried).filter(([key]) => state.faults[key] !== undefined));
  return { register, state, setState, reason, setReason, reasonFault, summary, read, refused, keyFor };
}

export type StepForm = ReturnType<typeof useStepForm>;
