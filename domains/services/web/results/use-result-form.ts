import type { Register } from '@linli/kernel/model';
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
import { factsRegister, factsRow } from './facts-register.ts';

type Asked = ResultAnswer['asked'][number];

function registerOf(asked: readonly Asked[], registers: ReadonlyMap<string, Register>): Register {
  return factsRegister(
    asked.flatMap(({ key, register, field, label }) => {
      const declared = registers.get(register)?.fields[field];
      return declared === undefined ? [] : [[key, { ...declared, ...(label === null ? {} : { label }) }] as const];
    }),
  );
}

/** The facts of one side of a result, from the first letter to what is wrong with them. */
export function useResultForm(answer: ResultAnswer, asked: readonly Asked[]) {
  const session = useSession();
  const { registers } = useDictionary();
  const register = registerOf(asked, registers);
  const [start] = useState(() => factsRow(register, answer.facts, answer));
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
