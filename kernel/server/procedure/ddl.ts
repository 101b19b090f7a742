import { type Procedure, tableOf } from '../../model/index.ts';
import { migrationOf } from '../register/ddl.ts';

/**
 * The migration of a procedure, to be read over and kept as a file: the table of its cases, and beside the indexes of a register
 * those of the open ones. They are few however many are finished, so an inbox stays as quick in its tenth year.
 */
export function migrationOfProcedure({ cases }: Procedure): string {
  const table = tableOf(cases);
  const short = table.replace('.', '_');
  const open = (name: string, columns: string, more = ''): string =>
    `create index ${short}_open${name} on ${table} (county, ${columns}) where finished_at is null${more};`;
  const indexes = [
    open('', 'due_at, id, place'),
    open('_place', 'place, due_at, id'),
    open('_opener', 'opener, due_at, id'),
    open('_assignee', 'assignee, due_at, id', ' and assignee is not null'),
  ];
  return migrationOf(cases).replace('-- phase: policies', `${indexes.join('\n')}\n-- phase: policies`);
}
