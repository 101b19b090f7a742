import { EmptyState, PageHead, useText } from '@linli/kernel/web';
import { Button } from 'antd';
import type { ReactElement } from 'react';

/** A screen that broke while it was drawn, mostly because a newer version replaced its file. */
export function BrokenScreen({ error }: { readonly error: unknown }): ReactElement {
  const t = useText();
  return (
    <>
      <PageHead title={t({ zh: '页面出错了', en: 'This page broke' })} />
      <EmptyState
        title={t({ zh: '页面没有显示出来', en: 'The page could not be shown' })}
        action={
          <Button type="primary" onClick={() => location.reload()}>
            {t({ zh: '刷新页面', en: 'Reload' })}
          </Button>
        }
      >
        <p>
          {t({
            zh: '系统可能刚刚更新过，刷新通常就好。仍不行时，请把下面这行字告诉系统管理员。',
            en: 'The system may just have been updated; reloading mostly helps. If not, tell the system administrator this line.',
          })}
        </p>
        <p>
          <code>{error instanceof Error ? error.message : String(error)}</code>
        </p>
      </EmptyState>
    </>
  );
}
