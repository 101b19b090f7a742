import { RefusalNotice, setLanguage, useAddress, useLanguage, useText } from '@linli/kernel/web';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, type ReactElement } from 'react';
import { openRating, type OpenedRating } from '../../model/rating/operations.ts';
import { askPlainly } from './ask.ts';
import { FollowedUp } from './followed-up.tsx';
import { RateForm } from './rate-form.tsx';
import './rate.css';

const KEY = 'services.rating';

/** `/rate/$token`: a resident says how it went, on a phone and without signing in. */
export function Rate(): ReactElement {
  const t = useText();
  const language = useLanguage();
  const client = useQueryClient();
  const { params } = useAddress();
  const token = params['token'] ?? '';
  const title = t({ zh: '办得怎么样', en: 'How did it go?' });
  useEffect(() => {
    document.title = `${title} · 邻里`;
  }, [title]);
  const { data, error } = useQuery({
    queryKey: [KEY, token],
    queryFn: () => askPlainly(openRating, { token }),
    retry: false,
    staleTime: Infinity,
    gcTime: 0,
  });
  const again = useMutation({ mutationFn: () => client.invalidateQueries({ queryKey: [KEY] }) });
  return (
    <main className="rt-page">
      <header>
        <h1>{title}</h1>
        <button type="button" lang={language === 'zh' ? 'en' : 'zh-CN'} onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}>
          {language === 'zh' ? 'English' : '中文'}
        </button>
      </header>
      {error === null ? null : <RefusalNotice error={error} />}
      {data === undefined ? null : <Opened token={token} data={data} onChange={() => again.mutate()} />}
    </main>
  );
}

interface Props {
  readonly token: string;
  readonly data: OpenedRating;
  readonly onChange: () => void;
}

function Opened({ token, data, onChange }: Props): ReactElement {
  const t = useText();
  const what = (
    <p className="rt-what">
      <strong>{data.itemName}</strong>
      <span>{t({ zh: '{day} 办结', en: 'finished on {day}' }, { day: data.finishedOn })}</span>
    </p>
  );
  if (data.state === 'open')
    return (
      <>
        {what}
        <p className="rt-promise">{t({ zh: '不用登录。工作人员看不到是谁评的。', en: 'No sign-in. Staff cannot see who rated.' })}</p>
        <RateForm token={token} channel={data.channel} onDone={onChange} />
      </>
    );
  return (
    <>
      {what}
      <section className="rt-done" role="status">
        <h2>{t({ zh: '已经收到，谢谢您', en: 'Received. Thank you' })}</h2>
        {data.followUp === null ? (
          <p>{t({ zh: '一次办理评一次，这个页面可以关掉了。', en: 'Each handling is rated once. You may close this page.' })}</p>
        ) : (
          <FollowedUp token={token} followUp={data.followUp} onDone={onChange} />
        )}
      </section>
    </>
  );
}
