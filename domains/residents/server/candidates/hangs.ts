import { snake, tableOf } from '@linli/kernel/model';
import { type Work, sql } from '@linli/kernel/server';
import { type Hang, person, referencesTo } from '../../model/index.ts';

/** What hangs on some persons, register by register, as far as the post may see it: one query for all of them. */
export async function hangsOn(work: Work, county: string, persons: readonly string[]): Promise<Map<string, Hang[]>> {
  const hangs = new Map<string, Hang[]>();
  const readable = referencesTo(work.dictionary, person.name);
  if (persons.length === 0 || readable.length === 0) return hangs;
  const parts = readable.flatMap(({ register, fields }) =>
    fields.map(
      (field) => sql`
        select ${sql.lit(register.name)} as register, ${sql.ref(snake(field))} as person, count(*) as rows, count(*) filter (where ended_at is null) as in_force
        from ${sql.table(tableOf(register))} where county = ${county} and ${sql.ref(snake(field))} = any(${persons}::uuid[]) group by 2`,
    ),
  );
  const found = await sql<{
    register: string;
    person: string;
    rows: number;
    in_force: number;
  }>`${sql.join(parts, sql` union all `)}`.execute(work.tx);
  for (const { register: name, person: id, rows, in_force: inForce } of found.rows) {
    const referrer = readable.find(({ register }) => register.name === name);
    if (referrer === undefined) continue;
    const list = hangs.get(id) ?? [];
    const known = list.find((each) => each.register === name);
    const onlyOne = (referrer.register.unique ?? []).some((keys) => keys.some((key) => referrer.fields.includes(key)));
    hangs.set(id, [
      ...list.filter((each) => each !== known),
      {
        register: name,
        label: referrer.register.label,
        rows: rows + (known?.rows ?? 0),
        inForce: inForce + (known?.inForce ?? 0),
        onlyOne,
      },
    ]);
  }
  return hangs;
}
