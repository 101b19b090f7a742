import { decideRight } from '@linli/kernel/model';
import { api, RefusalNotice, saveFile, useActor, useText } from '@linli/kernel/web';
import { person } from '@linli/residents/model';
import { useMutation } from '@tanstack/react-query';
import { Button, Checkbox, Modal } from 'antd';
import { useState, type ReactElement } from 'react';
import { ReasonField } from '../parts/reason-field.tsx';

interface Props {
  readonly title: string;
  /** The operation that gives the file; purpose and clearness are added to what it takes. */
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly onClose: () => void;
}

const SHORTEST = 4;
const purposes = [
  { zh: '上报主管部门', en: 'Handing it to the department' },
  { zh: '社区留存', en: 'For the files of the community' },
];

/** A workbook in the department's layout, for a purpose that is kept in the trail. */
export function FileDialog({ title, path, body, onClose }: Props): ReactElement {
  const t = useText();
  const barred = decideRight(useActor(), person, 'unmask');
  const [purpose, setPurpose] = useState('');
  const [clear, setClear] = useState(false);
  const send = useMutation({
    mutationFn: () => api.postFile(path, { ...body, purpose: purpose.trim(), clear }),
    onSuccess: (file) => {
      saveFile(file);
      onClose();
    },
  });
  return (
    <Modal
      open
      title={title}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t({ zh: '不下载了', en: 'Never mind' })}</Button>
          <Button type="primary" disabled={purpose.trim().length < SHORTEST} loading={send.isPending} onClick={() => send.mutate()}>
            {t({ zh: '下载 .xlsx', en: 'Download .xlsx' })}
          </Button>
        </>
      }
    >
      <ReasonField
        id="file-purpose"
        label={t({ zh: '用途（必填，会记下）', en: 'Purpose (required, recorded)' })}
        value={purpose}
        onChange={setPurpose}
        usual={purposes}
      />
      <div className="ln-stack">
        <Checkbox checked={clear} disabled={barred !== undefined} onChange={(event) => setClear(event.target.checked)}>
          {t({
            zh: '证件号、电话、账号写完整（会留下查看记录，本人可以查到）',
            en: 'Identity numbers, phones and accounts in clear (recorded, and the person can read it)',
          })}
        </Checkbox>
        {barred === undefined ? null : <p className="ln-hint">{t(barred.sentence)}</p>}
      </div>
      {send.error === null ? null : <RefusalNotice error={send.error} />}
    </Modal>
  );
}
