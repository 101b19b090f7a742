import { useJob, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { stageWords } from '../logic/stages.ts';
import { useImport } from '../use-import.ts';

interface Props {
  readonly id: string;
  readonly state: string;
}

/** What is being done with an import right now, and how many lines it has come. */
export function MovingState({ id, state }: Props): ReactElement {
  const t = useText();
  const { data } = useImport(id);
  const { data: job } = useJob(data?.job ?? undefined);
  return (
    <span className="lg-moving ln-figures">
      <progress aria-label={t(stageWords(state).now)} {...(job?.total ? { max: job.total, value: job.done } : {})} />
      {t(stageWords(state).now)} {job === undefined || job.done === 0 ? '' : job.done.toLocaleString('en-US')}
      {job?.total ? ` / ${job.total.toLocaleString('en-US')}` : ''}
    </span>
  );
}
