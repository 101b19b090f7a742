import { type DemoList, type DemoSheet, demoLists, demoSheets } from '@linli/demo/county';
import { type Actor, isRefusal } from '@linli/kernel/model';
import { dayIn, monthEnd, monthOf, runOperation } from '@linli/kernel/server';
import { templates } from '@linli/ledgers/model';
import type { Running } from '../running.ts';
import { idOfKey } from './rows.ts';

const COUNTY = '610921';

/**
 * Has the departments of the demo county design, admit and send their forms of the month, by the operations that their officers
 * would use. Comes behind the open door: the jobs that fill the forms take longer than anybody should wait for a page.
 */
export async function sendDemoForms(running: Running): Promise<void> {
  const civil = await officerOf(running, 'minzheng');
  const firstDueOn = monthEnd(monthOf(dayIn(running.platform.clock()))).day;
  for (const form of [...demoLists, ...demoSheets]) {
    const officer = await officerOf(running, form.user);
    const id = idOfKey(`ledgers.form-template/${form.title}`);
    const saved = await take<{ version: number }>(running, officer, 'ledgers.save-template', {
      id,
      title: form.title,
      department: form.department,
      cycle: 'monthly',
      ...('ledger' in form ? listOf(form) : sheetOf(form)),
    });
    const submitted = await take<{ version: number }>(running, officer, 'ledgers.step-template', {
      id,
      version: saved.version,
      step: 'submit',
    });
    await take(running, civil, 'ledgers.step-template', { id, version: submitted.version, step: 'admit' });
    await take(running, officer, 'ledgers.send-task', {
      id: idOfKey(`ledgers.form-task/${form.title}`),
      template: id,
      places: [COUNTY],
      firstDueOn,
      until: null,
    });
  }
}

function listOf({ ledger, needs }: DemoList) {
  const columns = templates.find((each) => each.id === ledger)?.columns.filter(({ header }) => header !== '备注') ?? [];
  const fields = columns.map(({ header, entry, width }, at) => ({
    key: `f${at + 1}`,
    header,
    from: 'entry',
    name: entry,
    width,
    required: needs.includes(header),
  }));
  return { shape: 'list', design: { subject: ledger, note: '', fields, newFields: [] } };
}

function sheetOf({ figures, asks, why, department }: DemoSheet) {
  const counted = Object.entries(figures).map(([name, header]) => ({ header, from: 'fact', name, required: false }));
  const fields = [...counted, { header: asks, from: 'new', name: 'asks', required: true }];
  return {
    shape: 'figures',
    design: {
      subject: null,
      note: '',
      fields: fields.map((each, at) => ({ ...each, key: `f${at + 1}`, width: 12 })),
      newFields: [{ key: 'asks', label: asks, kind: 'integer', why, owner: department, cycle: 'monthly' }],
    },
  };
}

/** The demo account in its post. */
async function officerOf({ db }: Running, user: string): Promise<Actor> {
  const found = await db.owner.query<Actor>(
    `select a.id as account, p.id as post, a.name, p.role, p.place, p.departments
     from identity.account as a join identity.post as p on p.account = a.id where a.user_name = $1`,
    [user],
  );
  const [officer] = found.rows;
  if (officer === undefined) throw new Error(`The demo county has no account "${user}".`);
  return officer;
}

async function take<T>({ platform }: Running, actor: Actor, name: string, input: object): Promise<T> {
  const operation = platform.operations.find((each) => each.declaration.name === name);
  if (operation === undefined) throw new Error(`There is no operation "${name}".`);
  const answer = await runOperation(platform, {
    operation,
    actor,
    input,
    idempotencyKey: null,
    request: { address: 'demo', origin: '', token: null, userAgent: 'demo', body: null, signal: new AbortController().signal },
    setCookie: () => undefined,
  });
  if (isRefusal(answer)) throw new Error(`${name}: ${answer.sentence.en}`);
  return answer as T;
}
