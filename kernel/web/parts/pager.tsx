import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useText } from '../i18n/index.ts';
import { useAddress } from '../navigation/index.ts';

/** Pages by what comes after the last row. The browser's way back leads to the page before. */
export function Pager({ next }: { readonly next: string | null }): ReactElement | null {
  const t = useText();
  const { search, setSearch } = useAddress();
  const first = search['after'] === undefined;
  if (next === null && first) return null;
  const goTo = (after: string | undefined): void => {
    setSearch({ after });
    document.querySelector('main')?.scrollIntoView();
  };
  return (
    <nav className="ln-pager" aria-label={t({ zh: '翻页', en: 'Pages' })}>
      <Button disabled={first} onClick={() => goTo(undefined)}>
        {t({ zh: '回到第一页', en: 'First page' })}
      </Button>
      <Button disabled={next === null} onClick={() => next !== null && goTo(next)}>
        {t({ zh: '下一页', en: 'Next' })}
      </Button>
    </nav>
  );
}
