import { useMutation } from '@tanstack/react-query';
import { Button, Checkbox, Modal, Radio } from 'antd';
import { useState, type ReactElement } from 'react';
import { type Register, decideRight, fieldsOf, isSealed } from '../../../model/index.ts';
import { api, newId, registerPath, saveFile } from '../../api/index.ts';
import { useText } from '../../i18n/index.ts';
import { RefusalNotice } from '../../parts/index.ts';
import { useActor } from '../../session/index.ts';
import { isPurpose, PurposeField } from '../purpose-field.tsx';
import { exportBody, type ListView } from './list-view.ts';

interface Props {
  readonly register: Register;
  readonly view: ListView;
  readonly count: string;
  readonly onClose: () => void;
}

const purposes = [
  { zh: '上报材料', en: 'A report to a higher office' },
  { zh: '入户核对', en: 'Checking on visits' },
  { zh: '会议使用', en: 'A meeting' },
];

/** What the list shows as a file: for what purpose, in which form, with numbers in clear or masked. */
export function ExportDialog({ register, view, count, onClose }: Props): ReactElement {
  const t = useText();
  const actor = useActor();
  const [purpose, setPurpose] = useState('');
  const [format, setFormat] = useState<'xlsx' | 'csv'>('xlsx');
  const [clear, setClear] = useState(false);
  const [key] = useState(() => newId());
  const barred = decideRight(actor, register, 'unmask');
  const hasSealed = fieldsOf(register).some(([, field]) => isSealed(field));
  const send = useMutation({
    mutationFn: () =>
      api.postFile(`${registerPath(register.name)}/export`, { purpose: purpose.trim(), format, clear, ...exportBody(view) }, key),
    onSuccess: (file) => {
      saveFile(file);
      onClose();
    },
  });
  return (
    <Modal
      open
      title={t({ zh: '导出“{label}”', en: 'Export "{label}"' }, { label: t(register.label) })}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t({ zh: '不导出了', en: 'Never mind' })}</Button>
          <Button type="primary" disabled={!isPurpose(purpose)} loading={send.isPending} onClick={() => send.mutate()}>
            {t({ zh: '导出', en: 'Export' })}
          </Button>
        </>
      }
    >
      <p>
        {t(
          {
            zh: '将导出列表现在的内容：{count}，含当前的筛选和排序。',
            en: 'This exports what the list shows now: {count}, with its filters and order.',
          },
          { count },
        )}
      </p>
      <PurposeField id="export-purpose" value={purpose} onChange={setPurpose} usual={purposes} />
      <div className="ln-stack">
        <Radio.Group
          aria-label={t({ zh: '文件格式', en: 'Format' })}
          value={format}
          onChange={(event) => setFormat(event.target.value === 'csv' ? 'csv' : 'xlsx')}
          options={[
            { value: 'xlsx', label: t({ zh: 'Excel 表格（.xlsx）', en: 'Excel (.xlsx)' }) },
            { value: 'csv', label: t({ zh: '文本（.csv）', en: 'Text (.csv)' }) },
          ]}
        />
        {hasSealed ? (
          <Checkbox checked={clear} disabled={barred !== undefined} onChange={(event) => setClear(event.target.checked)}>
            {t({ zh: '证件号码、电话等写完整（会留下查看记录）', en: 'Identity numbers, phones and the like in clear (this is recorded)' })}
          </Checkbox>
        ) : null}
        {barred === undefined || !hasSealed ? null : <p className="ln-hint">{t(barred.sentence)}</p>}
      </div>
      {send.error === null ? null : <RefusalNotice error={send.error} />}
    </Modal>
  );
}
