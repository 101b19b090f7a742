import type { Text } from '@linli/kernel/model';
import { formatNumber, GoLink, screenPath, useDictionary, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import type { SourceFacts } from './wire.ts';

const words: Readonly<Record<SourceFacts['kind'], Text>> = {
  record: { zh: '{register}', en: '{register}' },
  fact: { zh: '从“{register}”数出来', en: 'Counted from "{register}"' },
  answer: { zh: '以前报表里答过的', en: 'Answered in earlier forms' },
};

/** From where the forms were filled: each register with its cells and its newest day, and the way to it. */
export function SourceList({ sources }: { readonly sources: readonly SourceFacts[] }): ReactElement | null {
  const t = useText();
  const { registers } = useDictionary();
  if (sources.length === 0) return null;
  return (
    <section className="lg-part ln-no-print" aria-labelledby="sources-title">
      <h2 id="sources-title">{t({ zh: '填好的从哪里来', en: 'Where the filled cells come from' })}</h2>
      <ul className="lg-sources">
        {sources.map(({ kind, register, cells, on }) => {
          const of = registers.get(register);
          const word = t(words[kind], { register: of === undefined ? register : t(of.label) });
          return (
            <li key={`${kind} ${register}`}>
              {of === undefined || kind === 'answer' ? word : <GoLink to={screenPath(of)}>{word}</GoLink>}{' '}
              <span className="ln-figures">{t({ zh: '{n} 格', en: '{n} cells' }, { n: formatNumber(cells) })}</span>{' '}
              {on === null ? null : <span className="ln-hint">{t({ zh: '最近 {on}', en: 'newest {on}' }, { on })}</span>}
            </li>
          );
        })}
      </ul>
      <p className="ln-hint">{t({ zh: '点报表里任意一格，能看到那一格的记录。', en: 'Any cell of a form opens with its own record.' })}</p>
    </section>
  );
}
