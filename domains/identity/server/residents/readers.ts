import { type Text, isPlace, isRefusal, roleLabels, roles } from '@linli/kernel/model';
import { type Context, fulfil, moveWall, sql } from '@linli/kernel/server';
import { identityOperations } from '../../model/index.ts';
import { cursorOf, labelOf, readCursor } from '../operations/trail.ts';
import { confirmedPerson, registersAbout, rowsAbout } from './data.ts';
import { person } from '@linli/residents/model';

const PAGE = 30;

interface Line {
  readonly id: string;
  readonly at: string;
  readonly role: string | null;
  readonly place: string;
  readonly operation: string;
  readonly purpose: string | null;
  readonly register: string;
  readonly record: string | null;
}

/**
 * The trail of the resident's own records, and of whole lists that were taken out of the registers in which he stands, for a place that holds his. What he
 * did himself is left out, and so is what the platform did for nobody.
 */
async function linesAbout(context: Context, county: string, who: string, after: { at: string; id: string } | undefined): Promise<Line[]> {
  const records = (await rowsAbout(context, county, who)).flatMap(({ register, rows }) =>
    rows.map((row) => ({ register: register.name, record: String(row['id']), place: String(row['place']), since: row['created_at'] })),
  );
  const lists = [person.name, ...registersAbout(context.dictionary).map(({ register }) => register.name)].map((name) => `${name}.export`);
  const before = await moveWall(context.tx, (scope) => ({ ...scope, read: ['kernel.audit'], write: [] }));
  const page = after === undefined ? sql`true` : sql`(e.at, e.id) < (${after.at}::timestamptz, ${after.id}::uuid)`;
  const others = sql`e.outcome = 'done' and e.role is not null and e.account is distinct from ${context.actor.account}::uuid and ${page}`;
  const columns = sql`e.id, e.at, e.role, e.place, e.operation, e.purpose, e.register, e.record`;
  const mine = sql`json_to_recordset(${JSON.stringify(records)}::json) as x(register text, record uuid, place text, since timestamptz)`;
  const found = await sql<Line>`
    select * from (
      (select ${columns} from kernel.audit_entry e join ${mine} on e.register = x.register and e.record = x.record
        where e.county = ${county} and ${others} order by e.at desc, e.id desc limit ${PAGE + 1})
      union all
      (select ${columns} from kernel.audit_entry e join ${mine} on e.register = x.register
        where e.county = ${county} and e.record is null and e.operation = any(${lists}::text[]) and starts_with(x.place, e.place) and e.at >= x.since and ${others}
        order by e.at desc, e.id desc limit ${PAGE + 1})
    ) as e order by e.at desc, e.id desc limit ${PAGE + 1}
  `.execute(context.tx);
  await moveWall(context.tx, () => before);
  const seen = new Set<string>();
  return found.rows.filter(({ id }) => !seen.has(id) && seen.add(id) !== undefined);
}

const postOf = (role: string | null): Text => {
  const known = roles.find((each) => each === role);
  return known === undefined ? { zh: '平台', en: 'The platform' } : roleLabels[known];
};

export const residentReaders = fulfil(identityOperations.residentReaders, async (context, input) => {
  const self = await confirmedPerson(context);
  if (isRefusal(self)) return self;
  const cursor = readCursor(input.after);
  if (isRefusal(cursor)) return cursor;
  const lines = await linesAbout(context, self.county, self.person, cursor);
  const page = lines.slice(0, PAGE);
  const last = page.at(-1);
  const places = [...new Set(page.map(({ place }) => place))].filter((place) => place !== '' && isPlace(place));
  const names = await context.platform.places.names(context.tx, places);
  return {
    rows: page.map((line) => ({
      at: line.at,
      office: names.get(line.place) ?? line.place,
      post: postOf(line.role),
      purpose: line.purpose,
      what: labelOf(context, line.operation),
      register: context.dictionary.registers.get(line.register)?.label ?? { zh: line.register, en: line.register },
      wholeList: line.record === null,
    })),
    next: lines.length > PAGE && last !== undefined ? cursorOf(last) : null,
  };
});
