import { formatNumber, GoLink, screenPath, useDictionary, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import type { SourceFacts } from './wire.ts';

/** From where the forms were filled: each register with its cells and its newest day and the way to it; counted figures in one line. */
export function SourceList({ sources }: { readonly sources: readonly SourceFacts[] }): ReactElement | null {
  const t = useText();
  const { registers } = useDictionary();
  if (sources.length === 0) return null;
  const of = (kind: SourceFacts['kind']) => sources.filter((each) => each.kind === kind);
  const cellsOf = (all: readonly SourceFacts[]): number => all.reduce((sum, each) => sum + each.cells, 0);
  const line = (key: string, word: ReactElement | string, cells: number, on: string | null): ReactElement => (
    <li key={key}>
      {word} <span className="ln-figures">{t({ zh: '{n} 格', en: '{n} cells' }, { n: formatNumber(cells) })}</span>{' '}
      {on === null ? null : <span className="ln-hint">{t({ zh: '最近 {on}', en: 'newest {on}' }, { on })}</span>}
    </li>
  );
  const [facts, answers] = [of('fact'), of('answer')];
  return (
    <section className="lg-part ln-no-print" aria-labelledby="sources-title">
      <h2 id="sources-title">{t({ zh: '填好的从哪里来', en: 'Where the filled cells come from' })}</h2>
      <ul className="lg-sources">
        {of('record').map(({ register, cells, on }) => {
          const known = registers.get(register);
          return line(register, known === undefined ? register : <GoLink to={screenPath(known)}>{t(known.label)}</GoLink>, cells, on);
        })}
        {facts.length === 0
          ? null
          : line('facts', t({ zh: '从登记册数出来', en: 'Counted from the registers' }), cellsOf(facts), facts[0]?.on ?? null)}
        {answers.length === 0
          ? null
          : line('answers', t({ zh: '以前报表里答过的', en: 'Answered in earlier forms' }), cellsOf(answers), null)}
      </ul>
      <p className="ln-hint">{t({ zh: '点报表里任意一格，能看到那一格的记录。', en: 'Any cell of a form opens with its own record.' })}</p>
    </section>
  );
}
