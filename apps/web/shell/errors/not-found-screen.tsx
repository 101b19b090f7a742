import { EmptyState, GoLink, PageHead, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';

/** An address that leads nowhere. */
export function NotFoundScreen(): ReactElement {
  const t = useText();
  return (
    <>
      <PageHead title={t({ zh: '没有这个页面', en: 'No such page' })} />
      <EmptyState
        title={t({ zh: '地址不对，或者页面已经搬走', en: 'The address is wrong, or the page has moved' })}
        action={<GoLink to="/">{t({ zh: '回到我的工作', en: 'Back to my work' })}</GoLink>}
      >
        <p>
          {t({
            zh: '请核对地址；从同事那里收到的链接，请对方再发一次。',
            en: 'Check the address; if a colleague sent the link, ask for it again.',
          })}
        </p>
      </EmptyState>
    </>
  );
}
