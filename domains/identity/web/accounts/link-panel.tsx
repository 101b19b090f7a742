import { RefusalNotice, formatInstant, runOperation, useText } from '@linli/kernel/web';
import { useMutation } from '@tanstack/react-query';
import { Button, Typography } from 'antd';
import type { ReactElement } from 'react';
import { identityOperations } from '../../model/index.ts';

interface Props {
  readonly id: string;
  readonly expiresAt: string | undefined;
}

/** The one-time link of an account that has no password yet; shown when it is asked for, because the trail remembers that. */
export function LinkPanel({ id, expiresAt }: Props): ReactElement {
  const t = useText();
  const show = useMutation({ mutationFn: () => runOperation(identityOperations.showLink, { id }) });
  const link = show.data === undefined ? undefined : new URL(show.data.link, location.origin).href;
  return (
    <section className="ln-panel" aria-labelledby="link-title">
      <h2 id="link-title">{t({ zh: '一次性链接', en: 'One-time link' })}</h2>
      {expiresAt === undefined ? (
        <p>
          {t({ zh: '链接已经过期。需要时请重置账号，会得到新的链接。', en: 'The link has expired. Reset the account to make a new one.' })}
        </p>
      ) : (
        <>
          <p>
            {t(
              {
                zh: '请当面或用可靠的方式交给本人，{until} 前有效，用过即失效。',
                en: 'Hand it to its owner in person or by a safe way. It works once, until {until}.',
              },
              { until: formatInstant(expiresAt) },
            )}
          </p>
          {link === undefined ? (
            <Button loading={show.isPending} onClick={() => show.mutate()}>
              {t({ zh: '显示链接', en: 'Show the link' })}
            </Button>
          ) : (
            <Typography.Text code copyable>
              {link}
            </Typography.Text>
          )}
        </>
      )}
      {show.error === null ? null : <RefusalNotice error={show.error} />}
    </section>
  );
}
