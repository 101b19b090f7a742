import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Register, RowOf, Text } from '../../../model/index.ts';
import { api, isRefusedAs, newId, RefusedAnswer, registerPath } from '../../api/index.ts';
import { useSession } from '../../session/index.ts';
import { type Clash, clashesOf } from './conflict.ts';
import { changedValues, faultsOfRefusal, filledValues, type FormState, PLACE, readForm, startForm } from './form-state.ts';
import { useDeedKey } from './use-deed-key.ts';

interface Sent {
  readonly values: Readonly<Record<string, unknown>>;
  readonly version: number | undefined;
}

export interface Conflict {
  readonly current: RowOf;
  readonly clashes: readonly Clash[];
}

function currentIn(error: unknown): RowOf | undefined {
  if (!isRefusedAs(error, 'stale')) return undefined;
  const { details } = error.refusal;
  return typeof details === 'object' && details !== null && 'current' in details ? (details.current as RowOf) : undefined;
}

/** A form of a row from its first letter to the answer of the server. */
export function useRowForm(of: Register, opened: RowOf | undefined, place: string | undefined, onDone: (row: RowOf) => void) {
  const session = useSession();
  const client = useQueryClient();
  // The row as it was opened: a newer one that arrives meanwhile must not pass for what was seen.
  const [row] = useState(opened);
  const [id] = useState(() => opened?.id ?? newId());
  const keyFor = useDeedKey();
  const [state, setState] = useState<FormState>(() => startForm(of, row, place));
  const [tried, setTried] = useState<Readonly<Record<string, Text>>>({});
  const [conflict, setConflict] = useState<Conflict>();
  const path = registerPath(of.name);
  const moved = row !== undefined && state.place !== row.place ? { place: state.place } : {};

  const send = useMutation({
    mutationFn: ({ values, version }: Sent) => {
      const body = row === undefined ? { id, place: state.place, values } : { version, values, ...moved };
      const key = keyFor(body);
      return row === undefined ? api.post<RowOf>(path, body, { key }) : api.patch<RowOf>(`${path}/${id}`, body, { key });
    },
    onSuccess: (saved) => {
      client.setQueryData(['row', of.name, saved.id], saved);
      void client.invalidateQueries({ queryKey: ['list', of.name] });
      void client.invalidateQueries({ queryKey: ['history', of.name, saved.id] });
      void client.invalidateQueries({ queryKey: ['files', of.name, saved.id] });
      onDone(saved);
    },
    onError: (error, { values }) => {
      const current = currentIn(error);
      if (current !== undefined && row !== undefined) {
        setConflict({ current, clashes: clashesOf(of, row, values, current) });
        return;
      }
      if (!(error instanceof RefusedAnswer)) return;
      const faults = faultsOfRefusal(of, error.refusal);
      setState((now) => ({ ...now, faults: { ...now.faults, ...faults } }));
      setTried(faults);
    },
  });

  const submit = (): void => {
    if (send.isPending || conflict !== undefined) return;
    const { values, faults } = readForm(of, state, session);
    setState((now) => ({ ...now, faults }));
    setTried(faults);
    if (Object.keys(faults).length > 0) return;
    const sent = row === undefined ? filledValues(values) : changedValues(of, row, values);
    if (row !== undefined && Object.keys(sent).length === 0 && state.place === row.place) onDone(row);
    else send.mutate({ values: sent, version: row?.version });
  };
  /** After a conflict: the chosen values onto the version that now stands. */
  const settle = (values: Record<string, unknown>): void => {
    const version = conflict?.current.version;
    setConflict(undefined);
    send.mutate({ values, version });
  };
  const untouched =
    JSON.stringify(state.drafts) === JSON.stringify(startForm(of, row, place).drafts) && state.place === (row?.place ?? place);
  const summary = Object.fromEntries(
    Object.entries(tried).filter(([key]) => state.faults[key] !== undefined || (key === PLACE && state.place === undefined)),
  );
  return { state, setState, submit, settle, conflict, send, summary, untouched };
}
