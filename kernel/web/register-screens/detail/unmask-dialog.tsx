import { useMutation } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useState, type ReactElement } from 'react';
import type { Register } from '../../../model/index.ts';
import { api, registerPath } from '../../api/index.ts';
import { useText } from '../../i18n/index.ts';
import { RefusalNotice } from '../../parts/index.ts';
import { isPurpose, PurposeField } from '../purpose-field.tsx';

interface Props {
  readonly register: Register;
  readonly id: string;
  readonly field: string;
  readonly label: string;
  readonly onSeen: (value: string) => void;
  readonly onClose: () => void;
}

const purposes = [
  { zh: '核对证件', en: 'Checking a document' },
  { zh: '联系本人', en: 'Contacting the person' },
  { zh: '办理业务', en: 'Handling an application' },
];

/** Asks why, then shows one masked value. */
export function UnmaskDialog({ register, id, field, label, onSeen, onClose }: Props): ReactElement {
  const t = useText();
  const [purpose, setPurpose] = useState('');
  const see = useMutation({
    mutationFn: () => api.post<{ value: string | null }>(`${registerPath(register.name)}/${id}/unmask`, { field, purpose: purpose.trim() }),
    onSuccess: ({ value }) => onSeen(value ?? '—'),
  });
  return (
    <Modal
      open
      title={t({ zh: '查看完整的{label}', en: 'See the whole {label}' }, { label })}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t({ zh: '不看了', en: 'Never mind' })}</Button>
          <Button type="primary" disabled={!isPurpose(purpose)} loading={see.isPending} onClick={() => see.mutate()}>
            {t({ zh: '查看', en: 'See it' })}
          </Button>
        </>
      }
    >
      <p>
        {t({
          zh: '谁在什么时候、为什么看过，都会记下，本人可以查到。',
          en: 'Who looked, when and why is recorded, and the person can read it.',
        })}
      </p>
      <PurposeField id="unmask-purpose" value={purpose} onChange={setPurpose} usual={purposes} />
      {see.error === null ? null : <RefusalNotice error={see.error} />}
    </Modal>
  );
}
