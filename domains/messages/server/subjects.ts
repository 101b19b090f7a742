import { snake, tableOf } from '@linli/kernel/model';
import { type MessageToSend, type Work, sql } from '@linli/kernel/server';
import { message } from '../model/registers/message.ts';

/** What speaks of no record (a code to sign in, a try of a gateway) is theirs who keep the messages. */
const NOBODYS = message.owner;

const registerOf = (work: Pick<Work, 'dictionary'>, { about }: MessageToSend) =>
  about === undefined ? undefined : work.dictionary.registers.get(about.register);

/** The registers whose records these messages speak of and which are walled by department. */
export const subjectsOf = (work: Pick<Work, 'dictionary'>, messages: readonly MessageToSend[]): string[] => [
  ...new Set(messages.map((each) => registerOf(work, each)).flatMap((of) => (of?.walledBy === undefined ? [] : [of.name]))),
];

/**
 * Whose each message is: the department of the record that it speaks of, else the one that keeps the register. One question a register; the wall is open
 * to them. A message is walled like its subject, for its words say what the subject says.
 */
export async function departmentsOf(work: Work, messages: readonly MessageToSend[]): Promise<(message: MessageToSend) => string> {
  const known = new Map<string, string>();
  for (const name of subjectsOf(work, messages)) {
    const of = work.dictionary.registers.get(name);
    if (of?.walledBy === undefined) continue;
    const own = messages.filter(({ about }) => about?.register === name);
    const records = [...new Set(own.flatMap(({ about }) => about?.record ?? []))];
    const counties = [...new Set(own.map(({ county }) => county))];
    const found = await sql<{ id: string; department: string | null }>`
      select id, ${sql.ref(snake(of.walledBy))} as department from ${sql.table(tableOf(of))}
      where county = any(${counties}::text[]) and id = any(${records}::uuid[])`.execute(work.tx);
    for (const { id, department } of found.rows) if (department !== null) known.set(`${name} ${id}`, department);
  }
  return (each) => known.get(`${each.about?.register ?? ''} ${each.about?.record ?? ''}`) ?? registerOf(work, each)?.owner ?? NOBODYS;
}
