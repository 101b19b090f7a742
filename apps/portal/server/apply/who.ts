import { isRefusal } from '@linli/kernel/model';
import { type Fault, type Html, type PageRequest, choiceField, html, textField } from '@linli/kernel/server';
import { type Draft, myKnown } from '@linli/services/model';
import type { Applying, Read } from './applying.ts';

const SELF = 'self';
const ADULT_YEARS = 18; // 民法典 17
const NAME_MAX = 60;

/** Whom it is for: oneself, or somebody of the family who agreed. Whoever is not confirmed yet gives a name. */
export function whoPart({ t, form }: PageRequest, { me, draft }: Applying, faults: readonly Fault[]): Html {
  const next = html`<p class="pg-buttons"><button class="pg-button">${t({ zh: '下一步', en: 'Next' })}</button></p>`;
  if (!me.confirmed)
    return html`<h1>${t({ zh: '给谁办', en: 'Whom is it for' })}</h1>
      ${textField({
        name: 'applicantName',
        label: t({ zh: '申请人姓名', en: 'Name of the applicant' }),
        hint: t({ zh: '和身份证上一样', en: 'As on the identity card' }),
        value: form.text('applicantName') || draft.applicantName,
        complete: 'name',
        max: NAME_MAX,
        faults,
      })}
      ${textField({
        name: 'applicantIdentity',
        label: t({ zh: '身份证号（可以不填）', en: 'Identity number (may be left out)' }),
        hint: t({ zh: '填了，窗口核实得快；加密保存。', en: 'It helps the counter to confirm you; kept encrypted.' }),
        value: form.text('applicantIdentity') || draft.applicantIdentity,
        max: 18,
        secret: true,
        faults,
      })}
      <p class="pg-hint">
        ${t({ zh: '已经在窗口核实过身份的，不用填这些。', en: 'Once you are confirmed none of this is asked.' })}
        <a href="/portal/me/confirm">${t({ zh: '先核实身份', en: 'Confirm who you are' })}</a>
      </p>
      ${next}`;
  const value = draft.person === undefined || draft.actsAs === 'self' ? SELF : (draft.person ?? SELF);
  return html`${choiceField({
    name: 'who',
    label: t({ zh: '给谁办', en: 'Whom is it for' }),
    asHeading: true,
    value,
    choices: [
      { value: SELF, label: t({ zh: '给我自己（{name}）', en: 'For myself ({name})' }, { name: me.name ?? '' }) },
      ...me.family.map(({ person, name, relation }) => ({ value: person, label: relation === '' ? name : `${name}（${relation}）` })),
    ],
    faults,
  })}
  <p class="pg-hint"><a href="/portal/me/family">${t({ zh: '替别的家人办', en: 'For another member of the family' })}</a></p>
  ${next}`;
}

export async function readWho(request: PageRequest, applying: Applying): Promise<Read> {
  const { form, t } = request;
  const { me, draft } = applying;
  if (!me.confirmed) {
    const [applicantName, applicantIdentity] = [form.text('applicantName'), form.text('applicantIdentity')];
    const faults: Fault[] = [];
    if (applicantName.length < 2 || applicantName.length > NAME_MAX)
      faults.push({ field: 'applicantName', sentence: t({ zh: '请填申请人的姓名', en: 'Give the name of the applicant' }) });
    if (applicantIdentity !== '' && !/^\d{17}[\dXx]$/.test(applicantIdentity))
      faults.push({
        field: 'applicantIdentity',
        sentence: t({ zh: '身份证号是 18 位，请核对一下', en: 'An identity number has 18 characters' }),
      });
    if (faults.length > 0) return { faults };
    const { applicantIdentity: _, ...rest } = draft;
    return {
      draft: { ...rest, person: null, actsAs: 'self', applicantName, ...(applicantIdentity === '' ? {} : { applicantIdentity }) },
    };
  }
  const who = form.text('who');
  if (who === SELF) return { draft: { ...draft, person: me.person, actsAs: 'self' } };
  if (me.family.some(({ person }) => person === who)) return forFamily(request, applying, who);
  return { faults: [{ field: 'who', sentence: t({ zh: '请选一个', en: 'Choose one' }) }] };
}

/** Parents act for a child by law, for an adult with consent (民法典 27, 163). */
async function forFamily({ ask, t, today }: PageRequest, { edition, draft }: Applying, person: string): Promise<Read> {
  const known = await ask(myKnown, { item: edition, person });
  if (isRefusal(known)) return { faults: [{ field: 'who', sentence: t(known.sentence) }] };
  const birth = known.person?.birthDate ?? null;
  const actsAs: Draft['actsAs'] = birth !== null && isChild(birth, today) ? 'guardian' : 'family';
  return { draft: { ...draft, person, actsAs } };
}

const isChild = (birth: string, today: string): boolean => `${Number(birth.slice(0, 4)) + ADULT_YEARS}${birth.slice(4)}` > today;
