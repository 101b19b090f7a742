import { PaperClipOutlined } from '@ant-design/icons';
import { Button, Progress } from 'antd';
import type { ReactElement } from 'react';
import { type FileFacts, formatBytes, type Text } from '../../../model/index.ts';
import { useText } from '../../i18n/index.ts';
import { type AttachedItem, isPending } from './pending.ts';

interface Props {
  readonly item: AttachedItem;
  /** Of a file that is there. */
  readonly facts: FileFacts | undefined;
  /** How much of it has arrived, from 0 to 1. */
  readonly share: number;
  readonly fault: Text | undefined;
  readonly onAgain: () => void;
  readonly onRemove: () => void;
}

/** One file of a form: what it is called, how far it is, and the way to take it out. */
export function AttachedLine({ item, facts, share, fault, onAgain, onRemove }: Props): ReactElement {
  const t = useText();
  const pending = isPending(item);
  const name = pending ? item.name : (facts?.name ?? '…');
  const bytes = pending ? item.bytes : facts?.bytes;
  return (
    <li className={fault === undefined ? undefined : 'ln-file-failed'}>
      <PaperClipOutlined aria-hidden className="ln-hint" />
      <span className="ln-file-name">
        {name} {bytes === undefined ? null : <span className="ln-hint ln-figures">{formatBytes(bytes)}</span>}
        {pending && !item.failed ? (
          <Progress
            percent={Math.floor(share * 100)}
            size="small"
            aria-label={t({ zh: '正在上传 {name}', en: 'Uploading {name}' }, { name })}
          />
        ) : null}
        {fault === undefined ? null : (
          <span className="ln-error" role="alert">
            {t(fault)}
          </span>
        )}
      </span>
      {pending && item.failed ? (
        <Button size="small" onClick={onAgain}>
          {t({ zh: '重试', en: 'Try again' })}
        </Button>
      ) : null}
      {/* Without the blank that is set between two characters: the label begins with the word as it is seen (WCAG 2.5.3). */}
      <Button
        size="small"
        autoInsertSpace={false}
        onClick={onRemove}
        aria-label={t({ zh: '去掉 {name}', en: 'Take out {name}' }, { name })}
      >
        {pending && !item.failed ? t({ zh: '取消', en: 'Cancel' }) : t({ zh: '去掉', en: 'Take out' })}
      </Button>
    </li>
  );
}
