import { type InputOf, type OutputOf, type Refusal, lastDayOf, refuse } from '@linli/kernel/model';
import { type Context, decodeRow, findStored, unknownRow } from '@linli/kernel/server';
import { application } from '../../model/application/application.ts';
import type { askedApplication } from '../../model/opinion/operations.ts';
import { opinion } from '../../model/opinion/opinion.ts';
import { contentsOfApplications } from '../applications/content.ts';
import { lookAtCounty, rowAt } from '../applications/county-look.ts';
import { editionForm } from '../applications/edition.ts';
import { shownContent, stateWord } from '../applications/stands.ts';

const given = refuse('conflict', 'opinion-given', {
  zh: '这份意见已经回了，或者办件已经结束，申请内容不再给您看。要看请联系主办部门。',
  en: 'The opinion was given, or the application is over, so its content is closed to you. Ask the department that decides.',
});

/** A department sees the application as long as its opinion is asked: the wall shows the opinion, this shows what it is about. */
export async function askedOne(
  context: Context,
  { id }: InputOf<typeof askedApplication>,
): Promise<OutputOf<typeof askedApplication> | Refusal> {
  const asked = await findStored(context, opinion.cases, id);
  if (asked === undefined) return unknownRow(opinion.cases);
  if (asked['finished_at'] !== null || asked['ended_at'] !== null) return given;
  const county = String(asked['county']);
  const about = String(asked['application']);
  const seen = await lookAtCounty(context, county, [application.name], async () => ({
    row: await rowAt(context, application.cases, county, about),
    content: (await contentsOfApplications(context, county, [about])).get(about),
  }));
  const { row, content } = seen;
  const form = row === undefined ? undefined : await editionForm(context, county, String(row['item']));
  if (row === undefined || form === undefined) return unknownRow(application.cases);
  context.note({ record: about, register: application.name, place: String(row['place']), purpose: `会同意见：${form.name.zh}` });
  const shown = shownContent({ form, content: content ?? { answers: {}, actsAs: 'self', materials: [], facts: [] } });
  const { values } = decodeRow(application.cases, row, context.keys);
  return {
    ...shown,
    // Files stay with the department that decides: what came is told, not handed on.
    materials: shown.materials.map((each) => ({ ...each, paper: null })),
    state: stateWord(String(row['state'])),
    dueOn: values.dueAt === null ? null : lastDayOf(values.dueAt),
    findings: values.findings ?? null,
  };
}
