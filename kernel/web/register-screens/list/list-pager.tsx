import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useText } from '../../i18n/index.ts';
import { useAddress } from '../../navigation/index.ts';
import { pageBefore, rememberStep } from './cursor-trail.ts';
import { firstPage, LIST_LIMIT, type ListView } from './list-view.ts';

interface Props {
  readonly view: ListView;
  readonly next: string | null;
}

/** Pages by what comes after the last row: quick at any depth, and the way back always works. */
export function ListPager({ view, next }: Props): ReactElement | null {
  const t = useText();
  const { setSearch } = useAddress();
  const before = view.after === undefined ? undefined : pageBefore(view.after);
  if (next === null && view.after === undefined) return null;
  const toTop = (): void => document.querySelector('main')?.scrollIntoView();
  const forward = (cursor: string): void => {
    rememberStep(view.after, cursor);
    setSearch({ after: cursor, page: String(view.page + 1) });
    toTop();
  };
  const back = (): void => {
    setSearch(before?.known === true && before.cursor !== undefined ? { after: before.cursor, page: String(view.page - 1) } : firstPage);
    toTop();
  };
  return (
    <nav className="ln-pager" aria-label={t({ zh: '翻页', en: 'Pages' })}>
      <Button disabled={view.after === undefined} onClick={back}>
        {before !== undefined && !before.known ? t({ zh: '回到第一页', en: 'First page' }) : t({ zh: '上一页', en: 'Previous' })}
      </Button>
      <span className="ln-figures">
        {t({ zh: '第 {page} 页 · 每页 {limit} 条', en: 'Page {page} · {limit} a page' }, { page: view.page, limit: LIST_LIMIT })}
      </span>
      <Button disabled={next === null} onClick={() => next !== null && forward(next)}>
        {t({ zh: '下一页', en: 'Next' })}
      </Button>
    </nav>
  );
}
