import type { ReactElement } from 'react';
import { RegisterDetail } from './detail/register-detail.tsx';
import { UnknownRegister } from './unknown-register.tsx';
import { useAddressedRegister } from './use-register.ts';

/** `/registers/$domain/$register/$id` */
export function RegisterDetailScreen(): ReactElement {
  const { register, address } = useAddressedRegister();
  const id = address.params['id'];
  return register === undefined || id === undefined ? <UnknownRegister /> : <RegisterDetail key={id} register={register} id={id} />;
}
