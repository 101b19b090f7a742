import { decideRight } from '@linli/kernel/model';
import { api, formatNumber, RefusalNotice, saveFile, useActor, useSession, useText } from '@linli/kernel/web';
import { person } from '@linli/residents/model';
import { useMutation } from '@tanstack/react-query';
import { Button, Checkbox, Modal } from 'antd';
import { useState, type ReactElement } from 'react';
import { ReasonField } from '../parts/reason-field.tsx';
import { type FilledView, useFilledCount } from './use-filled.ts';

const purposes = [
  { zh: '上报主管部门', en: 'A report to the department' },
  { zh: '入户核对', en: 'Checking on visits' },
  { zh: '社区留存', en: 'To be kept by the community' },
];
const SHORTEST = 4; // characters; less is no purpose

/** The ledger as a workbook in the department's layout: for what purpose, with numbers masked or in clear. */
export function DownloadDialog({ view, onClose }: { readonly view: FilledView; readonly onClose: () => void }): ReactElement {
  const t = useText();
  const [purpose, setPurpose] = useState('');
  const [clear, setClear] = useState(false);
  const barred = decideRight(useActor(), person, 'unmask');
  const isPast = view.on < useSession().today;
  const { data: count } = useFilledCount(view);
  const send = useMutation({
    mutationFn: () => api.postFile('/ledgers/filled/file', { ...view, purpose: purpose.trim(), clear }),
    onSuccess: (file) => {
      saveFile(file);
      onClose();
    },
  });
  const isReady = purpose.trim().length >= SHORTEST;
  return (
    <Modal
      open
      title={t({ zh: '下载这份台账', en: 'Download this ledger' })}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t({ zh: '不下载了', en: 'Never mind' })}</Button>
          <Button type="primary" disabled={!isReady} loading={send.isPending} onClick={() => send.mutate()}>
            {t({ zh: '下载 .xlsx', en: 'Download .xlsx' })}
          </Button>
        </>
      }
    >
      <p>
        {t(
          isPast
            ? {
                zh: '部门要的格式，{rows} 行，与屏幕上一样：截至 {day} 已录入的内容。',
                en: 'In the layout of the department, {rows} lines, as on the screen: what had been entered by the end of {day}.',
              }
            : { zh: '部门要的格式，{day} 的情况，{rows} 行。', en: 'In the layout of the department, as of {day}, {rows} lines.' },
          { day: view.on, rows: count == null ? '…' : formatNumber(count.rows) },
        )}
      </p>
      <ReasonField
        id="download-purpose"
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
