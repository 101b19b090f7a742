import { GoLink, RefusalNotice, formatInstant, useText } from '@linli/kernel/web';
import { Button, Modal, Radio } from 'antd';
import { useState, type ReactElement } from 'react';
import { type ConsentRow, type ResidentRow, identityOperations } from '../../model/index.ts';
import { ConsentForm } from './consent-form.tsx';
import { stateOf, useResidentStep } from './queries.ts';

interface Props {
  readonly account: ResidentRow & { readonly mine: readonly ConsentRow[]; readonly forMe: readonly ConsentRow[] };
}

/** Who acts for whom: each line says it as a sentence. Who has no phone consents here, and takes it back here. */
export function ConsentsPanel({ account }: Props): ReactElement | null {
  const t = useText();
  const [giving, setGiving] = useState(false);
  const { mine, forMe } = account;
  const confirmed = stateOf(account) === 'confirmed';
  if (!confirmed && mine.length + forMe.length === 0) return null;
  return (
    <section className="ln-panel" aria-labelledby="consents">
      <h2 id="consents">{t({ zh: '家人代办', en: 'Acting for family' })}</h2>
      {mine.length + forMe.length === 0 && !giving ? (
        <p className="ln-hint">
          {t({
            zh: '还没有。老人没有手机的，和替他办事的家人一起来，签一份授权书就行。',
            en: 'Nobody yet. An elder without a phone comes with whoever will act, and signs a paper.',
          })}
        </p>
      ) : null}
      <ul className="ln-lines">
        {mine.map((each) => (
          <li key={each.id}>
            {each.relation === ''
              ? t({ zh: '可替{name}办事', en: 'acts for {name}' }, { name: each.name })
              : t({ zh: '可替{name}（{relation}）办事', en: 'acts for {name} ({relation})' }, { name: each.name, relation: each.relation })}
            <Standing of={each} />
            {confirmed ? <EndButton account={account.id} of={each} who={each.name} /> : null}
          </li>
        ))}
        {forMe.map((each) => (
          <li key={each.id}>
            {t({ zh: '由{name}代办', en: '{name} acts for this person' }, { name: each.takerName })}
            <Standing of={each} />
            {confirmed ? <EndButton account={account.id} of={each} who={each.takerName} /> : null}
          </li>
        ))}
      </ul>
      {confirmed && !giving ? (
        <div className="ln-actions">
          <Button onClick={() => setGiving(true)}>{t({ zh: '登记一份授权', en: 'Take a consent' })}</Button>
        </div>
      ) : null}
      {giving ? <ConsentForm account={account} onClose={() => setGiving(false)} /> : null}
    </section>
  );
}

function Standing({ of }: { readonly of: ConsentRow }): ReactElement {
  const t = useText();
  if (of.givenAt === null) return <> · {t({ zh: '等本人同意', en: 'waiting for consent' })}</>;
  return (
    <>
      {' · '}
      {t({ zh: '{when} 同意', en: 'consented {when}' }, { when: formatInstant(of.givenAt) })}
      {of.givenHow === 'counter' ? (
        <>
          {' · '}
          <GoLink to={`/registers/identity/consent/${of.id}`}>{t({ zh: '看授权书', en: 'See the paper' })}</GoLink>
        </>
      ) : null}
    </>
  );
}

/** Whoever of the two stands at the counter; which of them is kept as the reason. */
function EndButton({ account, of, who }: { readonly account: string; readonly of: ConsentRow; readonly who: string }): ReactElement {
  const t = useText();
  const [asking, setAsking] = useState(false);
  const [by, setBy] = useState<'person' | 'taker'>('person');
  const end = useResidentStep(identityOperations.endConsentAtCounter, () => setAsking(false));
  return (
    <>
      {' '}
      <Button
        type="link"
        size="small"
        aria-label={t({ zh: '取消授权：{who}', en: 'End the consent: {who}' }, { who })}
        onClick={() => setAsking(true)}
      >
        {t({ zh: '取消授权', en: 'End it' })}
      </Button>
      <Modal
        open={asking}
        title={t(
          { zh: '取消“{taker}”替“{name}”办事', en: '"{taker}" acts for "{name}" no longer' },
          { taker: of.takerName, name: of.name },
        )}
        onCancel={() => setAsking(false)}
        okText={t({ zh: '取消授权', en: 'End the consent' })}
        cancelText={t({ zh: '先不取消', en: 'Not now' })}
        okButtonProps={{ danger: true, loading: end.isPending }}
        onOk={() => end.mutate({ id: account, consent: of.id, by })}
      >
        <p>
          {t({
            zh: '看过身份证再取消。马上生效，已经交的申请照常办。',
            en: 'Look at the card first. It ends at once; applications go on.',
          })}
        </p>
        <Radio.Group
          value={by}
          onChange={(event) => setBy(event.target.value as 'person' | 'taker')}
          aria-label={t({ zh: '谁来取消', en: 'Who ends it' })}
        >
          <Radio value="person">{t({ zh: '{name}本人收回', en: '{name} takes it back' }, { name: of.name })}</Radio>
          <Radio value="taker">{t({ zh: '{name}不再代办', en: '{name} gives it up' }, { name: of.takerName })}</Radio>
        </Radio.Group>
        {end.error === null ? null : <RefusalNotice error={end.error} />}
      </Modal>
    </>
  );
}
