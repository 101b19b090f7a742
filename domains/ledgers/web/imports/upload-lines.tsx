import { sentenceOf, useText } from '@linli/kernel/web';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import type { Upload } from './use-uploads.ts';

interface Props {
  readonly uploads: readonly Upload[];
  readonly onDrop: (id: string) => void;
}

/** The files on their way to the server, each with how far it is and the button that stops it. */
export function UploadLines({ uploads, onDrop }: Props): ReactElement | null {
  const t = useText();
  if (uploads.length === 0) return null;
  return (
    <ul className="lg-uploads" aria-live="polite">
      {uploads.map(({ id, name, share, state, error }) => (
        <li key={id}>
          <strong>{name}</strong>
          {state === 'refused' ? (
            <span className="ln-error">{t(sentenceOf(error))}</span>
          ) : (
            <>
              <progress aria-label={t({ zh: '上传 {name}', en: 'Sending {name}' }, { name })} max={100} value={Math.floor(share * 100)} />
              <span className="ln-hint ln-figures">
                {state === 'waiting'
                  ? t({ zh: '排队中', en: 'Waiting' })
                  : share >= 1
                    ? t({ zh: '已传完，正在存好', en: 'Sent, being stored' })
                    : t({ zh: '上传 {n}%', en: '{n}% sent' }, { n: Math.floor(share * 100) })}
              </span>
            </>
          )}
          <Button size="small" onClick={() => onDrop(id)} aria-label={t({ zh: '去掉 {name}', en: 'Take {name} out' }, { name })}>
            {state === 'refused' ? t({ zh: '去掉', en: 'Take out' }) : t({ zh: '取消', en: 'Cancel' })}
          </Button>
        </li>
      ))}
    </ul>
  );
}
