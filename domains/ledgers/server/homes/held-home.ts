import type { Register } from '@linli/kernel/model';
import type { Stored } from '@linli/kernel/server';
import { dwelling, household } from '@linli/residents/model';
import type { ReadLine } from '../../model/parsing/index.ts';
import type { LedgerTemplate } from '../../model/templates/index.ts';
import type { Homes } from './homes.ts';

/** The row against which what a line says of a home or household is held; undefined for every other register. */
export function heldHome(homes: Homes | undefined, register: Register, person: string, values: ReadLine['values']): Stored | undefined {
  const family = homes?.householdOf(person);
  if (register === household) return family;
  return register === dwelling ? homes?.dwellingFor(values['dwelling.address'], family) : undefined;
}

/** Would the line make a home or a household, or tie the two together? */
export function addsHome(
  template: LedgerTemplate | undefined,
  homes: Homes | undefined,
  person: string,
  values: ReadLine['values'],
): boolean {
  if (template?.home !== household) return false;
  const family = heldHome(homes, household, person, values);
  const home = heldHome(homes, dwelling, person, values);
  if (family === undefined) return true;
  return values['dwelling.address'] !== undefined && (home === undefined || family['dwelling'] === null);
}
