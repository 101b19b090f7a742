import { pathOf } from '@linli/kernel/model';
import { type Colleague, type ColleagueDirectory, sql } from '@linli/kernel/server';
import { openingTables } from '../opening.ts';

const SHOWN_MAX = 50; // a list in which somebody looks for a name; a desk has fewer

/**
 * Who could take a piece of work that lies at a place: name, post and nothing else of people who sit at the same desk or above.
 * Answered to everybody whom the work has reached, so it passes the administrators' wall.
 */
export const colleagueDirectory: ColleagueDirectory = {
  at: (tx, place, roles, day) =>
    openingTables(tx, async () => {
      const found = await sql<Colleague>`
        select p.account, a.name, p.role, p.place, p.departments, p.title
        from identity.post as p join identity.account as a on a.id = p.account
        where p.place = any(${pathOf(place)}::text[]) and p.role = any(${[...roles]}::text[]) and a.status = 'active'
          and p.valid_from <= ${day}::date and (p.valid_to is null or p.valid_to > ${day}::date)
        order by p.place desc, a.name, p.id limit ${SHOWN_MAX}`.execute(tx);
      return found.rows;
    }),
};
