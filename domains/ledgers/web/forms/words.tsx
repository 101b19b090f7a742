import { type Text, workingCalendar } from '@linli/kernel/model';
import { StatusMark, type Tone, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { cycleCodes, departmentCodes, formStateCodes, templateStateCodes } from '../../model/forms/codes.ts';

const wordOf = (codes: typeof cycleCodes, code: string): Text => codes.find(code) ?? { zh: code, en: code };

export const cycleWord = (code: string): Text => wordOf(cycleCodes, code);
export const departmentWord = (code: string): Text => wordOf(departmentCodes, code);

const templateTones: Readonly<Record<string, Tone>> = {
  draft: 'grey',
  submitted: 'amber',
  returned: 'red',
  admitted: 'green',
  retired: 'grey',
};

export function TemplateState({ state }: { readonly state: string }): ReactElement {
  const t = useText();
  return <StatusMark tone={templateTones[state] ?? 'grey'} word={t(wordOf(templateStateCodes, state))} />;
}

const formTones: Readonly<Record<string, Tone>> = { open: 'amber', returned: 'red', confirmed: 'green', taken: 'green', locked: 'grey' };

interface StateProps {
  readonly form: { readonly state: string; readonly late: boolean; readonly confirmedLate: boolean };
}

/** How a form stands; late says more than open. */
export function FormState({ form }: StateProps): ReactElement {
  const t = useText();
  if (form.late) return <StatusMark tone="red" word={t({ zh: '逾期', en: 'Late' })} />;
  const word = t(wordOf(formStateCodes, form.state));
  return (
    <StatusMark
      tone={formTones[form.state] ?? 'grey'}
      word={form.confirmedLate ? t({ zh: '{word}（逾期）', en: '{word} (late)' }, { word }) : word}
    />
  );
}

/** How long is left, in working days, as a person would say it. */
export function dueWords(dueOn: string, today: string, state: string): Text {
  if (state !== 'open' && state !== 'returned') return { zh: '', en: '' };
  if (today > dueOn) {
    const { days } = workingCalendar().workdaysBetween(dueOn, today);
    return { zh: `过期 ${Math.max(days, 1)} 个工作日`, en: `${Math.max(days, 1)} working days over` };
  }
  if (today === dueOn) return { zh: '今天截止', en: 'Due today' };
  const { days } = workingCalendar().workdaysBetween(today, dueOn);
  return { zh: `还剩 ${days} 个工作日`, en: `${days} working days left` };
}
