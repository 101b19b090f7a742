import { type Draft, RefusalNotice, newId, partOf, useText } from '@linli/kernel/web';
import { Button, Checkbox } from 'antd';
import { useState, type FormEvent, type ReactElement } from 'react';
import { type ResidentRow, consent, identityOperations } from '../../model/index.ts';
import { useResidentStep } from './queries.ts';

const personField = consent.fields.person;
const paperField = consent.fields.signedPaper;
const { Input: PersonInput } = partOf(personField);
const { Input: PaperInput } = partOf(paperField);

interface Props {
  readonly account: ResidentRow;
  readonly onClose: () => void;
}

/** Files that have arrived; one that is on its way is an object still. */
const arrived = (draft: Draft): string[] => (Array.isArray(draft) ? draft.filter((each): each is string => typeof each === 'string') : []);

/** Both stand at the counter: the person without a phone signs, whoever acts has the account. */
export function ConsentForm({ account, onClose }: Props): ReactElement {
  const t = useText();
  const [id] = useState(newId);
  const [draft, setDraft] = useState<Draft>(undefined);
  const [paper, setPaper] = useState<Draft>([]);
  const [cardSeen, setCardSeen] = useState(false);
  const give = useResidentStep(identityOperations.giveConsentAtCounter, onClose);
  const person = typeof draft === 'string' && draft !== '' ? draft : undefined;
  const signedPaper = arrived(paper);
  const whole = Array.isArray(paper) && paper.length > 0 && signedPaper.length === paper.length;
  const bar =
    person === undefined
      ? t({ zh: '先选是哪位居民。', en: 'Choose the resident first.' })
      : !whole
        ? t({ zh: '拍下签好的授权书。', en: 'Take a picture of the signed paper.' })
        : cardSeen
          ? undefined
          : t({ zh: '看过身份证原件后再勾选。', en: 'Tick the box once you have seen the card.' });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (bar === undefined && person !== undefined) give.mutate({ id: account.id, consent: id, person, cardSeen: true, signedPaper });
  };
  return (
    <form className="ln-stack ln-narrow-form" onSubmit={submit}>
      <p className="ln-hint">
        {t(
          {
            zh: '请本人和{name}一起来。授权书写清：委托谁、在网上替他办事和看进度、本人签名（或按手印，写明见证人）和日期。本人随时可以到窗口取消。',
            en: 'The person comes with {name}. The paper says who acts, that it is for applying and following online, with signature (or fingerprint and witness) and day. It may be ended here at any time.',
          },
          { name: account.name ?? account.phone },
        )}
      </p>
      <div className="ln-field">
        <label htmlFor="consent-person">{t({ zh: '谁来授权', en: 'Who consents' })}</label>
        <PersonInput
          id="consent-person"
          field={personField}
          label={t({ zh: '谁来授权', en: 'Who consents' })}
          draft={draft}
          onChange={(next) => {
            setDraft(next);
            give.reset();
          }}
          onLeave={() => undefined}
          invalid={false}
        />
      </div>
      <div className="ln-field">
        <label htmlFor="consent-paper">{t(paperField.label)}</label>
        <PaperInput
          id="consent-paper"
          field={paperField}
          label={t(paperField.label)}
          draft={paper}
          place={account.place}
          at={{ register: consent.name, field: 'signedPaper', record: undefined }}
          invalid={false}
          onLeave={() => undefined}
          onChange={setPaper}
        />
      </div>
      <Checkbox checked={cardSeen} onChange={(event) => setCardSeen(event.target.checked)}>
        {t({
          zh: '我看过本人身份证原件，本人当面说同意',
          en: 'I have seen the card; the person said in front of me that they consent',
        })}
      </Checkbox>
      <div className="ln-actions">
        <Button type="primary" htmlType="submit" disabled={bar !== undefined} loading={give.isPending}>
          {t({ zh: '登记授权', en: 'Enter the consent' })}
        </Button>
        <Button onClick={onClose}>{t({ zh: '先不登记', en: 'Not now' })}</Button>
        {bar === undefined ? null : <span className="ln-hint">{bar}</span>}
      </div>
      {give.error === null ? null : <RefusalNotice error={give.error} />}
    </form>
  );
}
