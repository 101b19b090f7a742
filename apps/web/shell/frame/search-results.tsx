import { sentenceOf, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import type { HitGroup } from './use-search-hits.ts';

interface Props {
  readonly id: string;
  readonly groups: readonly HitGroup[];
  readonly active: number;
  readonly waiting: boolean;
  readonly error: Error | null;
  readonly onPick: (to: string) => void;
}

/** Hits by register, each with the place that tells it from its namesakes. */
export function SearchResults({ id, groups, active, waiting, error, onPick }: Props): ReactElement {
  const t = useText();
  return (
    <div className="ln-hits" aria-busy={waiting}>
      <div id={id} role="listbox" aria-label={t({ zh: '搜索结果', en: 'Results' })}>
        {groups.map((group) => (
          <div key={group.label.zh} role="group" aria-label={t(group.label)}>
            <div className="ln-hits-label" aria-hidden="true">
              {t(group.label)}
            </div>
            {group.hits.map((hit) => (
              <div
                key={hit.id}
                id={`${id}-${hit.at}`}
                role="option"
                tabIndex={-1}
                aria-selected={hit.at === active}
                className="ln-hit"
                onMouseDown={(event) => {
                  event.preventDefault();
                  onPick(hit.to);
                }}
              >
                <strong>{hit.title}</strong>
                <span className="ln-figures">{hit.subtitle}</span>
                <span className="ln-hint">{hit.placeName}</span>
              </div>
            ))}
          </div>
        ))}
      </div>
      {error === null ? null : <p className="ln-error">{t(sentenceOf(error))}</p>}
      {groups.length === 0 && error === null ? (
        <p className="ln-hint" role="status">
          {waiting
            ? t({ zh: '正在找…', en: 'Searching…' })
            : t({
                zh: '没有找到。姓名可用拼音或首字母，电话可只输后四位。',
                en: 'Nothing found. Names are found by pinyin or initials, phones by their last four digits.',
              })}
        </p>
      ) : null}
    </div>
  );
}
