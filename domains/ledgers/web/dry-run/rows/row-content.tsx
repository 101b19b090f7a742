import { useLanguage, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { fewLabels, newsOf } from '../../logic/row-words.ts';
import type { ImportRow } from '../../wire.ts';

interface Props {
  readonly row: ImportRow;
  /** It is still a dry run. */
  readonly isOpen: boolean;
}

/** What of a line is asked, changed or cannot be read, by the labels of its facts. */
export function RowContent({ row, isOpen }: Props): ReactElement {
  const t = useText();
  const language = useLanguage();
  const { ask, changes, faults } = newsOf(row, language);
  const few = (labels: readonly string[]): string => fewLabels(labels, language);
  return (
    <span className="lg-news">
      {ask.length === 0 || !isOpen ? null : (
        <span className="ln-amber">{t({ zh: '要定：{labels}', en: 'To decide: {labels}' }, { labels: few(ask) })}</span>
      )}
      {faults.length === 0 ? null : (
        <span className="ln-red">{t({ zh: '读不出：{labels}', en: 'Not readable: {labels}' }, { labels: few(faults) })}</span>
      )}
      {changes.length === 0 ? null : (
        <span>
          {t(isOpen ? { zh: '会改：{labels}', en: 'Changes: {labels}' } : { zh: '改了：{labels}', en: 'Changed: {labels}' }, {
            labels: few(changes),
          })}
        </span>
      )}
    </span>
  );
}
