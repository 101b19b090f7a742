import type pg from 'pg';
import { newId } from '@linli/kernel/server';
import { type Answer, type Kept, Promises, place } from './promises.ts';

/** What becomes of an application that the community decides itself: received, accepted, granted with its result. */
const steps = ['submit', 'accept', 'grant'] as const;
type Step = (typeof steps)[number];

/** What one life has left in the database. */
interface Trace {
  readonly id: string;
  readonly steps: readonly Step[];
  readonly rows: number;
  readonly documents: number;
  readonly messages: number;
}

/**
 * Applications from the counter to their end, each a chain of writes: with a step come its line, what it tells by telephone, and in the end the
 * row of the register and the document. Of each acknowledged step all of that is promised, and nothing of it twice.
 */
export class PromisedCases extends Promises {
  #item: Promise<string> | undefined;

  /** Takes one application as far as it gets; true when all of it was acknowledged. */
  override async write(url: string, cookie: string, id: string = newId()): Promise<boolean> {
    const item = await this.#itemOf(url, cookie);
    if (item === undefined) return false;
    this.asked.add(id);
    const send = async (method: string, path: string, key: string, body: object, step?: Step): Promise<boolean> => {
      const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': `${id} ${key}`, Cookie: cookie };
      const answer = await fetch(`${url}/api/services${path}`, { method, headers, body: JSON.stringify(body) }).catch(() => undefined);
      if (answer === undefined) return false;
      const said = (await answer.json().catch(() => ({}))) as Answer['body'];
      if (answer.status !== 200) this.refused.push({ status: answer.status, body: said });
      else if (step !== undefined) this.acknowledged.add(`${id} ${step}`);
      return answer.status === 200;
    };
    const submission = {
      item,
      answers: { which: 'pests' },
      person: null,
      applicantName: '例市场',
      applicantPhone: `139${String(Number.parseInt(id.slice(-7), 16) % 100_000_000).padStart(8, '0')}`,
      actsAs: 'self',
      materials: [{ key: 'form', how: 'filled' }],
      signed: 'paper',
      again: true,
    };
    const facts = { site: '南街农贸市场', doneOn: '2026-03-02', worker: '例医生', outcome: '投放鼠药 12 处' };
    const at = `/application/${id}/steps`;
    return (
      (await send('POST', '/application/open/submit', 'submit', { id, place, submission }, 'submit')) &&
      (await send('PUT', `/results/${id}`, 'facts', { version: 0, facts })) &&
      (await send('POST', `${at}/accept`, 'accept', { version: 1 }, 'accept')) &&
      (await send('POST', `${at}/grant`, 'grant', { version: 2 }, 'grant'))
    );
  }

  /** The edition in force; asked again as long as nothing answers. */
  async #itemOf(url: string, cookie: string): Promise<string | undefined> {
    this.#item ??= (async () => {
      const answer = await fetch(`${url}/api/services/items`, { headers: { Cookie: cookie } });
      const { items } = (await answer.json()) as { items: { id: string; code: string }[] };
      const found = items.find(({ code }) => code === 'WS10');
      if (found === undefined) throw new Error('The demo county has no such item.');
      return found.id;
    })();
    return this.#item.catch(() => (this.#item = undefined));
  }

  protected override async look(client: pg.Client, promised: readonly string[]): Promise<Kept> {
    const ids = [...this.asked];
    const found = await client.query<Trace>(
      `select a.id,
         array(select l.step from kernel.case_line l where l.county = a.county and l.register = 'services.application' and l.record = a.id and l.no is not null order by l.no) as steps,
         (select count(*)::int from services.public_service p where p.county = a.county and p.origins->'*'->>'id' = a.id::text) as rows,
         (select count(*)::int from services.result_document d where d.county = a.county and d.application = a.id) as documents,
         (select count(*)::int from messages.message m where m.county = a.county and m.record = a.id::text and m.template = 'kernel.progress') as messages
       from services.application a where a.id = any($1::uuid[])`,
      [ids],
    );
    const traces = new Map(found.rows.map((trace) => [trace.id, trace]));
    const has = (id: string, step: Step): boolean => traces.get(id)?.steps.includes(step) === true;
    const oneOfEach = ({ steps: taken, rows, documents, messages }: Trace): boolean =>
      JSON.stringify(taken) === JSON.stringify(steps) && rows === 1 && documents === 1 && messages === steps.length;
    return {
      lost: promised.filter((each) => !has(each.slice(0, 36), each.slice(37) as Step)),
      doubled: found.rows.filter((trace) => !oneOfEach(trace)).map((trace) => JSON.stringify(trace)),
      missing: ids.filter((id) => !has(id, 'grant')),
    };
  }
}
