import { formatDay, GoLink, percentText, RefusalNotice, useLanguage, useSession, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { autoTenths } from '../forms/logic/shares.ts';
import { dueWords, FormState } from '../forms/words.tsx';
import '../styles/forms.css';
import { useMonth } from './use-month.ts';

const SHOWN = 5;

/** On the first page of the day: forms that are due, the first one at the top. */
export function MonthCard(): ReactElement {
  const t = useText();
  const language = useLanguage();
  const { post, today } = useSession();
  const { data, error, refetch } = useMonth(post.place.slice(0, 12), false);
  const waiting = (data?.forms ?? []).filter((each) => each.state === 'open' || each.state === 'returned');
  return (
    <section className="ln-panel" aria-labelledby="month-card-title">
      <h2 id="month-card-title">{t({ zh: '本月报表', en: 'Forms of this month' })}</h2>
      {error === null ? null : <RefusalNotice error={error} onRetry={() => void refetch()} />}
      <ul className="lg-home">
        {waiting.slice(0, SHOWN).map((form) => (
          <li key={form.id}>
            <GoLink to="/ledgers/month" className="ln-row-link">
              {form.title}
            </GoLink>
            <span className="ln-hint ln-figures">
              {t(
                { zh: '{share} 已填好，缺 {gaps} 格', en: '{share} filled, {gaps} gaps' },
                { share: percentText(autoTenths(form)), gaps: form.gaps },
              )}{' '}
              · {t(dueWords(form.dueOn, today, form.state))} · {formatDay(form.dueOn, language)}
            </span>
            <FormState form={form} />
          </li>
        ))}
      </ul>
      {data !== undefined && waiting.length === 0 ? (
        <p className="ln-hint">{t({ zh: '没有等您确认的报表。', en: 'No form waits for you.' })}</p>
      ) : null}
      {waiting.length > SHOWN ? (
        <p>
          <GoLink to="/ledgers/month">{t({ zh: '全部 {n} 份', en: 'All {n}' }, { n: waiting.length })}</GoLink>
        </p>
      ) : null}
    </section>
  );
}
