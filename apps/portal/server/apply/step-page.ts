import { isRefusal, refuse } from '@linli/kernel/model';
import {
  type Fault,
  type Html,
  type PageAnswer,
  type PageRequest,
  backLink,
  faultOf,
  faultSummary,
  html,
  page,
} from '@linli/kernel/server';
import { saveMyDraft } from '@linli/services/model';
import { orSignIn } from '../account/sign-in.ts';
import { typedNotes } from '../typed.ts';
import { type Applying, type Read, findApplying, isId, knownFor, stepPath } from './applying.ts';
import { checkPart, sendApplication } from './check.ts';
import { factsPart, readFacts } from './facts.ts';
import { paperPart, readPaper } from './paper.ts';
import { questionPart, readAnswer } from './question.ts';
import { type Step, nextStep, stepBefore, stepsOf } from './steps.ts';
import { readWho, whoPart } from './who.ts';

const gone = refuse('unknown', 'no-such-step', {
  zh: '没有这一页。请从“我的申请”接着填，或者重新开始。',
  en: 'There is no such page. Go on from "My applications" or begin anew.',
});

/** One question a page, each at its own address: back works, and a page that is opened again shows what was answered. */
export const stepPage = page({
  path: '/portal/apply/{code}/{id}/{step}',
  takesFiles: ({ step }) => step?.startsWith('p-') === true,
  get: async (request) => {
    const applying = isId(request.params['id'] ?? '') ? await findApplying(request) : gone;
    if (isRefusal(applying)) return orSignIn(applying, request.address);
    const step = findStep(request, applying);
    return step === undefined
      ? { goTo: stepPath(applying, nextStep(applying.item, applying.draft)) }
      : showStep(request, applying, step, []);
  },
  post: async (request) => {
    const applying = isId(request.params['id'] ?? '') ? await findApplying(request) : gone;
    if (isRefusal(applying)) return orSignIn(applying, request.address);
    const step = findStep(request, applying);
    if (step === undefined) return gone;
    if (step.key === 'check')
      return sendApplication(request, applying, (faults, again) => showStep(request, applying, step, faults, again));
    const read = await readStep(request, applying, step);
    if (!('draft' in read)) return showStep(request, applying, step, read.faults);
    const { draft } = read;
    const saved = await request.ask(saveMyDraft, { id: applying.id, draft });
    if (isRefusal(saved)) return showStep(request, applying, step, [faultOf(request.t, saved, [])]);
    return { goTo: stepPath(applying, nextStep(applying.item, draft)) };
  },
});

const findStep = ({ params }: PageRequest, { item, draft }: Applying): Step | undefined =>
  stepsOf(item, draft).find(({ key }) => key === params['step']);

function readStep(request: PageRequest, applying: Applying, step: Step): Promise<Read> | Read {
  if ('question' in step) return readAnswer(request, applying, step.question);
  if ('facts' in step) return readFacts(request, applying, step.facts);
  if ('material' in step) return readPaper(request, applying, step.material);
  return readWho(request, applying);
}

async function showStep(
  request: PageRequest,
  applying: Applying,
  step: Step,
  faults: readonly Fault[],
  again = false,
): Promise<PageAnswer> {
  const { t } = request;
  const { item, draft } = applying;
  const before = stepBefore(item, draft, step.key);
  const back = before === undefined ? `/portal/apply/${applying.code}` : stepPath(applying, before);
  const known = 'question' in step ? undefined : await knownFor(request, applying);
  if (known !== undefined && isRefusal(known)) return known;
  const inside = ((): Html => {
    if ('question' in step) return questionPart(t, applying, step.question, faults);
    if (known === undefined) throw new Error('What is known was not asked.');
    if ('facts' in step)
      return html`<input type="hidden" name="facts" value="1" />${factsPart(request, applying, step.facts, known, faults)}`;
    if ('material' in step) return paperPart(t, applying, step.material, known, faults);
    return step.key === 'who' ? whoPart(request, applying, faults) : checkPart(t, applying, known, again);
  })();
  const title = { zh: `申请：${item.name.zh}`, en: `Apply: ${item.name.en}` };
  return {
    title,
    ...(faults.length === 0 ? {} : { status: 422 }),
    show: html`${backLink(t, back)}${faultSummary(t, faults)}
      <p class="pg-hint">${t(item.name)} · ${placeInSteps(t, stepsOf(item, draft), step)}</p>
      <form method="post" action="${stepPath(applying, step.key)}" enctype="multipart/form-data" novalidate ${step.key === 'check' ? '' : html`data-keep="1"`}>
        ${typedNotes(t)} ${inside}
      </form>`,
  };
}

/** Questions may open others, so only what lies behind is counted for certain. */
const placeInSteps = (t: PageRequest['t'], steps: readonly Step[], step: Step): string => {
  const at = steps.findIndex(({ key }) => key === step.key) + 1;
  return t({ zh: `第 ${at} 页，约 ${steps.length} 页`, en: `page ${at} of about ${steps.length}` });
};
