import type { OutputOf } from '@linli/kernel/model';
import { GoLink, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import type { getPlace } from '../../model/index.ts';

type Place = OutputOf<typeof getPlace>;
type Succession = Place['successions'][number];

/** What happened at one link of the tree, seen from one of its ends; `{link}` is where the other end stands. */
function wordsOf(link: Succession, code: string, t: ReturnType<typeof useText>): readonly [before: string, after: string] {
  const from = link.successor === code;
  const whole = {
    rename: t({ zh: '由“{name}”更名', en: 'Was called {name}' }, { name: link.predecessorName }),
    merge: from ? t({ zh: '{link}并入', en: '{link} came in' }) : t({ zh: '并入{link}', en: 'Went into {link}' }),
    split: from ? t({ zh: '从{link}分出', en: 'Came out of {link}' }) : t({ zh: '分出{link}', en: '{link} came out of it' }),
    recode: from ? t({ zh: '原代码{link}', en: 'Its code was {link}' }) : t({ zh: '改用代码{link}', en: 'Its code became {link}' }),
  }[link.kind];
  const [before = '', after = ''] = whole.split('{link}');
  return [before, after];
}

/** Names and codes through time, oldest first, each with the order behind it. */
export function SuccessionList({ place }: { readonly place: Place }): ReactElement {
  const t = useText();
  return (
    <section className="ln-panel" aria-labelledby="history-title">
      <h2 id="history-title">{t({ zh: '沿革', en: 'History' })}</h2>
      {place.successions.length === 0 ? (
        <p className="ln-hint">{t({ zh: '自2023年区划表以来没有变更。', en: 'No change since the table of 2023.' })}</p>
      ) : (
        <ol>
          {place.successions.map((link) => {
            const other = link.successor === place.code ? link.predecessor : link.successor;
            const [before, after] = wordsOf(link, place.code, t);
            const name = link.successor === place.code ? link.predecessorName : link.successorName;
            return (
              <li key={`${link.on} ${link.kind} ${other}`}>
                <span className="ln-figures">{link.on}</span> {before}
                {link.kind === 'rename' ? null : <GoLink to={`/places/${other}`}>{link.kind === 'recode' ? other : name}</GoLink>}
                {after} {link.document === null ? null : <span className="ln-hint">{link.document}</span>}
              </li>
            );
          })}
        </ol>
      )}
    </section>
  );
}
