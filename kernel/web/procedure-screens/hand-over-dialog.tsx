import { Button, Input, Modal, Select } from 'antd';
import { useState, type ReactElement } from 'react';
import type { Procedure, RowOf } from '../../model/index.ts';
import { useText } from '../i18n/index.ts';
import { RefusalNotice } from '../parts/index.ts';
import { useActor } from '../session/index.ts';
import { useCaseStep, useColleagues } from './queries.ts';

interface Props {
  readonly procedure: Procedure;
  readonly row: RowOf;
  readonly title: string;
  readonly onClose: () => void;
}

const NOBODY = 'nobody';

/** To whom a case goes: a colleague of the desk, oneself, or everybody of the desk again. */
export function HandOverDialog({ procedure, row, title, onClose }: Props): ReactElement {
  const t = useText();
  const actor = useActor();
  const [to, setTo] = useState<string>();
  const [reason, setReason] = useState('');
  const { data, error } = useColleagues(procedure.name, row.id);
  const give = useCaseStep(procedure.name, row.id, onClose);
  const current = row.values['assigneeName'];
  const options = [
    ...(data?.colleagues ?? []).map(({ account, name, title: post }) => ({
      value: account,
      label:
        account === actor.account ? t({ zh: '{name}（我来办）', en: '{name} (me)' }, { name }) : post === '' ? name : `${name} · ${post}`,
    })),
    { value: NOBODY, label: t({ zh: '不指定，岗位上谁都可以办', en: 'Nobody: everybody of the desk' }) },
  ];
  const send = (): void =>
    give.mutate({
      path: `/${row.id}/hand-over`,
      body: { version: row.version, to: to === NOBODY ? null : to, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) },
    });
  return (
    <Modal
      open
      title={t({ zh: '移交：{title}', en: 'Hand over: {title}' }, { title })}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t({ zh: '先不移交', en: 'Not now' })}</Button>
          <Button type="primary" disabled={to === undefined} loading={give.isPending} onClick={send}>
            {t({ zh: '移交', en: 'Hand over' })}
          </Button>
        </>
      }
    >
      <p className="ln-hint">
        {typeof current === 'string'
          ? t({ zh: '现在由{name}承办。', en: '{name} is in charge now.' }, { name: current })
          : t({ zh: '现在没有指定承办人。', en: 'Nobody is in charge yet.' })}
      </p>
      <div className="ln-stack">
        <div className="ln-field">
          <label htmlFor="hand-over-to">{t({ zh: '交给谁', en: 'To whom' })}</label>
          <Select<string>
            id="hand-over-to"
            value={to as never}
            options={options}
            onChange={setTo}
            loading={data === undefined && error === null}
            placeholder={t({ zh: '请选择', en: 'Choose' })}
          />
        </div>
        <div className="ln-field">
          <label htmlFor="hand-over-reason">{t({ zh: '说明', en: 'Why' })}</label>
          <Input.TextArea
            id="hand-over-reason"
            value={reason}
            maxLength={1_000}
            autoSize={{ minRows: 2 }}
            onChange={(event) => setReason(event.target.value)}
          />
          <span className="ln-hint">{t({ zh: '从别人手里接过来时必须写。', en: 'Needed when it is taken from somebody.' })}</span>
        </div>
      </div>
      {error === null ? null : <RefusalNotice error={error} />}
      {give.error === null ? null : <RefusalNotice error={give.error} />}
    </Modal>
  );
}
