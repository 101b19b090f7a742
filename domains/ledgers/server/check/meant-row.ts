import { type Register, isWithin, snake } from '@linli/kernel/model';
import type { Stored } from '@linli/kernel/server';
import type { ReadLine } from '../../model/parsing/index.ts';
import { type LedgerTemplate, keptBeside, whichOf } from '../../model/templates/index.ts';

/** The row of a department's register that a line speaks of: the person's only one, or the one of that day. */
export function meantRow(
  template: LedgerTemplate | undefined,
  register: Register,
  rows: readonly Stored[] | undefined,
  values: ReadLine['values'],
): Stored | undefined {
  const which = whichOf(template, register, values);
  if (which === undefined) return rows?.[0];
  const column = snake(template?.eachBy ?? '');
  return rows?.find((row) => String(row[column]) === which);
}

const says = (register: Register, values: ReadLine['values']): boolean => {
  const prefix = `${register.name.slice(register.name.indexOf('.') + 1)}.`;
  return Object.keys(values).some((path) => path.startsWith(prefix));
};

/** Would the line add a row of a department's register? Its own always, a further one where the line tells something of it. */
export const addsBeside = (
  template: LedgerTemplate | undefined,
  values: ReadLine['values'],
  rowsOf: (register: Register) => readonly Stored[] | undefined,
): boolean =>
  keptBeside(template).some(
    (register, at) => (at === 0 || says(register, values)) && meantRow(template, register, rowsOf(register), values) === undefined,
  );

/** Do two lines of one person tell of two rows: visits of two days? */
export const tellsAnother = (template: LedgerTemplate | undefined, a: ReadLine, b: ReadLine): boolean => {
  const own = template?.status;
  return own !== undefined && whichOf(template, own, a.values) !== whichOf(template, own, b.values);
};

/** The residence here of which a line speaks: of the relation that it names, else the one that there is. */
export function residenceHere(rows: readonly Stored[] | undefined, place: string, values: ReadLine['values']): Stored | undefined {
  const here = rows?.filter((row) => isWithin(String(row['place']), place));
  return here?.find((row) => row['relation'] === values['residence.relation']) ?? here?.[0];
}
