import { api, isPurpose, newId, PurposeField, RefusalNotice, saveFile, useText } from '@linli/kernel/web';
import { useMutation } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useState, type ReactElement } from 'react';
import { contentWord } from '../words.ts';

interface Props {
  readonly filing: string;
  readonly file: { readonly no: number; readonly name: string; readonly rendition: string };
  readonly onClose: () => void;
}

const purposes = [
  { zh: '核对报送内容', en: 'Checking what was handed in' },
  { zh: '迎接检查', en: 'An inspection' },
];

/** One frozen file, for a purpose. */
export function FileDialog({ filing, file, onClose }: Props): ReactElement {
  const t = useText();
  const [purpose, setPurpose] = useState('');
  const [key] = useState(() => newId());
  const send = useMutation({
    mutationFn: () => api.postFile(`/archive/filings/${filing}/file`, { no: file.no, purpose: purpose.trim() }, key),
    onSuccess: (sent) => {
      saveFile(sent);
      onClose();
    },
  });
  return (
    <Modal
      open
      title={t({ zh: '下载“{what}”', en: 'Download "{what}"' }, { what: t(contentWord(file.name)) })}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t({ zh: '不下载了', en: 'Never mind' })}</Button>
          <Button type="primary" disabled={!isPurpose(purpose)} loading={send.isPending} onClick={() => send.mutate()}>
            {t({ zh: '下载', en: 'Download' })}
          </Button>
        </>
      }
    >
      {file.rendition === 'clear' ? (
        <p>{t({ zh: '这一份里证件号、电话、账号是完整的，会留下记录。', en: 'Numbers of people are in clear here; this is recorded.' })}</p>
      ) : null}
      <PurposeField id="file-purpose" value={purpose} onChange={setPurpose} usual={purposes} />
      {send.error === null ? null : <RefusalNotice error={send.error} />}
    </Modal>
  );
}
