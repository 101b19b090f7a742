import { newId, sendFile, RefusalNotice, useText } from '@linli/kernel/web';
import { useState, type ReactElement } from 'react';
import type { GivenMaterial } from '../../model/application/complete.ts';
import type { FactAsked } from '../../model/results/facts.ts';
import { SignaturePad } from './signature-pad.tsx';
import type { Intake } from './use-intake.ts';

interface Props {
  readonly place: string;
  readonly applicant: string;
  readonly missing: readonly GivenMaterial[];
  /** What the result needs and nobody has said yet: it holds up the grant. */
  readonly owed: readonly FactAsked[];
  readonly intake: Intake;
  readonly change: (more: Partial<Intake>) => void;
}

/** Read over, then signed: on the screen with a finger or a pen, or on paper for those who would rather. */
export function SignPart({ place, applicant, missing, owed, intake, change }: Props): ReactElement {
  const t = useText();
  const [error, setError] = useState<Error | null>(null);
  const [busy, setBusy] = useState(false);
  const { signed, signature } = intake;
  const keep = async (picture: Blob): Promise<void> => {
    const id = newId();
    setBusy(true);
    setError(null);
    try {
      const query = { id, field: 'signature', place, fileName: 'signature.png' };
      await sendFile('/services/application/files', picture, query, {
        key: id,
        signal: new AbortController().signal,
        onProgress: () => undefined,
      });
      change({ signature: id });
    } catch (failed) {
      setError(failed instanceof Error ? failed : new Error(String(failed)));
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className="ln-panel" aria-labelledby="sign-title">
      <h2 id="sign-title">{t({ zh: '核对、签字', en: 'Read over and sign' })}</h2>
      {missing.length === 0 ? (
        <p>
          {t(
            { zh: '材料齐了。请{who}看一遍上面的内容，没有出入就签字。', en: 'All papers are there. Let {who} read it over and sign.' },
            { who: applicant === '' ? t({ zh: '居民', en: 'the person' }) : applicant },
          )}
        </p>
      ) : (
        <p className="ln-notice">
          {t(
            {
              zh: '还差 {n} 样：{names}。提交后当场出一份补正告知书，一次说全。',
              en: '{n} missing: {names}. A notice naming all of them is made at once.',
            },
            { n: missing.length, names: missing.map(({ name }) => t(name)).join(t({ zh: '、', en: ', ' })) },
          )}
        </p>
      )}
      {owed.length === 0 ? null : (
        <p className="ln-notice">
          {t(
            {
              zh: '办结前还要问清：{names}。现在可以先收件，没问清办不结。',
              en: 'To be asked before it is granted: {names}. It can be taken in without.',
            },
            { names: owed.map(({ label, field }) => t(label ?? field.label)).join(t({ zh: '、', en: ', ' })) },
          )}
        </p>
      )}
      <div className="sv-ways" role="radiogroup" aria-label={t({ zh: '怎么签字', en: 'How it is signed' })}>
        <label className={signed === 'screen' ? 'sv-choice sv-chosen' : 'sv-choice'}>
          <input type="radio" name="signed" checked={signed === 'screen'} onChange={() => change({ signed: 'screen' })} />
          {t({ zh: '在屏幕上签', en: 'Sign on the screen' })}
        </label>
        <label className={signed === 'paper' ? 'sv-choice sv-chosen' : 'sv-choice'}>
          <input
            type="radio"
            name="signed"
            checked={signed === 'paper'}
            onChange={() => change({ signed: 'paper', signature: undefined })}
          />
          {t({ zh: '已在纸上签字', en: 'Signed on paper' })}
        </label>
      </div>
      {signed === 'screen' ? (
        <SignaturePad
          isKept={signature !== undefined}
          isBusy={busy}
          onKeep={(picture) => void keep(picture)}
          onClear={() => change({ signature: undefined })}
        />
      ) : null}
      {error === null ? null : <RefusalNotice error={error} />}
    </section>
  );
}
