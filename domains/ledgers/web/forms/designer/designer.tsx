import { isRefusal } from '@linli/kernel/model';
import { ExplainedButton, GoLink, PageHead, RefusalNotice, useActor, useAddress, useSettled, useText } from '@linli/kernel/web';
import { App, Button } from 'antd';
import { useDeferredValue, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { decideStep, templateSteps } from '../../../model/forms/steps.ts';
import { withField, withNewField } from '../logic/design-edit.ts';
import { type DraftTemplate, useChecked, useKnownFields, useSaveTemplate, useTemplateStep } from '../use-forms.ts';
import type { Template } from '../wire.ts';
import { AccountPanel } from './account-panel.tsx';
import { FieldList } from './field-list.tsx';
import { FieldSearch } from './field-search.tsx';
import { HeadFields } from './head-fields.tsx';
import { PaperPreview } from './paper-preview.tsx';

interface Props {
  readonly begun: DraftTemplate;
  /** As it is kept; none for one that was never saved. */
  readonly saved: Template | undefined;
}

/** A form in the making: fields on the left, the form in the middle, the account on top, paper below. */
export function Designer({ begun, saved }: Props): ReactElement {
  const t = useText();
  const actor = useActor();
  const { message } = App.useApp();
  const { go, setSearch } = useAddress();
  const [draft, setDraft] = useState(begun);
  const version = useRef(saved?.version);
  const serial = useRef(0);
  const { data: fields } = useKnownFields(draft.design.subject);
  const { data: checked, error } = useChecked(useSettled(useDeferredValue(draft)));
  const save = useSaveTemplate();
  const step = useTemplateStep();
  const change = (part: Partial<DraftTemplate>): void => setDraft((now) => ({ ...now, ...part }));
  const store = async (): Promise<number | undefined> => {
    const kept = await save
      .mutateAsync({ ...draft, ...(version.current === undefined ? {} : { version: version.current }) })
      .catch(() => undefined);
    if (kept !== undefined) version.current = kept.version;
    // From now on the address leads to what is kept.
    if (saved === undefined && kept !== undefined) setSearch({ new: undefined }, { replace: true });
    return kept?.version;
  };
  const submit = async (): Promise<void> => {
    const at = await store();
    if (at === undefined) return;
    const done = await step.mutateAsync({ id: draft.id, version: at, step: 'submit' }).catch(() => undefined);
    if (done === undefined || isRefusal(done)) return;
    void message.success(t({ zh: '已提交，等县里准入。', en: 'Submitted; the county decides.' }));
    go(`/ledgers/templates/${draft.id}`);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void store();
  };
  const barred = decideStep(templateSteps.submit, actor, { state: saved?.state ?? 'draft', owner: draft.department });
  return (
    <div onKeyDown={onKey}>
      <PageHead
        title={draft.title === '' ? t({ zh: '新报表', en: 'New form' }) : draft.title}
        above={<GoLink to="/ledgers/templates">{t({ zh: '报表准入', en: 'Forms and admission' })}</GoLink>}
        help={t({
          zh: '已知的字段系统自动填，只读；新增字段要说明为什么要、谁负责、多久更新。',
          en: 'Known fields are filled by the system and read-only. A new field says why, who owns it and how often it changes.',
        })}
        actions={
          <>
            <Button
              loading={save.isPending && !step.isPending}
              onClick={() =>
                void store().then((done) => (done === undefined ? undefined : message.success(t({ zh: '已保存。', en: 'Saved.' }))))
              }
            >
              {t({ zh: '保存', en: 'Save' })}
            </Button>
            <ExplainedButton type="primary" refusal={barred} loading={step.isPending} onClick={() => void submit()}>
              {t({ zh: '提交准入', en: 'Submit for admission' })}
            </ExplainedButton>
          </>
        }
      />
      {saved?.state === 'returned' && saved.answer !== null ? (
        <div className="ln-notice ln-notice-red">
          <p>{t({ zh: '退回理由：{answer}', en: 'Returned: {answer}' }, { answer: saved.answer })}</p>
        </div>
      ) : null}
      {save.error === null ? null : <RefusalNotice error={save.error} />}
      {step.error === null ? null : <RefusalNotice error={step.error} />}
      {error === null ? null : <RefusalNotice error={error} />}
      <HeadFields draft={draft} subjects={fields?.subjects ?? []} onChange={change} />
      <AccountPanel checked={checked} />
      <div className="lg-designer">
        <FieldSearch
          known={fields?.fields ?? []}
          design={draft.design}
          onTake={({ from, name, label }) => change({ design: withField(draft.design, { from, name, label: label.zh }) })}
          onNew={(label) => {
            serial.current += 1;
            change({ design: withNewField(draft.design, `n${Date.now().toString(36)}${serial.current}`, label) });
          }}
        />
        <FieldList design={draft.design} checked={checked} onChange={(design) => change({ design })} />
      </div>
      <PaperPreview title={draft.title} design={draft.design} />
    </div>
  );
}
