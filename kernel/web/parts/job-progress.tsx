import { Button } from 'antd';
import type { ReactElement } from 'react';
import type { Text } from '../../model/index.ts';
import { useText } from '../i18n/index.ts';
import { isOver, type Job, shareDone } from './job.ts';
import { StatusMark, type Tone } from './status-mark.tsx';
import { useCancelJob } from './use-job.ts';

const states: Record<Job['state'], { tone: Tone; word: Text }> = {
  waiting: { tone: 'grey', word: { zh: '排队中', en: 'Waiting' } },
  running: { tone: 'amber', word: { zh: '进行中', en: 'Running' } },
  done: { tone: 'green', word: { zh: '已完成', en: 'Done' } },
  failed: { tone: 'red', word: { zh: '没有做成', en: 'Failed' } },
  cancelled: { tone: 'grey', word: { zh: '已取消', en: 'Cancelled' } },
};

/** One long piece of work: what it is, how far it has come, and the button that stops it. */
export function JobProgress({ job }: { readonly job: Job }): ReactElement {
  const t = useText();
  const cancel = useCancelJob();
  const share = shareDone(job);
  const counted = { done: job.done.toLocaleString('en-US'), total: (job.total ?? 0).toLocaleString('en-US') };
  return (
    <div className="ln-job">
      <div className="ln-job-head">
        <span>{t(job.title)}</span>
        <StatusMark tone={states[job.state].tone} word={t(states[job.state].word)} />
      </div>
      {isOver(job) ? null : (
        <div className="ln-job-row">
          <progress aria-label={t(job.title)} max={100} {...(share === null ? {} : { value: share })} />
          <span className="ln-figures ln-hint">
            {share === null
              ? t({ zh: '已处理 {done}', en: '{done} so far' }, counted)
              : t({ zh: '{done} / {total}', en: '{done} / {total}' }, counted)}
          </span>
          <Button size="small" loading={cancel.isPending} onClick={() => cancel.mutate(job.id)}>
            {t({ zh: '取消', en: 'Cancel' })}
          </Button>
        </div>
      )}
    </div>
  );
}
