import type { Text } from '@linli/kernel/model';
import { FormField, keep, left, RefusalNotice, typed, useSession, useText } from '@linli/kernel/web';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import type { Side } from '../../model/results/facts.ts';
import { type ResultAnswer, saveResult } from '../../model/results/operations.ts';
import { useStep } from '../queries.ts';
import { useResultForm } from './use-result-form.ts';

interface Props {
  readonly id: string;
  readonly place: string;
  readonly answer: ResultAnswer;
  readonly side: Side;
}

const words: Readonly<Record<Side, { readonly title: Text; readonly hint: Text }>> = {
  applicant: {
    title: { zh: '问申请人', en: 'Asked of the applicant' },
    hint: {
      zh: '材料以外还要知道的。收件时问清楚，不用再跑一趟。',
      en: 'What the papers do not tell. Ask it now, so that nobody has to come again.',
    },
  },
  decider: {
    title: { zh: '由您决定', en: 'Yours to decide' },
    hint: { zh: '同意时写进登记册和告知书。', en: 'Goes into the registers and the notice when you grant it.' },
  },
};

const maskedText = (value: unknown): string => (typeof value === 'string' ? value : '***');

/** What one side fills in, in the fields of the registers where it will stand. */
export function ResultForm({ id, place, answer, side }: Props): ReactElement {
  const t = useText();
  const session = useSession();
  const asked = answer.asked.filter((each) => each.side === side);
  const needed = new Set(asked.filter((each) => each.needed).map(({ key }) => key));
  const { register, state, setState, read, refused } = useResultForm(answer, asked);
  const save = useStep(saveResult);
  const submit = (): void => {
    const facts = read();
    if (facts === undefined || Object.keys(facts).length === 0 || save.isPending) return;
    save.mutate({ id, version: answer.version, facts }, { onError: refused });
  };
  return (
    <form
      noValidate
      className="rs-form"
      aria-labelledby={`result-${side}`}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h3 id={`result-${side}`}>{t(words[side].title)}</h3>
      <p className="ln-hint">{t(words[side].hint)}</p>
      <div className="ln-fields">
        {Object.entries(register.fields).map(([key, field]) => (
          <FormField
            key={key}
            id={`result-${key}`}
            field={{ ...field, required: needed.has(key) }}
            draft={state.drafts[key]}
            fault={state.faults[key]}
            note={state.notes[key]}
            kept={state.kept.includes(key) ? maskedText(answer.facts[key]) : undefined}
            replacing={answer.masked.includes(key) && !state.kept.includes(key)}
            locked={false}
            place={place}
            at={{ register: asked.find((each) => each.key === key)?.register ?? '', field: key, record: undefined }}
            onChange={(draft) => setState((now) => typed(now, key, draft))}
            onLeave={() => setState((now) => left(now, register, key, session))}
            onKeep={(stays) => setState((now) => keep(now, key, stays))}
          />
        ))}
      </div>
      {save.error === null ? null : <RefusalNotice error={save.error} />}
      <div className="rs-save">
        <Button htmlType="submit" loading={save.isPending}>
          {t({ zh: '保存', en: 'Save' })}
        </Button>
        {save.isSuccess ? <span role="status">{t({ zh: '已保存', en: 'Saved' })}</span> : null}
      </div>
    </form>
  );
}
