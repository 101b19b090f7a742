import { type Refusal, type Text, refuse } from '@linli/kernel/model';
import { proxyPapers } from '../catalogue/build.ts';
import type { ItemForm, Material } from '../item-form.ts';
import { type Answers, type Papers, papersFor } from '../papers.ts';
import { decideRelation } from './acting.ts';
import type { Given, GivenWay, Submission } from './submission.ts';

type Acting = Submission['actsAs'];

const PROXY = 'proxy-letter';
/** The question of the catalogue whether the person comes; here it is told by who acts. */
const COMES = 'comes';

/** Who acts answers the question whether the person comes, so that nobody is asked it twice. */
export const answersWith = (answers: Answers, actsAs: Acting, { questions }: Pick<ItemForm, 'questions'>): Answers =>
  questions.some(({ key }) => key === COMES) ? { ...answers, [COMES]: actsAs === 'self' ? 'self' : 'proxy' } : answers;

/**
 * The papers of one application. A guardian of a child and a member of the household need no letter of authority (民法典 27, 28): only
 * a proxy does, for every item, whether its edition says so or not (民法典 165).
 */
export function papersOf(form: Pick<ItemForm, 'materials' | 'questions'>, answers: Answers, actsAs: Acting): Papers {
  const papers = papersFor(form, answersWith(answers, actsAs, form));
  const asked = papers.asked.filter(({ key }) => key !== COMES);
  if (actsAs === 'proxy')
    return papers.needed.some(({ key }) => key === PROXY)
      ? { ...papers, asked }
      : { ...papers, asked, needed: [...papers.needed, ...proxyPapers.map((each): Material => ({ ...each, when: [] }))] };
  return { ...papers, asked, needed: papers.needed.filter(({ key }) => key !== PROXY) };
}

/** How a paper may come; what we hold or fill in needs nobody to bring it. */
const fitting: Readonly<Record<Material['way'], readonly GivenWay[]>> = {
  show: ['shown', 'brought', 'earlier'],
  bring: ['brought', 'earlier', 'shown'],
  filled: ['filled', 'brought'],
  held: ['held', 'brought', 'earlier'],
};

export interface GivenMaterial extends Pick<Material, 'key' | 'name' | 'way' | 'proves' | 'issuer'> {
  readonly how: GivenWay;
  readonly given: Given | undefined;
}

/** What became of every paper that is needed: none of them can be forgotten, whatever was sent. */
export function materialsGiven(needed: readonly Material[], given: readonly Given[], online: boolean): GivenMaterial[] {
  return needed.map((material) => {
    const own = given.find(({ key }) => key === material.key);
    const { key, name, way, proves, issuer } = material;
    return { key, name, way, proves, issuer, how: howOf(material, own, online), given: own };
  });
}

function howOf({ way }: Material, given: Given | undefined, online: boolean): GivenWay {
  if (given === undefined || given.how === 'missing') return way === 'held' ? 'held' : way === 'filled' ? 'filled' : 'missing';
  if (!fitting[way].includes(given.how)) return 'missing';
  if (given.how === 'earlier') return given.paper === undefined ? 'missing' : 'earlier';
  // Nobody looks at an original through a telephone; it is shown when the person comes or is visited.
  if (online && given.how === 'shown') return 'missing';
  return online && given.how === 'brought' && (given.files ?? []).length === 0 ? 'missing' : given.how;
}

export const missingIn = (materials: readonly GivenMaterial[]): GivenMaterial[] => materials.filter(({ how }) => how === 'missing');

/** The one-off notice (行政许可法 32): every missing paper, what it shows and who issues it. */
export function supplementWords(missing: readonly Pick<GivenMaterial, 'name' | 'proves' | 'issuer'>[]): Text {
  const line = (of: keyof Text) =>
    missing.map(({ name, proves, issuer }, at) =>
      of === 'zh'
        ? `${at + 1}. ${name.zh}（${issuer.zh}，用来说明：${proves.zh}）`
        : `${at + 1}. ${name.en} (from: ${issuer.en}; shows: ${proves.en})`,
    );
  return {
    zh: `还差下面这些，请一次补齐：\n${line('zh').join('\n')}`,
    en: `These are missing; please bring all of them:\n${line('en').join('\n')}`,
  };
}

/** May it be sent as it stands? Whether papers are complete is no condition: what is missing is named. */
export function decideSubmission(form: Pick<ItemForm, 'materials' | 'questions'>, of: Submission, online: boolean): Refusal | undefined {
  const { next } = papersOf(form, of.answers, of.actsAs);
  if (next !== undefined)
    return refuse(
      'invalid',
      'question-open',
      { zh: `还有一个问题没有回答：“${next.ask.zh}”`, en: `A question is still open: "${next.ask.en}"` },
      { where: `answers.${next.key}` },
    );
  if (of.person === null && (of.applicantName ?? '') === '')
    return refuse(
      'invalid',
      'name-missing',
      { zh: '请填申请人姓名，或者先找到这位居民。', en: 'Give the name of the applicant, or find the person first.' },
      { where: 'applicantName' },
    );
  // Online it is the phone that was signed in with.
  if (of.person === null && !online && (of.applicantPhone ?? '') === '')
    return refuse(
      'invalid',
      'phone-missing',
      { zh: '请留一个能打通的电话，有事好联系您。', en: 'Give a phone by which you can be reached.' },
      { where: 'applicantPhone' },
    );
  if (of.actsAs !== 'self' && !online && of.proxyPerson === undefined && (of.proxyName ?? '') === '')
    return refuse(
      'invalid',
      'proxy-missing',
      { zh: '替别人办，请选来的是哪一位，或者填来办的人的姓名。', en: 'Somebody acts for the person: choose who it is, or give the name.' },
      { where: 'proxyName' },
    );
  const relation = online ? undefined : decideRelation(of);
  if (relation !== undefined) return relation;
  if (of.signed === 'online' && !online)
    return refuse(
      'invalid',
      'sign-here',
      { zh: '窗口办理请在屏幕上或纸上签字。', en: 'At the counter, sign on the screen or on paper.' },
      { where: 'signed' },
    );
  if (of.signed === 'screen' && of.signature === undefined)
    return refuse(
      'invalid',
      'signature-missing',
      { zh: '请先签字，或选“已在纸上签字”。', en: 'Sign first, or choose "signed on paper".' },
      { where: 'signature' },
    );
  return undefined;
}
