import { type Refusal, refuse } from '@linli/kernel/model';
import { type PlatformWork, type StepEffect, type Stored, type TakenCase, applyChanges, sql } from '@linli/kernel/server';
import { application } from '../../model/application/application.ts';
import { paper } from '../../model/registers/paper.ts';
import { lookAtCounty } from './county-look.ts';

/** The person of an application becomes known: another open one of the same person for the same item makes one of them too much. */
async function linkPersons(work: PlatformWork, cases: readonly TakenCase[]): Promise<Refusal | undefined> {
  for (const [county, own] of Map.groupBy(cases, (each) => each.county)) {
    const asked = own.map(({ id, values }) => ({ id, person: values['person'], code: values['itemCode'] }));
    const twice = await lookAtCounty(work, county, [application.name], () =>
      sql<{ number: string }>`
        select a.number from json_to_recordset(${JSON.stringify(asked)}::json) as x(id uuid, person uuid, code text)
          join services.application a on a.county = ${county} and a.person = x.person and a.item_code = x.code and a.id <> x.id
        where a.finished_at is null and a.ended_at is null limit 1
      `.execute(work.tx),
    );
    const [other] = twice.rows;
    if (other !== undefined)
      return refuse(
        'conflict',
        'application-open',
        {
          zh: `这位居民的同一事项已有一件在办，编号 ${other.number}。请先撤回其中一件。`,
          en: `This person has the same application open, number ${other.number}. Withdraw one of them first.`,
        },
        { where: 'values.person' },
      );
    const person = new Map(asked.map((each) => [each.id, each.person]));
    const papers = await sql<Stored>`
      select * from services.paper where county = ${county} and application = any(${[...person.keys()]}::uuid[]) and ended_at is null order by id for update
    `.execute(work.tx);
    await applyChanges(
      work,
      paper,
      papers.rows.map((before) => ({
        before,
        change: { id: String(before['id']), values: { person: person.get(String(before['application'])) } },
      })),
    );
  }
  return undefined;
}

export const applicationEffects: readonly StepEffect[] = [{ procedure: application.name, steps: ['link'], run: linkPersons }];
