import type { ReactElement } from 'react';
import type { Register } from '../../model/index.ts';
import { PageHead, RefusalNotice } from '../parts/index.ts';
import { useText } from '../i18n/index.ts';
import { useActor } from '../session/index.ts';
import { Barred } from './barred.tsx';
import { RegisterForm } from './form/register-form.tsx';
import { decideChange, decideHandWriting } from './rights.ts';
import { UnknownRegister } from './unknown-register.tsx';
import { useAddressedRegister } from './use-register.ts';
import { useRow } from './use-row.ts';

/** `/registers/$domain/$register/new` */
export function RegisterNewScreen(): ReactElement {
  const { register } = useAddressedRegister();
  const actor = useActor();
  if (register === undefined) return <UnknownRegister />;
  const refusal = decideHandWriting(actor, register);
  return refusal === undefined ? (
    <RegisterForm key={register.name} register={register} />
  ) : (
    <Barred register={register} refusal={refusal} />
  );
}

function EditRow({ register, id }: { readonly register: Register; readonly id: string }): ReactElement {
  const t = useText();
  const actor = useActor();
  const { data: row, error, refetch, isFetchedAfterMount } = useRow(register, id);
  if (error !== null) return <RefusalNotice error={error} onRetry={() => void refetch()} />;
  if (row === undefined || !isFetchedAfterMount) return <PageHead title={t(register.label)} />;
  const refusal = decideChange(actor, register, row);
  return refusal === undefined ? <RegisterForm key={id} register={register} row={row} /> : <Barred register={register} refusal={refusal} />;
}

/** `/registers/$domain/$register/$id/edit` */
export function RegisterEditScreen(): ReactElement {
  const { register, address } = useAddressedRegister();
  const id = address.params['id'];
  return register === undefined || id === undefined ? <UnknownRegister /> : <EditRow register={register} id={id} />;
}
