import { api, GoLink, PlaceName, RefusalNotice, StatusMark, useActor, useText } from '@linli/kernel/web';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { form, formTemplate } from '../../model/forms/index.ts';
import { decideStep, templateSteps } from '../../model/forms/steps.ts';
import type { Page } from '../forms/page.ts';
import { departmentWord } from '../forms/words.tsx';
import '../styles/forms.css';

const SHOWN = 6;

/** On the first page of officers: forms that are late below them, and those that wait for admission. */
export function OfficerCard(): ReactElement {
  const t = useText();
  const actor = useActor();
  const admits = decideStep(templateSteps.admit, actor, { state: 'submitted', owner: '' }) === undefined;
  const late = useQuery({
    queryKey: ['forms', 'late'],
    queryFn: ({ signal }) =>
      api.get<Page<typeof form>>('/ledgers/form', { 'filter.late': 'true', 'filter.state': 'open,returned', limit: String(SHOWN) }, signal),
  });
  const submitted = useQuery({
    queryKey: ['forms', 'submitted'],
    queryFn: ({ signal }) =>
      api.get<Page<typeof formTemplate>>('/ledgers/form-template', { 'filter.state': 'submitted', limit: String(SHOWN) }, signal),
    enabled: admits,
  });
  const [lateRows, submittedRows] = [late.data?.rows ?? [], submitted.data?.rows ?? []];
  return (
    <section className="ln-panel" aria-labelledby="officer-forms-title">
      <h2 id="officer-forms-title">{t({ zh: '报表', en: 'Forms' })}</h2>
      {late.error === null ? null : <RefusalNotice error={late.error} onRetry={() => void late.refetch()} />}
      {submitted.error === null ? null : <RefusalNotice error={submitted.error} onRetry={() => void submitted.refetch()} />}
      <ul className="lg-home">
        {submittedRows.map(({ id, values }) => (
          <li key={id}>
            <GoLink to={`/ledgers/templates/${id}`} className="ln-row-link">
              {values.title}
            </GoLink>
            <span className="ln-hint">{t(departmentWord(values.department ?? ''))}</span>
            <StatusMark tone="amber" word={t({ zh: '等待准入', en: 'To be admitted' })} />
          </li>
        ))}
        {lateRows.map(({ id, place, values }) => (
          <li key={id}>
            <GoLink to={`/ledgers/forms/${id}`} className="ln-row-link">
              {values.title}
            </GoLink>
            <span className="ln-hint">
              <PlaceName place={place} steps={2} /> · {t({ zh: '{due} 截止', en: 'due {due}' }, { due: values.dueOn ?? '' })}
            </span>
            <StatusMark tone="red" word={t({ zh: '逾期', en: 'Late' })} />
          </li>
        ))}
      </ul>
      {late.data !== undefined && lateRows.length === 0 && submittedRows.length === 0 ? (
        <p className="ln-hint">
          {t({ zh: '没有逾期的报表。', en: 'No form is late.' })}{' '}
          <GoLink to="/ledgers/tasks">{t({ zh: '报表进度', en: 'Forms under way' })}</GoLink>
        </p>
      ) : null}
    </section>
  );
}
