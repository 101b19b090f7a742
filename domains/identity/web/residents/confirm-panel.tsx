import { type Draft, RefusalNotice, partOf, useText } from '@linli/kernel/web';
import { Button, Checkbox } from 'antd';
import { useState, type FormEvent, type ReactElement } from 'react';
import { type ResidentRow, identityOperations, resident } from '../../model/index.ts';
import { useResidentStep } from './queries.ts';

const { Input: PersonInput } = partOf(resident.fields.person);

/** The card lies on the counter: find the person on file, compare, confirm. */
export function ConfirmPanel({ account }: { readonly account: ResidentRow }): ReactElement {
  const t = useText();
  const [draft, setDraft] = useState<Draft>(undefined);
  const [cardSeen, setCardSeen] = useState(false);
  const confirm = useResidentStep(identityOperations.confirmResident);
  const person = typeof draft === 'string' && draft !== '' ? draft : undefined;
  const ready = person !== undefined && cardSeen;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (ready) confirm.mutate({ id: account.id, version: account.version, person, cardSeen: true });
  };
  return (
    <section className="ln-panel ln-narrow-form" aria-labelledby="confirm">
      <h2 id="confirm">{t({ zh: '核实身份', en: 'Confirm the identity' })}</h2>
      <form className="ln-stack" onSubmit={submit}>
        <p className="ln-hint">
          {t({
            zh: '请居民带本人身份证和这部手机到窗口。先找到他的登记，再看身份证、看本人。没有登记的，先到“居民”里新增。',
            en: 'The resident comes with the card and this phone. Find the record first, then look at card and face. Whoever is not on file is added under Residents first.',
          })}
        </p>
        <div className="ln-field">
          <label htmlFor="confirm-person">{t({ zh: '是哪位居民', en: 'Which resident it is' })}</label>
          <PersonInput
            id="confirm-person"
            field={resident.fields.person}
            label={t(resident.fields.person.label)}
            draft={draft}
            onChange={(next) => {
              setDraft(next);
              confirm.reset();
            }}
            onLeave={() => undefined}
            invalid={false}
          />
        </div>
        <Checkbox checked={cardSeen} onChange={(event) => setCardSeen(event.target.checked)}>
          {t({
            zh: '我看过身份证原件，与本人和登记一致，手机在本人手里',
            en: 'I have seen the card: it is that of this person and of the record, who holds this phone',
          })}
        </Checkbox>
        <div className="ln-actions">
          <Button type="primary" htmlType="submit" disabled={!ready} loading={confirm.isPending}>
            {t({ zh: '核实身份', en: 'Confirm the identity' })}
          </Button>
          {ready ? null : (
            <span className="ln-hint">
              {person === undefined
                ? t({ zh: '先选居民。', en: 'Choose the resident first.' })
                : t({ zh: '看过身份证原件后再勾选。', en: 'Tick the box once you have seen the card.' })}
            </span>
          )}
        </div>
        {confirm.error === null ? null : <RefusalNotice error={confirm.error} />}
      </form>
    </section>
  );
}
