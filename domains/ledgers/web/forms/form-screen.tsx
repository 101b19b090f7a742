import { decideRight } from '@linli/kernel/model';
import {
  EmptyState,
  ExplainedButton,
  GoLink,
  PageHead,
  percentText,
  RefusalNotice,
  useActor,
  useAddress,
  useSession,
  useText,
  Pager,
} from '@linli/kernel/web';
import { Button, Switch } from 'antd';
import { useState, type ReactElement } from 'react';
import { form as formRegister } from '../../model/forms/index.ts';
import { decideStep, formSteps } from '../../model/forms/steps.ts';
import '../styles/forms.css';
import { FileDialog } from './file-dialog.tsx';
import { FormTable } from './form-table.tsx';
import { autoTenths } from './logic/shares.ts';
import { SourceList } from './source-list.tsx';
import { StepDialog } from './step-dialog.tsx';
import { useForm, useFormStep } from './use-forms.ts';
import { dueWords, FormState } from './words.tsx';

const returnReasons = [
  { zh: '数字和登记册对不上', en: 'Figures do not match the records' },
  { zh: '请核对后再确认', en: 'Please check and confirm again' },
];

/** `/ledgers/forms/$id`: one community's form, filled by the system; every cell tells where it comes from. */
export function FormScreen(): ReactElement {
  const t = useText();
  const actor = useActor();
  const { today } = useSession();
  const { params, search, setSearch } = useAddress();
  const [open, setOpen] = useState<'file' | 'return'>();
  const id = params['id'] ?? '';
  const onlyGaps = search['show'] === 'gaps';
  const { data, error, refetch } = useForm(id, Number(search['after'] ?? 0), onlyGaps);
  const step = useFormStep(() => setOpen(undefined));
  if (error !== null) return <RefusalNotice error={error} onRetry={() => void refetch()} />;
  if (data === undefined)
    return <div className="ln-waiting" role="status" aria-busy="true" aria-label={t({ zh: '正在打开', en: 'Opening' })} />;
  const { form } = data;
  const worker = actor.role === 'community-worker';
  const owner = form.department;
  const working = form.state === 'open' || form.state === 'returned';
  const refusal = (name: 'confirm' | 'unconfirm' | 'return') => decideStep(formSteps[name], actor, { state: form.state, owner });
  return (
    <>
      <PageHead
        title={form.title}
        above={
          worker ? (
            <GoLink to="/ledgers/month">{t({ zh: '本月报表', en: 'This month' })}</GoLink>
          ) : (
            <GoLink to={`/ledgers/tasks/${form.task}`}>{t({ zh: '报表进度', en: 'Progress' })}</GoLink>
          )
        }
        aside={
          <>
            {form.placeName} · {form.period}
          </>
        }
        help={
          <span className="lg-facts ln-figures">
            <FormState form={form} />
            <span>{t({ zh: '{due} 截止', en: 'due {due}' }, { due: form.dueOn })}</span>
            <span>{t(dueWords(form.dueOn, today, form.state))}</span>
            <span>
              {t(
                { zh: '{share} 由系统填好，还缺 {gaps} 格', en: '{share} filled by the system, {gaps} gaps' },
                { share: percentText(autoTenths(form)), gaps: form.gaps },
              )}
            </span>
            {form.filledOn === null ? null : <span>{t({ zh: '{on} 取数', en: 'as of {on}' }, { on: form.filledOn })}</span>}
          </span>
        }
        actions={
          <>
            {worker && working ? (
              <ExplainedButton
                type="primary"
                refusal={refusal('confirm')}
                loading={step.isPending}
                onClick={() => step.mutate({ id, version: form.version, step: 'confirm' })}
              >
                {t({ zh: '确认', en: 'Confirm' })}
              </ExplainedButton>
            ) : null}
            {worker && !working ? (
              <ExplainedButton
                refusal={refusal('unconfirm')}
                loading={step.isPending}
                onClick={() => step.mutate({ id, version: form.version, step: 'unconfirm' })}
              >
                {t({ zh: '撤回确认', en: 'Take back' })}
              </ExplainedButton>
            ) : null}
            {worker ? null : (
              <ExplainedButton refusal={refusal('return')} onClick={() => setOpen('return')}>
                {t({ zh: '退回', en: 'Return' })}
              </ExplainedButton>
            )}
            <ExplainedButton refusal={decideRight(actor, formRegister, 'export')} onClick={() => setOpen('file')}>
              {t({ zh: '下载表格', en: 'Download' })}
            </ExplainedButton>
            <Button onClick={() => print()}>{t({ zh: '打印', en: 'Print' })}</Button>
          </>
        }
      />
      {form.answer === null ? null : (
        <div className="ln-notice ln-notice-red">
          <p>{t({ zh: '退回理由：{answer}', en: 'Returned: {answer}' }, { answer: form.answer })}</p>
        </div>
      )}
      {step.error === null || open === 'return' ? null : <RefusalNotice error={step.error} />}
      {form.shape === 'list' && form.gaps > 0 ? (
        <label className="lg-only-gaps ln-no-print">
          <Switch size="small" checked={onlyGaps} onChange={(on) => setSearch({ show: on ? 'gaps' : undefined, after: undefined })} />
          {t({ zh: '只看有空缺的行', en: 'Only lines with gaps' })}
        </label>
      ) : null}
      {data.lines.length === 0 ? (
        <EmptyState
          title={
            form.filledOn === null
              ? t({ zh: '这份报表还没有取数', en: 'This form is not filled yet' })
              : t({ zh: '没有要列进这份报表的人', en: 'Nobody belongs in this form' })
          }
        >
          <p>
            {t({
              zh: '登记册里有了符合条件的人，取数时会自动列进来。确认这样的空表也算报了。',
              en: 'Whoever belongs here is listed once registered. An empty form can be confirmed as it is.',
            })}
          </p>
        </EmptyState>
      ) : (
        <FormTable sheet={data} editable={worker && working} />
      )}
      <Pager next={data.next === null ? null : String(data.next)} />
      <SourceList sources={data.sources} />
      {open === 'file' ? (
        <FileDialog
          title={t({ zh: '下载《{title}》', en: 'Download "{title}"' }, { title: form.title })}
          path={`/ledgers/forms/${id}/file`}
          body={{}}
          onClose={() => setOpen(undefined)}
        />
      ) : null}
      {open === 'return' ? (
        <StepDialog
          title={t({ zh: '退回{place}的《{title}》', en: 'Return "{title}" of {place}' }, { place: form.placeName, title: form.title })}
          action={t({ zh: '退回', en: 'Return' })}
          label={t({ zh: '理由（必填，社区看得到）', en: 'Reason (required; the community reads it)' })}
          usual={returnReasons}
          busy={step.isPending}
          error={step.error}
          onSend={(reason) => step.mutate({ id, version: form.version, step: 'return', reason })}
          onClose={() => setOpen(undefined)}
        />
      ) : null}
    </>
  );
}
