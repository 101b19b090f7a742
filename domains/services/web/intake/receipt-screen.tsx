import { lastDayOf } from '@linli/kernel/model';
import { GoLink, PageHead, RefusalNotice, formatDay, formatInstant, useAddress, useLanguage, useText } from '@linli/kernel/web';
import { Button } from 'antd';
import { useState, type ReactElement } from 'react';
import { encode } from 'uqr';
import { type Receipt, getReceipt } from '../../model/application/operations.ts';
import { committedWord } from '../../model/words.ts';
import { useAnswer } from '../queries.ts';
import '../services.css';
import './intake.css';

/** The address as a picture that a telephone reads; the address itself stands beneath it. */
function Code({ address }: { readonly address: string }): ReactElement {
  const t = useText();
  const { data, size } = encode(address, { ecc: 'M', border: 2 });
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return (
    <svg className="sv-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={t({ zh: '查进度的二维码', en: 'Code to follow it' })}>
      <path d={path} fill="#000" />
    </svg>
  );
}

/** `/services/receipts/$id`: what the person takes home, on A4 or on the roll of 80 mm. */
export function ReceiptScreen(): ReactElement {
  const t = useText();
  const { params } = useAddress();
  const [roll, setRoll] = useState(false);
  const { data, error, refetch } = useAnswer(getReceipt, { id: params['id'] ?? '' });
  const title = t({ zh: '受理回执', en: 'Receipt' });
  if (error !== null)
    return (
      <>
        <PageHead title={title} />
        <RefusalNotice error={error} onRetry={() => void refetch()} />
      </>
    );
  if (data === undefined) return <div className="ln-panel ln-skeleton ln-waiting" aria-busy="true" />;
  return (
    <>
      <PageHead
        title={title}
        above={<GoLink to="/services/intake">{t({ zh: '收件', en: 'Take in' })}</GoLink>}
        aside={data.number}
        actions={
          <>
            <Button type="primary" onClick={() => window.print()}>
              {t({ zh: '打印回执', en: 'Print the receipt' })}
            </Button>
            <label className="ln-check ln-no-print">
              <input type="checkbox" checked={roll} onChange={(event) => setRoll(event.target.checked)} />{' '}
              {t({ zh: '用 80 毫米小票纸', en: 'On a roll of 80 mm' })}
            </label>
            <GoLink to={`/inbox/services/application/${data.id}`}>{t({ zh: '去办理', en: 'Go on with it' })}</GoLink>
            <GoLink to="/services/intake">{t({ zh: '收下一件', en: 'Take in the next' })}</GoLink>
          </>
        }
      />
      <Slip receipt={data} roll={roll} />
    </>
  );
}

function Slip({ receipt, roll }: { readonly receipt: Receipt; readonly roll: boolean }): ReactElement {
  const t = useText();
  const language = useLanguage();
  const address = new URL(receipt.followPath, window.location.origin).href;
  const lines: readonly [string, string][] = [
    [t({ zh: '受理编号', en: 'Number' }), receipt.number],
    [t({ zh: '事项', en: 'Item' }), receipt.itemName],
    [t({ zh: '申请人', en: 'Applicant' }), receipt.applicantName],
    [t({ zh: '收件', en: 'Taken in' }), `${receipt.placeName} · ${formatInstant(receipt.submittedAt)}`],
    [t({ zh: '现在', en: 'Now' }), t(receipt.state)],
    ...(receipt.acceptBy === null
      ? []
      : [[t({ zh: '最迟告知是否受理', en: 'Accepted or not by' }), formatDay(lastDayOf(receipt.acceptBy), language)] as [string, string]]),
    [t({ zh: '受理后多久办好', en: 'Done after acceptance' }), t(committedWord(receipt.committed))],
  ];
  return (
    <article className={roll ? 'sv-slip sv-slip-roll' : 'sv-slip'} aria-label={t({ zh: '受理回执', en: 'Receipt' })}>
      <h2>{t({ zh: '{place}便民服务大厅 受理回执', en: 'Service hall of {place}: receipt' }, { place: receipt.placeName })}</h2>
      <div className="sv-slip-body">
        <dl>
          {lines.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <figure>
          <Code address={address} />
          <figcaption>{t({ zh: '扫码查进度', en: 'Scan to follow' })}</figcaption>
        </figure>
      </div>
      {receipt.missing.length === 0 ? null : (
        <div>
          <strong>{t({ zh: '还差这些材料，请一次补齐：', en: 'Missing; please bring all of them:' })}</strong>
          <ol>
            {receipt.missing.map((each) => (
              <li key={each.zh}>{t(each)}</li>
            ))}
          </ol>
        </div>
      )}
      <p>
        {t({
          zh: '也可以在下面的网址输入编号和电话后四位查进度，或打电话、来窗口问。办得不满意打 12345。',
          en: 'Or enter the number and the last four digits of your phone at this address, call, or ask at the counter. For complaints call 12345.',
        })}
      </p>
      <p className="sv-slip-address">{address}</p>
    </article>
  );
}
