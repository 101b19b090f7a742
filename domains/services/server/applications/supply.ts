import { type InputOf, type OutputOf, type Refusal, isRefusal, refuse } from '@linli/kernel/model';
import { type Context, takeSteps } from '@linli/kernel/server';
import { application } from '../../model/application/application.ts';
import { materialsGiven } from '../../model/application/complete.ts';
import type { supplyPapers } from '../../model/application/operations.ts';
import { keepContent } from './content.ts';
import { takePapers } from './papers-given.ts';
import { missingOf, standingOfApplication } from './stands.ts';

type Answer = OutputOf<typeof supplyPapers>;

/** Missing papers come. The step is taken when at least one of them is there; what is missing still stays named. */
export async function supplyOne(context: Context, input: InputOf<typeof supplyPapers>): Promise<Answer | Refusal> {
  const { id, version } = input;
  const of = await standingOfApplication(context, id);
  if (isRefusal(of)) return of;
  const { row, content, form } = of;
  const online = context.actor.role === 'resident';
  const asked = missingOf(of).filter(({ key }) => input.materials.some((each) => each.key === key));
  const given = materialsGiven(asked, input.materials, online).filter(({ how }) => how !== 'missing');
  // A notice may also ask for what the edition does not name; then the files are not kept under a paper of it.
  if (given.length === 0 && missingOf(of).length > 0)
    return refuse(
      'invalid',
      'nothing-supplied',
      {
        zh: '还没有选补交的材料。至少补一样，上传照片或在窗口交验。',
        en: 'No paper was chosen. Bring at least one, as a picture or at the counter.',
      },
      { where: 'materials' },
    );
  const county = String(row['county']);
  const belongs = {
    county,
    application: id,
    place: String(row['place']),
    department: String(row['department']),
    holder: (row['holder'] as string | null) ?? null,
  };
  const outcome = (await takeSteps(context, application, [{ id, version, step: 'supply' }])).get(id);
  if (outcome !== undefined && isRefusal(outcome)) return outcome;
  const kept = await takePapers(context, { belongs, person: (row['person'] as string | null) ?? null, form, materials: given });
  if (isRefusal(kept)) return kept;
  const fresh = new Map(kept.map((each) => [each.key, each]));
  const next = { ...content, materials: content.materials.map((each) => fresh.get(each.key) ?? each) };
  await keepContent(context, belongs, next);
  context.note({ record: id, place: belongs.place, register: application.name, details: { step: 'supply', supplied: [...fresh.keys()] } });
  return { missing: missingOf({ content: next, form }).map(({ name }) => name), version: version + 1 };
}
