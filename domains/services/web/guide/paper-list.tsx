import { useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { paperWayCodes } from '../../model/codes.ts';
import type { Material } from '../../model/item-form.ts';
import type { Papers } from '../../model/papers.ts';

const ways: readonly Material['way'][] = ['show', 'bring', 'filled', 'held'];

/** The papers of this person by how they are given; those that hang on an open question stand last. */
export function PaperList({ papers: { needed, undecided } }: { readonly papers: Papers }): ReactElement {
  const t = useText();
  return (
    <>
      {ways.map((way) => {
        const own = needed.filter((each) => each.way === way);
        const word = paperWayCodes.find(way);
        return own.length === 0 || word === undefined ? null : (
          <section key={way} className={`sv-way sv-way-${way}`}>
            <h3>{t(word)}</h3>
            <ul>
              {own.map((each) => (
                <Paper key={each.key} paper={each} />
              ))}
            </ul>
          </section>
        );
      })}
      {needed.length === 0 && undecided.length === 0 ? <p>{t({ zh: '什么都不用带。', en: 'Nothing to bring.' })}</p> : null}
      {undecided.length === 0 ? null : (
        <section className="sv-way sv-way-open">
          <h3>{t({ zh: '看情况才要', en: 'Only in some cases' })}</h3>
          <ul>
            {undecided.map((each) => (
              <Paper key={each.key} paper={each} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Paper({ paper }: { readonly paper: Material }): ReactElement {
  const t = useText();
  return (
    <li>
      <strong>{t(paper.name)}</strong>{' '}
      <span className="ln-hint">
        {t(
          { zh: '用来说明：{proves}（{issuer}）', en: 'Shows: {proves} ({issuer})' },
          { proves: t(paper.proves), issuer: t(paper.issuer) },
        )}
      </span>
    </li>
  );
}
