import { Button, Input, Modal } from 'antd';
import { useState, type ReactElement } from 'react';
import {
  type CountyField,
  type Register,
  countyFieldOperations,
  decideDeclaring,
  findCountyList,
  isAboutPersons,
  ownListName,
} from '../../model/index.ts';
import { useText } from '../i18n/index.ts';
import { GoLink, useAddress } from '../navigation/index.ts';
import { EmptyState, ExplainedButton, PageHead, RefusalNotice, StatusMark } from '../parts/index.ts';
import { useActor, useSession } from '../session/index.ts';
import { CodeItems } from './code-items.tsx';
import { detailsOf, draftOfField, isReady, itemsOf, previewOf, startDraft } from './field-draft.ts';
import { FieldForm } from './field-form.tsx';
import { FieldPreview } from './field-preview.tsx';
import { useDeclaring } from './use-declaring.ts';
import { useDeclaringStep } from './use-step.ts';

function Above(): ReactElement {
  const t = useText();
  return <GoLink to="/administration/county-fields">{t({ zh: '本县自定义字段', en: 'Fields of the county' })}</GoLink>;
}

/** `/administration/county-fields/new?register=…` */
export function NewFieldScreen(): ReactElement {
  const t = useText();
  const { search, go } = useAddress();
  const { today } = useSession();
  const { registers, owners, lists, base } = useDeclaring();
  const of = registers.find((each) => each.name === search['register']) ?? registers[0];
  const [draft, setDraft] = useState(() => startDraft(owners.find((each) => each === of?.owner) ?? owners[0] ?? 'civil-affairs', today));
  const add = useDeclaringStep(countyFieldOperations.add, (made) => go('/administration/county-fields', { register: made.register }));
  if (of === undefined) return <NothingHere />;
  const send = (): void =>
    add.mutate({
      register: of.name,
      kind: draft.kind,
      list: draft.list,
      items: draft.list === null ? itemsOf(draft.items) : [],
      ...detailsOf(draft),
    });
  return (
    <>
      <PageHead
        title={t({ zh: '新增字段：{label}', en: 'New field: {label}' }, { label: t(of.label) })}
        help={t(of.help)}
        above={<Above />}
      />
      <div className="ln-detail">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (isReady(draft)) send();
          }}
        >
          <FieldForm draft={draft} onChange={setDraft} fixed={false} lists={lists} personal={isAboutPersons(base, of)} owners={owners} />
          {add.error === null ? null : <RefusalNotice error={add.error} />}
          <div className="ln-form-foot">
            <Button type="primary" htmlType="submit" disabled={!isReady(draft)} loading={add.isPending}>
              {t({ zh: '新增这个字段', en: 'Add this field' })}
            </Button>
            <Button onClick={() => go('/administration/county-fields', { register: of.name })}>{t({ zh: '返回', en: 'Back' })}</Button>
          </div>
        </form>
        <FieldPreview key={draft.kind} field={previewOf(draft, lists)} />
      </div>
    </>
  );
}

function NothingHere(): ReactElement {
  const t = useText();
  return (
    <>
      <PageHead title={t({ zh: '自定义字段', en: 'Field of the county' })} above={<Above />} />
      <EmptyState title={t({ zh: '没有找到这个字段', en: 'There is no such field' })}>
        <p>{t({ zh: '请从列表里打开。', en: 'Open it from the list.' })}</p>
      </EmptyState>
    </>
  );
}

/** `/administration/county-fields/$register/$key` */
export function FieldScreen(): ReactElement {
  const { params } = useAddress();
  const { registers, own } = useDeclaring();
  const field = own.fields.find((each) => each.register === params['register'] && each.key === params['key']);
  const of = registers.find((each) => each.name === field?.register);
  return field === undefined || of === undefined ? <NothingHere /> : <FieldEditor key={field.version} of={of} field={field} />;
}

function FieldEditor({ of, field }: { readonly of: Register; readonly field: CountyField }): ReactElement {
  const t = useText();
  const actor = useActor();
  const { today } = useSession();
  const { owners, lists, base, own } = useDeclaring();
  const [draft, setDraft] = useState(() => draftOfField(field));
  const [retiring, setRetiring] = useState(false);
  const change = useDeclaringStep(countyFieldOperations.change);
  const restore = useDeclaringStep(countyFieldOperations.restore);
  const barred = decideDeclaring(actor, of, field.owner);
  const at = { register: field.register, key: field.key, version: field.version };
  const retired = field.retiredOn !== null;
  const ownList = field.list !== null && !lists.has(field.list) ? findCountyList(base, own, field.list, today) : undefined;
  const standing = previewOf(draft, ownList === undefined ? lists : new Map([...lists, [ownList.name, ownList]]));
  const error = change.error ?? restore.error;
  return (
    <>
      <PageHead
        title={t(field.label)}
        help={t({ zh: '{register} · 代号 {key}', en: '{register} · key {key}' }, { register: t(of.label), key: field.key })}
        above={<Above />}
        aside={
          retired ? (
            <StatusMark tone="grey" word={t({ zh: '已停用', en: 'Retired' })} />
          ) : (
            <StatusMark tone="green" word={t({ zh: '在用', en: 'In use' })} />
          )
        }
        actions={
          retired ? (
            <ExplainedButton refusal={barred} loading={restore.isPending} onClick={() => restore.mutate(at)}>
              {t({ zh: '恢复', en: 'Ask it again' })}
            </ExplainedButton>
          ) : (
            <ExplainedButton refusal={barred} danger onClick={() => setRetiring(true)}>
              {t({ zh: '停用', en: 'Retire' })}
            </ExplainedButton>
          )
        }
      />
      <div className="ln-detail">
        <div>
          <FieldForm draft={draft} onChange={setDraft} fixed lists={lists} personal={isAboutPersons(base, of)} owners={owners} />
          {field.list === ownListName(field.register, field.key) ? <CodeItems list={field.list} /> : null}
          {error === null ? null : <RefusalNotice error={error} />}
          <div className="ln-form-foot">
            <ExplainedButton
              type="primary"
              refusal={barred}
              loading={change.isPending}
              onClick={() => isReady(draft) && change.mutate({ ...at, ...detailsOf(draft) })}
            >
              {t({ zh: '保存修改', en: 'Save changes' })}
            </ExplainedButton>
          </div>
        </div>
        <FieldPreview field={standing} />
      </div>
      {retiring ? <RetireDialog field={field} onClose={() => setRetiring(false)} /> : null}
    </>
  );
}

const SHORTEST = 2; // characters of a reason

function RetireDialog({ field, onClose }: { readonly field: CountyField; readonly onClose: () => void }): ReactElement {
  const t = useText();
  const [reason, setReason] = useState('');
  const retire = useDeclaringStep(countyFieldOperations.retire, onClose);
  const send = (): void => retire.mutate({ register: field.register, key: field.key, version: field.version, reason: reason.trim() });
  return (
    <Modal
      open
      title={t({ zh: '停用“{label}”', en: 'Retire "{label}"' }, { label: t(field.label) })}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t({ zh: '先不停用', en: 'Not now' })}</Button>
          <Button type="primary" danger disabled={reason.trim().length < SHORTEST} loading={retire.isPending} onClick={send}>
            {t({ zh: '停用字段', en: 'Retire it' })}
          </Button>
        </>
      }
    >
      <p>
        {t({
          zh: '停用后不再填写，模板里也没有这一列；已经登记的内容照样能看、能筛选、能导出，以后可以恢复。',
          en: 'It is asked no more and leaves the template. What was registered can still be seen, filtered and exported, and it can be restored.',
        })}
      </p>
      <label htmlFor="retire-reason">{t({ zh: '原因（必填）', en: 'Reason (required)' })}</label>
      <Input.TextArea
        id="retire-reason"
        value={reason}
        maxLength={200}
        autoSize={{ minRows: 2 }}
        aria-required
        onChange={(event) => setReason(event.target.value)}
      />
      {retire.error === null ? null : <RefusalNotice error={retire.error} />}
    </Modal>
  );
}
