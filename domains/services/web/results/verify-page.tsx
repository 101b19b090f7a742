import type { Text } from '@linli/kernel/model';
import { RefusalNotice, StatusMark, type Tone, useAddress, useText } from '@linli/kernel/web';
import { useEffect, useState, type ReactElement } from 'react';
import { verifyDocument, type Verified } from '../../model/results/operations.ts';
import { useAnswer } from '../queries.ts';
import './results.css';

const standings: Readonly<Record<Verified['standing'], { readonly tone: Tone; readonly word: Text }>> = {
  valid: { tone: 'green', word: { zh: '有效', en: 'Valid' } },
  revoked: { tone: 'red', word: { zh: '已撤销，不能再用', en: 'Revoked, no longer in force' } },
  expired: { tone: 'amber', word: { zh: '已过有效期', en: 'No longer valid: its time is over' } },
};

/** `/verify/$code`: what anybody learns who holds a document of ours, and no more. */
export function VerifyPage(): ReactElement {
  const t = useText();
  const { params, go } = useAddress();
  const code = params['code'] ?? '';
  const [typed, setTyped] = useState('');
  const { data, error, refetch } = useAnswer(verifyDocument, { code }, code !== '');
  useEffect(() => {
    document.title = `${t({ zh: '文书验真', en: 'Verify a document' })} · 邻里`;
  }, [t]);
  return (
    <main className="vf-page">
      <h1>{t({ zh: '文书验真', en: 'Verify a document' })}</h1>
      {error === null ? null : <RefusalNotice error={error} onRetry={() => void refetch()} />}
      {data === undefined ? (
        code === '' || error !== null ? null : (
          <p aria-busy="true">{t({ zh: '正在核对……', en: 'Checking…' })}</p>
        )
      ) : data.found === null ? (
        <p role="status">
          {t({
            zh: '没有这个验真码。请对照文书重新扫码或输入；仍查不到的，这份文书可能不是我们出具的，请向出具单位核实。',
            en: 'There is no such code. Scan or type it again from the document; if it is still not found, ask the office that is said to have issued it.',
          })}
        </p>
      ) : (
        <Found found={data.found} />
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim() !== '') go(`/verify/${encodeURIComponent(typed.trim())}`);
        }}
      >
        <label htmlFor="verify-code">{t({ zh: '输入另一份文书的验真码', en: 'The code of another document' })}</label>
        <input
          id="verify-code"
          value={typed}
          maxLength={60}
          autoComplete="off"
          autoCapitalize="none"
          onChange={(event) => setTyped(event.target.value)}
        />
        <button type="submit">{t({ zh: '查验', en: 'Check' })}</button>
      </form>
      <p className="ln-hint">
        {t({
          zh: '这里只显示出具单位、事项、日期和是否有效，不显示内容。',
          en: 'Only issuer, item, day and standing are shown, never what it says.',
        })}
      </p>
    </main>
  );
}

function Found({ found }: { readonly found: Verified }): ReactElement {
  const t = useText();
  const { tone, word } = standings[found.standing];
  const rows: readonly (readonly [Text, string | null])[] = [
    [{ zh: '文书', en: 'Document' }, found.document],
    [{ zh: '事项', en: 'Item' }, found.itemName],
    [{ zh: '出具单位', en: 'Issued by' }, found.office],
    [{ zh: '持有人', en: 'Issued to' }, found.name],
    [{ zh: '出具日期', en: 'Issued on' }, found.issuedOn],
    [{ zh: '有效期至', en: 'Valid until' }, found.validUntil],
  ];
  return (
    <section aria-labelledby="standing" role="status">
      <h2 id="standing" className="vf-standing">
        <StatusMark tone={tone} word={t(word)} />
      </h2>
      <dl>
        {rows.flatMap(([label, value]) =>
          value === null
            ? []
            : [
                <dt key={`${label.zh} t`}>{t(label)}</dt>,
                <dd key={`${label.zh} d`} className="ln-figures">
                  {value}
                </dd>,
              ],
        )}
      </dl>
    </section>
  );
}
