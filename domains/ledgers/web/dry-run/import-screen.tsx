import { EmptyState, GoLink, isRefusedAs, PageHead, RefusalNotice, useAddress, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import '../styles/ledgers.css';
import { useImport } from '../use-import.ts';
import { CheckedView } from './checked-view.tsx';
import { ImportHead } from './import-head.tsx';
import { OutcomeView } from './outcome-view.tsx';
import { StagePanel } from './stage-panel.tsx';
import { StoppedView } from './stopped-view.tsx';

/** `/ledgers/imports/$id`: one import from reading to its outcome. What is shown follows from its state. */
export function ImportScreen(): ReactElement {
  const t = useText();
  const id = useAddress().params['id'] ?? '';
  const { data: found, error, refetch } = useImport(id);
  const above = <GoLink to="/ledgers/imports">{t({ zh: '导入台账', en: 'Import ledgers' })}</GoLink>;
  if (isRefusedAs(error, 'unknown')) {
    return (
      <>
        <PageHead title={t({ zh: '没有这次导入', en: 'No such import' })} above={above} />
        <EmptyState
          title={t({ zh: '没有找到这次导入', en: 'This import was not found' })}
          action={<GoLink to="/ledgers/imports">{t({ zh: '看交过的台账', en: 'See what was handed in' })}</GoLink>}
        >
          <p>{t(error.refusal.sentence)}</p>
        </EmptyState>
      </>
    );
  }
  if (found === undefined) {
    return (
      <>
        <PageHead title={t({ zh: '导入台账', en: 'Import ledgers' })} above={above} />
        {error === null ? (
          <div className="ln-panel ln-waiting" aria-busy="true" />
        ) : (
          <RefusalNotice error={error} onRetry={() => void refetch()} />
        )}
      </>
    );
  }
  const view = viewOf(found.state);
  return (
    <>
      <ImportHead found={found} />
      {error === null ? null : <RefusalNotice error={error} onRetry={() => void refetch()} />}
      {view === 'moving' ? <StagePanel found={found} /> : null}
      {view === 'checked' ? <CheckedView found={found} /> : null}
      {view === 'outcome' ? <OutcomeView found={found} /> : null}
      {view === 'stopped' ? <StoppedView found={found} /> : null}
    </>
  );
}

function viewOf(state: string): 'moving' | 'checked' | 'outcome' | 'stopped' {
  if (state === 'reading' || state === 'applying' || state === 'undoing') return 'moving';
  if (state === 'checked') return 'checked';
  return state === 'applied' ? 'outcome' : 'stopped';
}
