import { decideRight } from '@linli/kernel/model';
import { api, isPurpose, newId, PurposeField, RefusalNotice, saveFile, useActor, useText } from '@linli/kernel/web';
import { person } from '@linli/residents/model';
import { useMutation } from '@tanstack/react-query';
import { Button, Checkbox, Modal } from 'antd';
import { useState, type ReactElement } from 'react';

interface Props {
  readonly ids: readonly string[];
  readonly onClose: () => void;
}

const purposes = [
  { zh: '移交档案馆', en: 'Handing over to the archives' },
  { zh: '迎接检查', en: 'An inspection' },
  { zh: '单位留存', en: 'To be kept by the office' },
];

/** Filings as a package that is read without Linli: for what purpose, with numbers masked or in clear. */
export function PackageDialog({ ids, onClose }: Props): ReactElement {
  const t = useText();
  const [purpose, setPurpose] = useState('');
  const [clear, setClear] = useState(false);
  const [key] = useState(() => newId());
  const barred = decideRight(useActor(), person, 'unmask');
  const send = useMutation({
    mutationFn: () => api.postFile('/archive/export', { ids, purpose: purpose.trim(), clear }, key),
    onSuccess: (file) => {
      saveFile(file);
      onClose();
    },
  });
  return (
    <Modal
      open
      title={t({ zh: '导出档案包（{n} 件）', en: 'Export a package ({n})' }, { n: ids.length })}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t({ zh: '不导出了', en: 'Never mind' })}</Button>
          <Button type="primary" disabled={!isPurpose(purpose)} loading={send.isPending} onClick={() => send.mutate()}>
            {t({ zh: '导出 .zip', en: 'Export .zip' })}
          </Button>
        </>
      }
    >
      <p>
        {t({
          zh: '导出前先核对一遍。包里有目录、每件的文件和校验清单，没有装邻里的电脑也能打开和核对，方法写在 README.txt 里。',
          en: 'All files are checked first. The package holds an index, the files and their digests; it is opened and verified without Linli, as README.txt tells.',
        })}
      </p>
      <PurposeField id="package-purpose" value={purpose} onChange={setPurpose} usual={purposes} />
      <div className="ln-stack">
        <Checkbox checked={clear} disabled={barred !== undefined} onChange={(event) => setClear(event.target.checked)}>
          {t({ zh: '证件号、电话、账号写完整（会留下记录）', en: 'Identity numbers, phones and accounts in clear (recorded)' })}
        </Checkbox>
        {barred === undefined ? null : <p className="ln-hint">{t(barred.sentence)}</p>}
      </div>
      {send.error === null ? null : <RefusalNotice error={send.error} />}
    </Modal>
  );
}
