import type { InputOf, OperationDeclaration, OutputOf } from '@linli/kernel/model';
import { runOperation } from '@linli/kernel/web';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type AccountStatus, accountStatuses, identityOperations } from '../../model/index.ts';

const KEY = 'identity.accounts';

export interface AccountsView {
  readonly search?: string | undefined;
  readonly status?: AccountStatus | undefined;
  readonly after?: string | undefined;
}

export const findStatus = (text: string | undefined): AccountStatus | undefined => accountStatuses.find((each) => each === text);

export function useAccounts(view: AccountsView) {
  return useQuery({
    queryKey: [KEY, 'list', view],
    queryFn: ({ signal }) => runOperation(identityOperations.listAccounts, view, { signal }),
  });
}

export function useAccount(id: string) {
  return useQuery({ queryKey: [KEY, id], queryFn: ({ signal }) => runOperation(identityOperations.getAccount, { id }, { signal }) });
}

export function useAccountSessions(id: string) {
  return useQuery({
    queryKey: [KEY, id, 'sessions'],
    queryFn: ({ signal }) => runOperation(identityOperations.listAccountSessions, { id }, { signal }),
  });
}

export function useAccountDevices(id: string) {
  return useQuery({
    queryKey: [KEY, id, 'devices'],
    queryFn: ({ signal }) => runOperation(identityOperations.listAccountDevices, { id }, { signal }),
  });
}

/** A step that changes an account or its posts; what is shown of accounts is read anew afterwards. */
export function useAccountStep<D extends OperationDeclaration>(declaration: D, onDone?: (output: OutputOf<D>) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: InputOf<D>) => runOperation(declaration, input),
    onSuccess: async (output) => {
      await client.invalidateQueries({ queryKey: [KEY] });
      onDone?.(output);
    },
  });
}
