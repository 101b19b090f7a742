import type { ReactElement } from 'react';
import { RegisterList } from './list/register-list.tsx';
import { UnknownRegister } from './unknown-register.tsx';
import { useAddressedRegister } from './use-register.ts';

/** `/registers/$domain/$register` */
export function RegisterListScreen(): ReactElement {
  const { register } = useAddressedRegister();
  return register === undefined ? <UnknownRegister /> : <RegisterList key={register.name} register={register} />;
}
