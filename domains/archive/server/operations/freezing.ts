import { type InputOf, type Refusal, refuse } from '@linli/kernel/model';
import { type Context, findStored, startJob, unknownRow } from '@linli/kernel/server';
import { form } from '@linli/ledgers/model';
import { decideDepartment, decideIssue } from '@linli/ledgers/server';
import type { freezeForm, freezeLedger } from '../../model/index.ts';
import { finalStates } from '../freeze/freeze-form.ts';
import { type FreezeInput, freezeJob } from '../freeze/jobs.ts';

const begin = (context: Context, title: { zh: string; en: string }, input: FreezeInput): Promise<{ id: string }> =>
  startJob(context, freezeJob.name, title, input);

export async function freezeFormOne(context: Context, input: InputOf<typeof freezeForm>): Promise<{ job: string } | Refusal> {
  const stored = await findStored(context, form, input.form);
  if (stored === undefined) return unknownRow(form);
  const barred = decideDepartment(context.actor, String(stored['department']));
  if (barred !== undefined) return barred;
  if (!finalStates.some((each) => each === stored['state']))
    return refuse('conflict', 'not-final', {
      zh: '报表汇总或锁定以后才归档，现在还可能改动。到期锁定时系统会自动归档。',
      en: 'A form is archived once it is taken or locked; until then it may change. The system archives it by itself when it locks.',
    });
  const [place, title] = [String(stored['place']), String(stored['title'])];
  const { id } = await begin(
    context,
    { zh: `归档《${title}》`, en: `Archive "${title}"` },
    { form: { id: input.form, place, version: Number(stored['version']) } },
  );
  context.note({ register: form.name, record: input.form, place });
  return { job: id };
}

export async function freezeLedgerOne(context: Context, input: InputOf<typeof freezeLedger>): Promise<{ job: string } | Refusal> {
  const barred = decideIssue(context.actor, input.ledger, input.place);
  if (barred !== undefined) return barred;
  if (input.on > context.today)
    return refuse('invalid', 'future-day', { zh: '日期不能晚于今天。', en: 'The day cannot lie in the future.' }, { where: 'on' });
  const ended = (await context.platform.places.ended(context.tx, [input.place], context.today)).get(input.place);
  if (ended !== undefined) return refuse('conflict', 'place-ended', ended, { where: 'place' });
  const { id } = await begin(context, { zh: '归档台账', en: 'Archive a ledger' }, input);
  context.note({ record: input.id, place: input.place, details: { ledger: input.ledger, on: input.on, retention: input.retention } });
  return { job: id };
}
