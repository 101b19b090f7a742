import { Button } from 'antd';
import { useState, type ReactElement } from 'react';
import { isWithin, levelOf, parentOf } from '../../model/index.ts';
import { sentenceOf } from '../api/index.ts';
import { useText } from '../i18n/index.ts';
import { usePlaceChildren, usePlacePath } from './place-queries.ts';

interface Props {
  readonly root: string;
  readonly start: string;
  readonly mayPick: (place: string) => boolean;
  readonly onPick: (place: string) => void;
}

/** Grids are the smallest places: a place without children opens at the one above it. */
function openAt(start: string, root: string): string {
  if (!isWithin(start, root)) return root;
  const level = levelOf(start);
  return level === 'community' || level === 'grid' ? (parentOf(start) ?? root) : start;
}

/** The tree, one level at a time: the path above, the children below, more on demand. */
export function PlaceBrowser({ root, start, mayPick, onPick }: Props): ReactElement {
  const t = useText();
  const [parent, setParent] = useState(() => (openAt(start, root).length < root.length ? root : openAt(start, root)));
  const { data: path = [] } = usePlacePath(parent);
  const { data, error, isPending, hasNextPage, fetchNextPage, isFetchingNextPage } = usePlaceChildren(parent);
  const children = data?.pages.flatMap((page) => page.rows) ?? [];
  const here = path.at(-1);
  return (
    <div className="ln-places">
      <nav className="ln-places-path" aria-label={t({ zh: '所在位置', en: 'Where you are' })}>
        {path
          .filter((step) => isWithin(step.code, root))
          .map((step) => (
            <button
              key={step.code}
              type="button"
              aria-current={step.code === parent ? 'location' : undefined}
              onClick={() => setParent(step.code)}
            >
              {step.name}
            </button>
          ))}
      </nav>
      {here !== undefined && mayPick(parent) ? (
        <Button type="primary" ghost block onClick={() => onPick(parent)}>
          {t({ zh: '选“{name}”', en: 'Choose "{name}"' }, { name: here.name })}
        </Button>
      ) : null}
      <ul className="ln-places-list" aria-busy={isPending}>
        {children.map((child) => (
          <li key={child.code}>
            <button
              type="button"
              className="ln-places-name"
              onClick={() => (child.children ? setParent(child.code) : onPick(child.code))}
              disabled={!child.children && !mayPick(child.code)}
            >
              {child.shortName}
            </button>
            {child.children && mayPick(child.code) ? (
              <Button
                size="small"
                onClick={() => onPick(child.code)}
                aria-label={t({ zh: '选{name}', en: 'Choose {name}' }, { name: child.shortName })}
              >
                {t({ zh: '选这里', en: 'Choose' })}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {error === null ? null : <p className="ln-error">{t(sentenceOf(error))}</p>}
      {!isPending && error === null && children.length === 0 ? (
        <p className="ln-hint">{t({ zh: '下面没有更小的地方。', en: 'There is no smaller place below.' })}</p>
      ) : null}
      {hasNextPage ? (
        <Button block loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t({ zh: '再看一些', en: 'Show more' })}
        </Button>
      ) : null}
    </div>
  );
}
