import { RefusalNotice, newId, runOperation, setLanguage, useAddress, useLanguage, useText } from '@linli/kernel/web';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState, type ReactElement } from 'react';
import { hallScreen, kioskTake } from '../../model/hall/operations.ts';
import './public.css';
import { useLive } from './use-live.ts';
import { areaWord, waitWord } from './words.ts';

const EVERY_SECONDS = 10;
const SHOWN_SECONDS = 20; // then the next person stands there

const keyInAddress = (): string => location.hash.slice(1);

/** `/hall/$place/kiosk#key`: a tablet by the door. One touch, one number; it prints where a printer is set up. */
export function Kiosk(): ReactElement {
  const t = useText();
  const language = useLanguage();
  const { params } = useAddress();
  const place = params['place'] ?? '';
  const [key] = useState(keyInAddress);
  const { data, error } = useLive(hallScreen, { place }, EVERY_SECONDS);
  const take = useMutation({ mutationFn: (area: string) => runOperation(kioskTake, { place, key, id: newId(), area: area as 'DW' }) });
  const { data: slip, reset } = take;
  useEffect(() => {
    if (slip === undefined) return;
    const timer = setTimeout(reset, SHOWN_SECONDS * 1000);
    return () => clearTimeout(timer);
  }, [slip, reset]);
  useEffect(() => {
    document.title = `${t({ zh: '取号', en: 'Take a number' })} · 邻里`;
  }, [t]);
  return (
    <main className="pb-kiosk">
      <header>
        <h1>{data?.name ?? ''}</h1>
        <button
          type="button"
          className="pb-plain"
          lang={language === 'zh' ? 'en' : 'zh-CN'}
          onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
        >
          {language === 'zh' ? 'English' : '中文'}
        </button>
      </header>
      {error === null ? null : <RefusalNotice error={error} />}
      {take.error === null ? null : <RefusalNotice error={take.error} />}
      {data?.shut != null && slip === undefined ? (
        <p className="pb-ask" role="status">
          {t({ zh: '今天不办公：{why}', en: 'Closed today: {why}' }, { why: t(data.shut) })}
        </p>
      ) : slip === undefined ? (
        <>
          <p className="pb-ask">{t({ zh: '您来办什么？请点一下', en: 'What have you come for?' })}</p>
          <div className="pb-areas">
            {(data?.waiting ?? []).map(({ area, waiting, windows, minutes }) => (
              <button key={area} type="button" disabled={windows === 0 || take.isPending} onClick={() => take.mutate(area)}>
                <strong>{t(areaWord(area))}</strong>
                <span>
                  {windows === 0
                    ? t(waitWord(null))
                    : t({ zh: '{n} 人在等，{wait}', en: '{n} waiting, {wait}' }, { n: waiting, wait: t(waitWord(minutes)) })}
                </span>
              </button>
            ))}
          </div>
          <p className="pb-help">
            {t({
              zh: '不知道点哪个，请问旁边的工作人员。有预约的，请到窗口报电话。',
              en: 'Not sure? Ask the staff. With an appointment, tell a window.',
            })}
          </p>
        </>
      ) : (
        <section className="pb-slip" role="status">
          <p>{t({ zh: '您的号码', en: 'Your number' })}</p>
          <p className="pb-number">{slip.label}</p>
          <p>
            {t(areaWord(slip.area))} ·{' '}
            {t({ zh: '前面还有 {n} 人，{wait}', en: '{n} before you, {wait}' }, { n: slip.ahead, wait: t(waitWord(slip.minutes)) })}
          </p>
          <p>{t({ zh: '请记住号码，看屏幕、听叫号。', en: 'Remember it; watch the screen and listen.' })}</p>
          <div className="pb-slip-actions">
            <button type="button" className="pb-main" onClick={() => window.print()}>
              {t({ zh: '打印号码', en: 'Print it' })}
            </button>
            <button type="button" className="pb-plain" onClick={() => reset()}>
              {t({ zh: '好了', en: 'Done' })}
            </button>
          </div>
        </section>
      )}
    </main>
  );
}
