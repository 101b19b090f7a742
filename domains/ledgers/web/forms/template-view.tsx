import { ExplainedButton, GoLink, PageHead, RefusalNotice, useActor, useAddress, useText } from '@linli/kernel/web';
import { Button } from 'antd';
import { useState, type ReactElement } from 'react';
import { sharesOf } from '../../model/forms/admission.ts';
import { decideStep, templateSteps, type TemplateStep } from '../../model/forms/steps.ts';
import { AccountPanel } from './designer/account-panel.tsx';
import { PaperPreview } from './designer/paper-preview.tsx';
import { NewFieldsTable } from './new-fields-table.tsx';
import { SendDialog } from './send-dialog.tsx';
import { StepDialog } from './step-dialog.tsx';
import { useChecked, useRevise, useTemplateStep } from './use-forms.ts';
import type { Template } from './wire.ts';
import { cycleWord, departmentWord, TemplateState } from './words.tsx';

const returnReasons = [
  { zh: '和已有报表重复', en: 'Repeats another form' },
  { zh: '字段没有依据', en: 'A field has no basis' },
  { zh: '可以从登记册直接取数', en: 'Can be read from the registers' },
];
const retireReasons = [
  { zh: '不再需要', en: 'No longer needed' },
  { zh: '并入别的报表', en: 'Merged into another form' },
];
const approvals = [{ zh: '县政府常务会议纪要', en: 'Minutes of the county government' }];

/** A form as it was submitted or admitted, with the steps that this post may take. */
export function TemplateView({ template }: { readonly template: Template }): ReactElement {
  const t = useText();
  const actor = useActor();
  const { go } = useAddress();
  const [open, setOpen] = useState<TemplateStep | 'send'>();
  const step = useTemplateStep();
  const revise = useRevise((id) => go(`/ledgers/templates/${id}`));
  const officer = actor.role === 'county-officer';
  const { data: checked } = useChecked(template);
  const { state, department, version, id } = template;
  const refusalOf = (name: TemplateStep) => decideStep(templateSteps[name], actor, { state, owner: department });
  const take = (name: TemplateStep, more: { reason?: string; approval?: string } = {}): void =>
    step.mutate({ id, version, step: name, ...more }, { onSuccess: () => setOpen(undefined) });
  const { needsApproval } = sharesOf(template.design);
  const approvalAsked = needsApproval || (checked?.needsApproval ?? false);
  return (
    <>
      <PageHead
        title={template.title}
        above={<GoLink to="/ledgers/templates">{t({ zh: '报表准入', en: 'Forms and admission' })}</GoLink>}
        aside={<TemplateState state={state} />}
        help={t(
          { zh: '{department} · {cycle} · 第 {edition} 版', en: '{department} · {cycle} · edition {edition}' },
          { department: t(departmentWord(department)), cycle: t(cycleWord(template.cycle)), edition: template.edition },
        )}
        actions={
          officer ? (
            <>
              {state === 'submitted' ? (
                <>
                  <ExplainedButton
                    type="primary"
                    refusal={refusalOf('admit')}
                    loading={step.isPending}
                    onClick={() => (approvalAsked ? setOpen('admit') : take('admit'))}
                  >
                    {t({ zh: '准入', en: 'Admit' })}
                  </ExplainedButton>
                  <ExplainedButton refusal={refusalOf('return')} onClick={() => setOpen('return')}>
                    {t({ zh: '退回', en: 'Return' })}
                  </ExplainedButton>
                  <ExplainedButton refusal={refusalOf('withdraw')} onClick={() => take('withdraw')}>
                    {t({ zh: '撤回修改', en: 'Take back' })}
                  </ExplainedButton>
                </>
              ) : null}
              {state === 'admitted' ? (
                <>
                  <ExplainedButton
                    type="primary"
                    refusal={decideStep({ ...templateSteps.submit, from: ['admitted'] }, actor, { state, owner: department })}
                    onClick={() => setOpen('send')}
                  >
                    {t({ zh: '下发给社区', en: 'Send to communities' })}
                  </ExplainedButton>
                  <Button loading={revise.isPending} onClick={() => revise.mutate(id)}>
                    {t({ zh: '修订（另出一版）', en: 'Begin a new edition' })}
                  </Button>
                  <ExplainedButton refusal={refusalOf('retire')} onClick={() => setOpen('retire')}>
                    {t({ zh: '停用', en: 'Retire' })}
                  </ExplainedButton>
                </>
              ) : null}
            </>
          ) : undefined
        }
      />
      {step.error === null || open !== undefined ? null : <RefusalNotice error={step.error} />}
      {revise.error === null ? null : <RefusalNotice error={revise.error} />}
      {template.answer === null ? null : (
        <div className="ln-notice">
          <p>{t({ zh: '理由：{answer}', en: 'Reason: {answer}' }, { answer: template.answer })}</p>
        </div>
      )}
      {officer && state === 'submitted' ? <AccountPanel checked={checked} /> : null}
      <NewFieldsTable fields={template.design.newFields} />
      <PaperPreview title={template.title} design={template.design} />
      {open === 'send' ? <SendDialog template={template} onClose={() => setOpen(undefined)} /> : null}
      {open === 'admit' ? (
        <StepDialog
          title={t({ zh: '准入《{title}》', en: 'Admit "{title}"' }, { title: template.title })}
          action={t({ zh: '准入', en: 'Admit' })}
          label={t({
            zh: '县里批准的文号或会议纪要号（新增字段超过 30%，必填）',
            en: 'Document of the county’s approval (required above 30 % new fields)',
          })}
          usual={approvals}
          busy={step.isPending}
          error={step.error}
          onSend={(approval) => take('admit', { approval })}
          onClose={() => setOpen(undefined)}
        />
      ) : null}
      {open === 'return' || open === 'retire' ? (
        <StepDialog
          title={
            open === 'return'
              ? t({ zh: '退回《{title}》', en: 'Return "{title}"' }, { title: template.title })
              : t({ zh: '停用《{title}》', en: 'Retire "{title}"' }, { title: template.title })
          }
          action={open === 'return' ? t({ zh: '退回', en: 'Return' }) : t({ zh: '停用', en: 'Retire' })}
          label={t({ zh: '理由（必填，部门看得到）', en: 'Reason (required; the department reads it)' })}
          usual={open === 'return' ? returnReasons : retireReasons}
          busy={step.isPending}
          error={step.error}
          onSend={(reason) => take(open, { reason })}
          onClose={() => setOpen(undefined)}
        />
      ) : null}
    </>
  );
}
