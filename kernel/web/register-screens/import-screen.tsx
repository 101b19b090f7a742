import type { ReactElement } from 'react';
import { useActor } from '../session/index.ts';
import { Barred } from './barred.tsx';
import { RegisterImport } from './import/register-import.tsx';
import { decideHandWriting } from './rights.ts';
import { UnknownRegister } from './unknown-register.tsx';
import { useAddressedRegister } from './use-register.ts';

/** `/registers/$domain/$register/import` */
export function RegisterImportScreen(): ReactElement {
  const { register } = useAddressedRegister();
  const actor = useActor();
  if (register === undefined) return <UnknownRegister />;
  const refusal = decideHandWriting(actor, register);
  return refusal === undefined ? (
    <RegisterImport key={register.name} register={register} />
  ) : (
    <Barred register={register} refusal={refusal} />
  );
}
