import { clockAt } from '@linli/kernel/model';
import { RefusalNotice, useAddress, useText } from '@linli/kernel/web';
import { useEffect, type ReactElement } from 'react';
import { hallScreen } from '../../model/hall/operations.ts';
import './public.css';
import { useCalls } from './use-calls.ts';
import { useLive } from './use-live.ts';
import { areaWord, areaWords, waitWord } from './words.ts';

const EVERY_SECONDS = 3;

/** `/hall/$place/screen`: hangs above the seats. Numbers and windows, nobody's name; speaks when the hall lets it. */
export function Screen(): ReactElement {
  const t = useText();
  const { params } = useAddress();
  const { data, error } = useLive(hallScreen, { place: params['place'] ?? '' }, EVERY_SECONDS);
  const { speaks, canSpeak, toggle } = useCalls(data?.called);
  useEffect(() => {
    document.title = `${data?.name ?? t({ zh: '叫号屏', en: 'Queue' })} · 邻里`;
  }, [data?.name, t]);
  if (data === undefined) return <main className="pb-screen">{error === null ? null : <RefusalNotice error={error} />}</main>;
  const [newest, ...earlier] = data.called;
  return (
    <main className="pb-screen">
      <header>
        <h1>{data.name}</h1>
        {error === null ? null : <p className="pb-away">{t({ zh: '网络断开，正在重连', en: 'Network away, trying again' })}</p>}
        {canSpeak ? (
          <button type="button" className="pb-speak" aria-pressed={speaks} onClick={toggle}>
            {speaks ? t({ zh: '关闭语音', en: 'Mute' }) : t({ zh: '打开语音叫号', en: 'Call aloud' })}
          </button>
        ) : null}
        <time>{clockAt(data.now)}</time>
      </header>
      <section className="pb-called" aria-live="assertive">
        {newest === undefined ? (
          <p className="pb-nobody">
            {data.shut === null
              ? t({ zh: '请取号等候', en: 'Please take a number' })
              : t({ zh: '今天不办公：{why}', en: 'Closed today: {why}' }, { why: t(data.shut) })}
          </p>
        ) : (
          <p key={`${newest.label} ${newest.calls}`} className="pb-newest">
            <span>{t({ zh: '请', en: 'Now' })}</span>
            <strong>{newest.label}</strong>
            <span>{t({ zh: '到', en: 'to' })}</span>
            <strong>{newest.window}</strong>
            <span>{t({ zh: '号窗口', en: 'window' })}</span>
          </p>
        )}
        {earlier.length === 0 ? null : (
          <ul className="pb-earlier">
            {earlier.slice(0, 3).map((each) => (
              <li key={each.label}>
                <strong>{each.label}</strong> <span>{t({ zh: '{n} 号窗口', en: 'window {n}' }, { n: each.window })}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
      <div className="pb-foot">
        <table>
          <thead>
            <tr>
              <th>{t({ zh: '窗口', en: 'Window' })}</th>
              <th>{t({ zh: '办什么', en: 'For' })}</th>
              <th>{t({ zh: '正在办', en: 'Now' })}</th>
            </tr>
          </thead>
          <tbody>
            {data.windows.slice(0, 6).map((each) => (
              <tr key={each.number}>
                <td>{each.number}</td>
                <td>{t(areaWords(each.areas))}</td>
                <td>{each.open ? (each.label ?? '—') : t({ zh: '暂停', en: 'closed' })}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <table>
          <thead>
            <tr>
              <th>{t({ zh: '办哪一类', en: 'Area' })}</th>
              <th>{t({ zh: '等候', en: 'Waiting' })}</th>
              <th>{t({ zh: '要等', en: 'Wait' })}</th>
            </tr>
          </thead>
          <tbody>
            {data.waiting.map((each) => (
              <tr key={each.area}>
                <td>{t(areaWord(each.area))}</td>
                <td>{t({ zh: '{n} 人', en: '{n}' }, { n: each.waiting })}</td>
                <td>{t(waitWord(each.minutes))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {data.skipped.length === 0 ? null : (
        <p className="pb-skipped">
          {t(
            { zh: '过号：{labels}。来了请到窗口说一声。', en: 'Passed over: {labels}. Please tell a window.' },
            { labels: data.skipped.join('、') },
          )}
        </p>
      )}
    </main>
  );
}
