import { sql } from '@linli/kernel/server';
import type { Tx } from '@linli/kernel/server';
import type { Queryable } from './store/rows.ts';

/** Lets a transaction of the kernel run the SQL of this domain: `$1` becomes a parameter at each place where it stands. */
export function queryableOf(tx: Tx): Queryable {
  return {
    query: async <Row extends object>(text: string, values: unknown[] = []) => {
      const pieces = text.split(/\$(\d+)/).map((piece, at) => (at % 2 === 0 ? sql.raw(piece) : sql`${values[Number(piece) - 1]}`));
      const { rows } = await sql<Row>`${sql.join(pieces, sql.raw(''))}`.execute(tx);
      return { rows };
    },
  };
}
