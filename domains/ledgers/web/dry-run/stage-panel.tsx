import { isOver, RefusalNotice, useJob, useText } from '@linli/kernel/web';
import { Button, Popconfirm } from 'antd';
import type { ReactElement } from 'react';
import { stageWords } from '../logic/stages.ts';
import type { Import } from '../wire.ts';
import { useApply, useGiveUp, useStopJob } from './use-steps.ts';

/** While the server reads, imports or undoes: how far it is, and the way to stop it. */
export function StagePanel({ found }: { readonly found: Import }): ReactElement {
  const t = useText();
  const { data: job } = useJob(found.job ?? undefined);
  const giveUp = useGiveUp(found.id);
  const stop = useStopJob(found.id);
  const goOn = useApply(found.id);
  const { now, calm } = stageWords(found.state);
  const total = job?.total ?? null;
  const broken = job !== undefined && isOver(job) && job.state !== 'done';
  const figures = { done: (job?.done ?? 0).toLocaleString('en-US'), total: (total ?? 0).toLocaleString('en-US') };
  const error = giveUp.error ?? stop.error ?? goOn.error;
  return (
    <section className="ln-panel lg-stage" aria-labelledby="stage-title">
      <h2 id="stage-title">{broken ? t({ zh: '停在半路了', en: 'It stopped on the way' }) : t(now)}</h2>
      {broken ? (
        <p>
          {t({ zh: '这一步没有做完。没有丢东西，可以再来一次。', en: 'This step was not finished. Nothing is lost; try it once more.' })}
        </p>
      ) : (
        <>
          <div className="lg-stage-row" role="status">
            <progress aria-label={t(now)} {...(total === null || total === 0 ? {} : { max: total, value: job?.done ?? 0 })} />
            <span className="ln-figures">
              {total === null || total === 0
                ? t({ zh: '已处理 {done} 行', en: '{done} lines so far' }, figures)
                : t({ zh: '{done} / {total} 行', en: '{done} / {total} lines' }, figures)}
            </span>
          </div>
          <p className="ln-hint">{t(calm)}</p>
        </>
      )}
      <div className="ln-actions">
        {found.state === 'applying' && broken ? (
          <Button type="primary" loading={goOn.isPending} onClick={() => goOn.mutate()}>
            {t({ zh: '接着导入', en: 'Go on' })}
          </Button>
        ) : null}
        {found.state === 'applying' && !broken && found.job !== null ? (
          <Button loading={stop.isPending} onClick={() => stop.mutate(found.job ?? '')}>
            {t({ zh: '先停下', en: 'Stop for now' })}
          </Button>
        ) : null}
        {found.state === 'reading' ? (
          <Popconfirm
            title={t({
              zh: '不导这份了？读到一半的内容会扔掉，原文件还在您的电脑上。',
              en: 'Give this one up? What was read is thrown away; your own file stays.',
            })}
            okText={t({ zh: '不导了', en: 'Give up' })}
            cancelText={t({ zh: '接着读', en: 'Go on reading' })}
            onConfirm={() => giveUp.mutate()}
          >
            <Button loading={giveUp.isPending}>{t({ zh: '取消', en: 'Cancel' })}</Button>
          </Popconfirm>
        ) : null}
      </div>
      {error === null ? null : <RefusalNotice error={error} />}
    </section>
  );
}
