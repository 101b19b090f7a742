import { type Department, type Procedure, departments } from '../../model/index.ts';

/** The department of a case: its own where the procedure says by which field, else that of the procedure. */
export function ownerOf({ cases }: Procedure, own: unknown): Department {
  return typeof own === 'string' && Object.hasOwn(departments, own) ? (own as Department) : cases.owner;
}
