import type { Text } from '@linli/kernel/model';
import { RefusalNotice, useText } from '@linli/kernel/web';
import { Button, Modal } from 'antd';
import { useState, type ReactElement, type ReactNode } from 'react';
import { ReasonField } from '../parts/reason-field.tsx';

interface Props {
  readonly title: string;
  readonly action: string;
  readonly label: string;
  readonly usual: readonly Text[];
  readonly busy: boolean;
  readonly error: unknown;
  readonly optional?: boolean;
  readonly children?: ReactNode;
  readonly onSend: (words: string) => void;
  readonly onClose: () => void;
}

const SHORTEST = 2;

/** A step that needs words: a reason, the number of a document, a purpose. */
export function StepDialog({ title, action, label, usual, busy, error, optional = false, children, onSend, onClose }: Props): ReactElement {
  const t = useText();
  const [words, setWords] = useState('');
  const ready = words.trim().length >= SHORTEST || (optional && words.trim() === '');
  return (
    <Modal
      open
      title={title}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t({ zh: '再想想', en: 'Not now' })}</Button>
          <Button type="primary" disabled={!ready} loading={busy} onClick={() => onSend(words.trim())}>
            {action}
          </Button>
        </>
      }
    >
      {children}
      <ReasonField id="step-words" label={label} value={words} onChange={setWords} usual={usual} />
      {error === null ? null : <RefusalNotice error={error} />}
    </Modal>
  );
}
