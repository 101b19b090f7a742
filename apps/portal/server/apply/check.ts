import { isRefusal, isSealed } from '@linli/kernel/model';
import { type Fault, type Html, type PageAnswer, type PageRequest, dayWord, factList, faultOf, html } from '@linli/kernel/server';
import { readMineIn } from '@linli/messages/model';
import { type KnownAnswer, type Material, feeWord, owedFacts, submitApplication, unfitWords } from '@linli/services/model';
import { type Applying, stepPath } from './applying.ts';
import { promisedWord } from './promised.ts';
import { typedWord, valueWord } from './fact-values.ts';
import { askedFacts, askedPapers, givenFor, heldPapers, nextStep, readyToSend, shownPapers, stepsOf } from './steps.ts';

/** Everything once more before it is sent: what was said, what is known and from where, what is still to come. */
export function checkPart(t: PageRequest['t'], applying: Applying, known: KnownAnswer, again: boolean): Html {
  const { item, draft, me } = applying;
  const change = (step: string, of: string): Html =>
    html`<a class="pg-no-print" href="${stepPath(applying, step)}">${t({ zh: '改', en: 'Change' })}<span class="pg-unseen"> ${of}</span></a>`;
  const whoWord = t({ zh: '申请人', en: 'Applicant' });
  const name = known.person?.name ?? draft.applicantName ?? me.name ?? '';
  const questions = stepsOf(item, draft).flatMap((step) => ('question' in step ? [step] : []));
  return html`<h1>${t({ zh: '提交前再看一遍', en: 'Look it over' })}</h1>
    ${factList([
      { name: whoWord, value: name, change: change('who', whoWord) },
      {
        name: t({ zh: '联系电话', en: 'Phone' }),
        value: me.phone,
        source: t({ zh: '登录用的手机号', en: 'The phone you signed in with' }),
      },
      { name: t({ zh: '收件', en: 'Goes to' }), value: me.placeName },
      ...questions.map(({ key, question }) => {
        const label = question.choices.find((each) => each.key === draft.answers?.[question.key])?.label;
        return { name: t(question.ask), value: label === undefined ? '—' : t(label), change: change(key, t(question.ask)) };
      }),
    ])}
    ${factsSection(t, applying, known, change)} ${papersPart(t, applying, known, change)} ${knownPart(t, known)}
    <section class="pg-section">
      <h2>${t({ zh: '提交以后', en: 'After you send it' })}</h2>
      <p>
        ${t(
          {
            zh: '窗口 5 个工作日内告诉您是否受理；{time}。{fee}。',
            en: 'Within 5 working days the counter tells you whether it is accepted; {time}. {fee}.',
          },
          { time: t(promisedWord(item.committed)), fee: t(feeWord(item.fee)) },
        )}
      </p>
      <p class="pg-hint">${t({ zh: '点“提交申请”，就是确认上面写的都是真的，和签字一样（电子签名法第十四条）。', en: 'By sending it you confirm that all of this is true, as by a signature (Electronic Signature Law, art. 14).' })}</p>
    </section>
    ${owedPart(t, applying, known)} ${again ? html`<input type="hidden" name="again" value="yes" />` : ''}
    <p class="pg-buttons">
      <button class="pg-button">${again ? t({ zh: '不是同一件，仍然提交', en: 'It is another matter; send it' }) : t({ zh: '提交申请', en: 'Send the application' })}</button>
    </p>`;
}

/** What is still to come, said before it is sent: papers hold up the acceptance, facts the grant; neither holds up the sending (docs/decisions/0036). */
function owedPart(t: PageRequest['t'], { item, draft }: Applying, known: KnownAnswer): Html | null {
  const join = t({ zh: '、', en: ', ' });
  const papers = askedPapers(item, draft).filter(({ key }) => {
    const given = givenFor(draft, key);
    return given?.how === 'missing' || isUnfit(given?.paper, known);
  });
  const filled = known.filled.map(({ key }) => key);
  const facts = owedFacts(askedFacts(item, draft), draft.facts ?? {}, filled);
  if (papers.length + facts.length === 0) return null;
  return html`<section class="pg-section pg-notice pg-warning" aria-label="${t({ zh: '还差的', en: 'Still to come' })}">
    <p>${t({ zh: '可以先提交，但是还差下面这些：', en: 'It can be sent, but this is still to come:' })}</p>
    <ul class="pg-list">
      ${
        papers.length === 0
          ? ''
          : html`<li>
              ${t({ zh: '材料：{names}。交齐了才受理、才开始算时间。', en: 'Papers: {names}. It is accepted, and the time counts, once they are there.' }, { names: papers.map(({ name }) => t(name)).join(join) })}
            </li>`
      }
      ${
        facts.length === 0
          ? ''
          : html`<li>
              ${t({ zh: '要告诉我们的：{names}。不告诉办不结。', en: 'To be told: {names}. It cannot be granted before.' }, { names: facts.map(({ label, field }) => t(label ?? field.label)).join(join) })}
            </li>`
      }
    </ul>
  </section>`;
}

const isUnfit = (paper: string | undefined, { papers }: KnownAnswer): boolean =>
  paper !== undefined && papers.find((each) => each.paper === paper)?.fits !== true;

/** What the result needs: as it was typed, else as it is known, else to be told later. */
function factsSection(
  t: PageRequest['t'],
  { item, draft }: Applying,
  known: KnownAnswer,
  change: (step: string, of: string) => Html,
): Html | null {
  const asked = askedFacts(item, draft);
  if (asked.length === 0) return null;
  const heading = t({ zh: '办结要用的', en: 'For the result' });
  return html`<section class="pg-section">
    <h2>${heading}</h2>
    ${factList(
      asked.map(({ key, field, label, needed }) => {
        const name = t(label ?? field.label);
        const typed = draft.facts?.[key];
        const filled = known.filled.find((each) => each.key === key);
        if (typed !== undefined) return { name, value: typedWord(t, field, typed), change: change('facts', name) };
        if (filled === undefined)
          return { name, value: needed ? t({ zh: '以后告诉窗口', en: 'To be told at the counter' }) : '—', change: change('facts', name) };
        const value = isSealed(field) ? String(filled.value) : valueWord(t, field, filled.value);
        return { name, value, source: `${t(filled.source)} ${dayWord(t, filled.on)}`, change: change('facts', name) };
      }),
    )}
  </section>`;
}

function papersPart(t: PageRequest['t'], applying: Applying, known: KnownAnswer, change: (step: string, of: string) => Html): Html | null {
  const { item, draft } = applying;
  const asked = askedPapers(item, draft);
  const [shown, held] = [shownPapers(item, draft), heldPapers(item, draft)];
  if (asked.length + shown.length + held.length === 0) return null;
  const told = (material: Material, value: string) => ({ name: t(material.name), value });
  return html`<section class="pg-section">
    <h2>${t({ zh: '材料', en: 'Papers' })}</h2>
    ${factList([
      ...asked.map((material) => ({
        ...told(material, givenWord(t, applying, material, known)),
        change: change(`p-${material.key}`, t(material.name)),
      })),
      ...shown.map((material) =>
        told(
          material,
          material.way === 'show'
            ? t({ zh: '来窗口或上门时给工作人员看一眼', en: 'Shown when you come, or when we come to you' })
            : t({ zh: '窗口替您填好，您签字', en: 'Filled in for you by the counter; you sign' }),
        ),
      ),
      ...held.map((material) => told(material, t({ zh: '我们有，不用交', en: 'We have it; nothing to bring' }))),
    ])}
  </section>`;
}

function givenWord(t: PageRequest['t'], { draft }: Applying, { key }: Material, known: KnownAnswer): string {
  const given = givenFor(draft, key);
  if (given?.how === 'brought') return t({ zh: `已传 ${given.files?.length ?? 0} 个文件`, en: `${given.files?.length ?? 0} files sent` });
  if (given?.how !== 'earlier') return t({ zh: '以后带到窗口', en: 'Brought to the counter later' });
  const paper = known.papers.find((each) => each.paper === given.paper);
  if (paper?.unfit !== undefined && paper.unfit !== null) return t(unfitWords(paper.unfit));
  return t({ zh: '用 {day} 交过的', en: 'The one given on {day}' }, { day: paper === undefined ? '' : dayWord(t, paper.givenOn) });
}

/** What the registers know goes along by itself: shown with its source, and never asked. */
const knownPart = (t: PageRequest['t'], { facts }: KnownAnswer): Html | null =>
  facts.length === 0
    ? null
    : html`<section class="pg-section">
        <h2>${t({ zh: '我们已经知道的，不用您填', en: 'What we know already' })}</h2>
        ${factList(
          facts.map(({ label, value, source, on }) => ({
            name: t(label),
            value: t(value),
            source:
              on === null ? t(source) : t({ zh: '{source}，{day}', en: '{source}, {day}' }, { source: t(source), day: dayWord(t, on) }),
          })),
        )}
        <p class="pg-hint">${t({ zh: '有误？提交后告诉窗口，或者打窗口电话，核对后改。', en: 'Something wrong? Tell the counter; it is checked and corrected.' })}</p>
      </section>`;

/** Sends it under the id of the draft, so that a second press makes no second application. */
export async function sendApplication(
  { t, ask, form, look }: PageRequest,
  applying: Applying,
  show: (faults: readonly Fault[], again: boolean) => Promise<PageAnswer>,
): Promise<PageAnswer> {
  const { item, draft, edition, id, me } = applying;
  const open = nextStep(item, draft);
  if (open !== 'check') return { goTo: stepPath(applying, open) };
  const { answers = {}, materials = [], facts = {} } = readyToSend(item, draft);
  const { person = null, actsAs = 'self', applicantName, applicantIdentity } = draft;
  // What it is told by SMS comes in the language in which it was applied for.
  if (look.language !== 'zh') await ask(readMineIn, { language: look.language });
  const receipt = await ask(
    submitApplication,
    {
      id,
      place: me.place,
      draft: id,
      submission: {
        item: edition,
        answers,
        materials,
        facts,
        person,
        actsAs,
        signed: 'online',
        ...(person === null && applicantName !== undefined ? { applicantName } : {}),
        ...(person === null && applicantIdentity !== undefined ? { applicantIdentity } : {}),
        ...(form.text('again') === 'yes' ? { again: true } : {}),
      },
    },
    { once: id },
  );
  if (isRefusal(receipt)) return show([faultOf(t, receipt, [])], receipt.code === 'perhaps-twice');
  return { goTo: `/portal/me/${id}/receipt` };
}
