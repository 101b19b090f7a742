import { Button } from 'antd';
import type { ReactElement } from 'react';
import { RefusedAnswer, sentenceOf } from '../api/index.ts';
import { useText } from '../i18n/index.ts';

interface Props {
  readonly error: unknown;
  readonly onRetry?: (() => void) | undefined;
}

/** What was refused or failed, in the server's words, and the way on. What was typed stays where it is. */
export function RefusalNotice({ error, onRetry }: Props): ReactElement {
  const t = useText();
  const wait = error instanceof RefusedAnswer ? error.retryAfterSeconds : undefined;
  return (
    <div className="ln-notice ln-notice-red" role="alert">
      <p>
        {t(sentenceOf(error))}
        {wait === undefined ? null : t({ zh: '请 {wait} 秒后再试。', en: ' Try again in {wait} seconds.' }, { wait })}
      </p>
      {onRetry === undefined ? null : (
        <Button size="small" onClick={onRetry}>
          {t({ zh: '再试一次', en: 'Try again' })}
        </Button>
      )}
    </div>
  );
}
