import type { InputOf, OperationDeclaration, OutputOf } from '@linli/kernel/model';
import { runOperation } from '@linli/kernel/web';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ResidentRow, identityOperations } from '../../model/index.ts';

const KEY = 'identity.residents';

export const residentStates = ['unconfirmed', 'confirmed', 'ended'] as const;
export type ResidentState = (typeof residentStates)[number];

export const findState = (text: string | undefined): ResidentState | undefined => residentStates.find((each) => each === text);

export const stateOf = ({ endedAt, person }: Pick<ResidentRow, 'endedAt' | 'person'>): ResidentState =>
  endedAt === null ? (person === null ? 'unconfirmed' : 'confirmed') : 'ended';

export interface ResidentsView {
  readonly search?: string | undefined;
  readonly state?: ResidentState | undefined;
  readonly after?: string | undefined;
}

export const useResidents = (view: ResidentsView) =>
  useQuery({
    queryKey: [KEY, 'list', view],
    queryFn: ({ signal }) => runOperation(identityOperations.listResidents, view, { signal }),
  });

export const useResident = (id: string) =>
  useQuery({ queryKey: [KEY, id], queryFn: ({ signal }) => runOperation(identityOperations.getResident, { id }, { signal }) });

/** A step with an account; what is shown of accounts is read anew afterwards. */
export function useResidentStep<D extends OperationDeclaration>(declaration: D, onDone?: (output: OutputOf<D>) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: InputOf<D>) => runOperation(declaration, input),
    onSuccess: async (output) => {
      await client.invalidateQueries({ queryKey: [KEY] });
      onDone?.(output);
    },
  });
}
