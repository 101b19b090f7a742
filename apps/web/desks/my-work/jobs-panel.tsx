import { api, isOver, type Job, JobProgress, RefusalNotice, useText } from '@linli/kernel/web';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';

const WHILE_RUNNING_MS = 2_000;
const SHOWN = 8;

/** Long work that this person has started: imports, exports, recounts. */
export function JobsPanel(): ReactElement {
  const t = useText();
  const { data, error, refetch } = useQuery({
    queryKey: ['jobs'],
    queryFn: ({ signal }) => api.get<{ jobs: Job[] }>('/kernel/jobs', {}, signal),
    staleTime: 0,
    refetchInterval: (query) => (query.state.data?.jobs.some((job) => !isOver(job)) === true ? WHILE_RUNNING_MS : false),
  });
  const jobs = data?.jobs ?? [];
  return (
    <section className="ln-panel" aria-labelledby="jobs-title">
      <h2 id="jobs-title">{t({ zh: '正在处理', en: 'Running' })}</h2>
      {error === null ? null : <RefusalNotice error={error} onRetry={() => void refetch()} />}
      {jobs.slice(0, SHOWN).map((job) => (
        <JobProgress key={job.id} job={job} />
      ))}
      {data !== undefined && jobs.length === 0 ? (
        <p className="ln-hint">{t({ zh: '没有正在处理的导入、导出或计算。', en: 'No import, export or recount is running.' })}</p>
      ) : null}
    </section>
  );
}
