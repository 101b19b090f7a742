import { levelLabels } from '@linli/kernel/model';
import { GoLink, RefusalNotice, useAddress, usePlaceChildren, usePlacePath, useText } from '@linli/kernel/web';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { kindLabels } from '../kind-labels.ts';

/** One level of the tree: the way up above it, the places right below, more on demand. */
export function PlaceTable({ at }: { readonly at: string }): ReactElement {
  const t = useText();
  const { setSearch } = useAddress();
  const { data: path = [] } = usePlacePath(at);
  const { data, error, isPending, hasNextPage, fetchNextPage, isFetchingNextPage } = usePlaceChildren(at);
  const rows = data?.pages.flatMap((page) => page.rows) ?? [];
  const steps = [{ code: '', name: t({ zh: '全国', en: 'Country' }) }, ...path.filter((step) => step.code !== '')];
  return (
    <section className="ln-panel" aria-labelledby="tree-title">
      <h2 id="tree-title">{t({ zh: '区划', en: 'The tree' })}</h2>
      <nav className="ln-places-path" aria-label={t({ zh: '所在位置', en: 'Where you are' })}>
        {steps.map((step) => (
          <button
            key={step.code}
            type="button"
            aria-current={step.code === at ? 'location' : undefined}
            onClick={() => setSearch({ at: step.code === '' ? '0' : step.code })}
          >
            {step.name}
          </button>
        ))}
      </nav>
      {error === null ? null : <RefusalNotice error={error} />}
      <div className="ln-table-frame" aria-busy={isPending}>
        <table className="ln-table ln-still">
          <caption className="ln-out-of-sight">{t({ zh: '下级地方', en: 'Places below' })}</caption>
          <thead>
            <tr>
              <th scope="col">{t({ zh: '名称', en: 'Name' })}</th>
              <th scope="col">{t({ zh: '代码', en: 'Code' })}</th>
              <th scope="col">{t({ zh: '类别', en: 'Kind' })}</th>
              <th scope="col">{t({ zh: '下级', en: 'Below' })}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.code}>
                <td>
                  <GoLink to={`/places/${row.code}`} className="ln-row-link">
                    {row.shortName}
                  </GoLink>
                </td>
                <td className="ln-figures">{row.code}</td>
                <td>{t(row.kind === null ? levelLabels[row.level] : kindLabels[row.kind])}</td>
                <td>
                  {row.children ? (
                    <Button
                      size="small"
                      aria-label={t({ zh: '展开{name}', en: 'Open {name}' }, { name: row.shortName })}
                      onClick={() => setSearch({ at: row.code })}
                    >
                      {t({ zh: '展开', en: 'Open' })}
                    </Button>
                  ) : (
                    '—'
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {hasNextPage ? (
        <Button block loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t({ zh: '再看一些', en: 'Show more' })}
        </Button>
      ) : null}
    </section>
  );
}
