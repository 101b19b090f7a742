import { useMemo } from 'react';
import {
  type CodeList,
  type Department,
  type Register,
  codeListsOf,
  decideDeclaring,
  decideRight,
  departments,
} from '../../model/index.ts';
import { type Declared, useActor, useDeclared } from '../session/index.ts';

export interface Declaring extends Declared {
  /** Registers that may take a field from this post, in the order of the menu. */
  readonly registers: readonly Register[];
  readonly owners: readonly Department[];
  readonly lists: ReadonlyMap<string, CodeList>;
}

/** What this post may declare, and for whom. */
export function useDeclaring(): Declaring {
  const declared = useDeclared();
  const actor = useActor();
  return useMemo(() => {
    const registers = declared.base.domains
      .flatMap((domain) => domain.registers)
      .filter((of) => of.writtenBy !== 'operations' && (actor.role === 'system-admin' || decideRight(actor, of, 'read') === undefined));
    const all = Object.keys(departments) as Department[];
    const owners = all.filter((each) => decideDeclaring(actor, undefined, each) === undefined);
    return { ...declared, registers, owners, lists: codeListsOf(declared.base) };
  }, [declared, actor]);
}

/** Where a field of the county is written. */
export const fieldAddress = (register: string, key: string): string => `/administration/county-fields/${register}/${key}`;
