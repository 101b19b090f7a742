import { dayAt, refuse } from '@linli/kernel/model';
import { ExplainedButton, GoLink, PageHead, RefusalNotice, UNKNOWN, formatInstant, useAddress, useText } from '@linli/kernel/web';
import { Button, Popconfirm } from 'antd';
import type { ReactElement } from 'react';
import { type PlaceChangeView, carryOutChange, getChange, planKindLabels, undoChange, withdrawChange } from '../../model/index.ts';
import { useAnswer, useStep } from '../queries.ts';
import { DryRunPanel } from './dry-run-panel.tsx';
import { StateMark } from './state-mark.tsx';

const isMoving = (change: PlaceChangeView): boolean => (change.state === 'running' || change.state === 'undoing') && !change.stuck;

/** `/administration/place-changes/$id`: the dry run, carrying out, and what became of it. */
export function ChangeScreen(): ReactElement {
  const t = useText();
  const { params } = useAddress();
  const { data: change, error, refetch } = useAnswer(getChange, { id: params['id'] ?? '' }, isMoving);
  const above = <GoLink to="/administration/places">{t({ zh: '区划与变更', en: 'Places and changes' })}</GoLink>;
  if (change === undefined) {
    return (
      <>
        <PageHead title={t({ zh: '区划变更', en: 'Change of places' })} above={above} />
        {error === null ? <div aria-busy /> : <RefusalNotice error={error} onRetry={() => void refetch()} />}
      </>
    );
  }
  return (
    <>
      <PageHead title={t(change.title)} aside={<StateMark state={change.state} />} above={above} help={t(planKindLabels[change.kind])} />
      {change.refusal === null ? null : (
        <div className="ln-notice ln-notice-red" role="alert">
          <p>{t(change.refusal)}</p>
        </div>
      )}
      {isMoving(change) ? (
        <div className="ln-notice" role="status">
          <p>{t({ zh: '正在办理，完成后这里会自动更新。关掉页面不影响。', en: 'Under way. This page follows it; you may leave.' })}</p>
        </div>
      ) : null}
      <section className="ln-panel" aria-label={t({ zh: '变更内容', en: 'The change' })}>
        <dl className="ln-values">
          <Value label={t({ zh: '生效日', en: 'In force from' })}>{change.on}</Value>
          <Value label={t({ zh: '依据', en: 'Document' })}>{change.document}</Value>
          <Value label={t({ zh: '事由', en: 'Reason' })}>{change.reason}</Value>
          <Value label={t({ zh: '提出人', en: 'By' })}>{`${change.by} · ${formatInstant(change.createdAt)}`}</Value>
          <Value label={t({ zh: '执行时间', en: 'Carried out' })}>
            {change.carriedAt === null ? UNKNOWN : formatInstant(change.carriedAt)}
          </Value>
          {change.state === 'done' ? (
            <Value label={t({ zh: '随之变动的记录', en: 'Records that followed' })}>{change.moved.toLocaleString('en-US')}</Value>
          ) : null}
        </dl>
        <Steps change={change} />
      </section>
      {change.dryRun === null ? null : <DryRunPanel dryRun={change.dryRun} />}
      <p>
        <GoLink to={`/places/${change.place}`}>{t({ zh: '看这个地方', en: 'See the place' })}</GoLink>
      </p>
    </>
  );
}

function Value({ label, children }: { readonly label: string; readonly children: string }): ReactElement {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** What can be done now. A step that cannot says why. */
function Steps({ change }: { readonly change: PlaceChangeView }): ReactElement {
  const t = useText();
  const carryOut = useStep(carryOutChange);
  const withdraw = useStep(withdrawChange);
  const undo = useStep(undoChange);
  const { id, state } = change;
  const error = carryOut.error ?? withdraw.error ?? undo.error;
  const ahead = change.on > dayAt(new Date().toISOString());
  const obstacles = change.dryRun?.obstacles ?? [];
  const barred =
    change.refusal !== null && state === 'proposed'
      ? change.refusal
      : obstacles.length === 0 || ahead
        ? undefined
        : { zh: obstacles.map((each) => each.zh).join('；'), en: obstacles.map((each) => each.en).join('; ') };
  const begins = state === 'proposed' || state === 'failed' || (state === 'running' && change.stuck);
  const open = state === 'proposed' || state === 'waiting' || state === 'failed';
  const words = ahead
    ? t({ zh: '到{on}自动执行', en: 'Carry out on {on}' }, { on: change.on })
    : state === 'proposed'
      ? t({ zh: '执行', en: 'Carry out' })
      : t({ zh: '继续执行', en: 'Go on' });
  return (
    <>
      {error === null ? null : <RefusalNotice error={error} />}
      <div className="ln-actions">
        {begins ? (
          <ExplainedButton
            type="primary"
            loading={carryOut.isPending}
            refusal={barred === undefined ? undefined : refuse('conflict', 'obstacles', barred)}
            onClick={() => carryOut.mutate({ id })}
          >
            {words}
          </ExplainedButton>
        ) : null}
        {open ? (
          <Button loading={withdraw.isPending} onClick={() => withdraw.mutate({ id })}>
            {t({ zh: '撤回', en: 'Withdraw' })}
          </Button>
        ) : null}
        {state === 'undoing' && change.stuck ? (
          <Button onClick={() => undo.mutate({ id })}>{t({ zh: '继续还原', en: 'Go on undoing' })}</Button>
        ) : null}
        {change.undo === null ? null : change.undo.possible ? (
          <Popconfirm
            title={t({ zh: '记录、岗位和账号都回到变更前的地方。', en: 'Records, posts and accounts go back to where they were.' })}
            okText={t({ zh: '还原', en: 'Undo' })}
            cancelText={t({ zh: '先不还原', en: 'Not now' })}
            onConfirm={() => undo.mutate({ id })}
          >
            <Button loading={undo.isPending}>{t({ zh: '还原这次变更', en: 'Undo this change' })}</Button>
          </Popconfirm>
        ) : (
          <ExplainedButton refusal={change.undo.why === null ? undefined : refuse('conflict', 'written-since', change.undo.why)}>
            {t({ zh: '还原这次变更', en: 'Undo this change' })}
          </ExplainedButton>
        )}
      </div>
    </>
  );
}
