import type { Register, RowOf } from '@linli/kernel/model';
import {
  changedValues,
  faultsOfRefusal,
  type FormState,
  readForm,
  RefusedAnswer,
  startForm,
  useDictionary,
  useSession,
} from '@linli/kernel/web';
import { useState } from 'react';
import type { ResultAnswer } from '../../model/results/operations.ts';
import { benefit } from '../../model/results/registers/benefit.ts';

type Asked = ResultAnswer['asked'][number];

/**
 * What is asked as a small register: each field as its own register declares it. Nothing is required here, for a result may be filled in
 * by several hands; what is lacking is told when it is granted.
 */
function registerOf(asked: readonly Asked[], registers: ReadonlyMap<string, Register>): Register {
  const fields = asked.flatMap(({ key, register, field, label }) => {
    const declared = registers.get(register)?.fields[field];
    return declared === undefined
      ? []
      : [[key, { ...declared, ...(label === null ? {} : { label }), required: false, fixed: false }] as const];
  });
  return { ...benefit, fields: Object.fromEntries(fields) };
}

const rowOf = ({ facts, masked, version }: ResultAnswer, keys: readonly string[]): RowOf => ({
  id: '',
  place: '',
  version,
  updatedAt: '',
  endedAt: null,
  endReason: null,
  values: Object.fromEntries(keys.map((key) => [key, facts[key] ?? null])),
  masked: masked.filter((key) => keys.includes(key)),
});

/** The facts of one side of a result, from the first letter to what is wrong with them. */
export function useResultForm(answer: ResultAnswer, asked: readonly Asked[]) {
  const session = useSession();
  const { registers } = useDictionary();
  const register = registerOf(asked, registers);
  const [start] = useState(() => rowOf(answer, Object.keys(register.fields)));
  const [state, setState] = useState<FormState>(() => startForm(register, start, ''));
  /** What differs from what was kept; undefined where something cannot be read. */
  const read = (): Record<string, unknown> | undefined => {
    const { values, faults } = readForm(register, state, session);
    setState((now) => ({ ...now, faults }));
    return Object.keys(faults).length > 0 ? undefined : changedValues(register, start, values);
  };
  const refused = (error: unknown): void => {
    if (error instanceof RefusedAnswer)
      setState((now) => ({ ...now, faults: { ...now.faults, ...faultsOfRefusal(register, error.refusal) } }));
  };
  return { register, state, setState, read, refused };
}
