import { GoLink, StatusMark, useSession, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { standingOf } from '../../model/editions.ts';
import type { ItemAnswer } from '../../model/operations.ts';
import { editionWord, spanWord, standingTones, standingWords } from '../words.ts';

interface Props {
  readonly editions: ItemAnswer['editions'];
  readonly open: string;
}

/** All editions of the item, the newest first: from when to when, by whom. */
export function Editions({ editions, open }: Props): ReactElement {
  const t = useText();
  const { today } = useSession();
  return (
    <section className="ln-panel ln-no-print">
      <h2>{t({ zh: '历次版本', en: 'Editions' })}</h2>
      <ul className="sv-coming">
        {editions.map((each) => {
          const standing = standingOf(each, today);
          const people = [
            each.editor === null ? '' : t({ zh: '起草：{name}', en: 'Drafted by {name}' }, { name: each.editor }),
            each.confirmedBy === null ? '' : t({ zh: '确认：{name}', en: 'Confirmed by {name}' }, { name: each.confirmedBy }),
            each.closingReason === null ? '' : t({ zh: '停办：{why}', en: 'Ended: {why}' }, { why: each.closingReason }),
          ].filter((word) => word !== '');
          return (
            <li key={each.id}>
              {each.id === open ? (
                <strong aria-current="page">{t(editionWord(each.edition))}</strong>
              ) : (
                <GoLink to={`/services/items/${each.id}`} className="ln-row-link">
                  {t(editionWord(each.edition))}
                </GoLink>
              )}
              <StatusMark tone={standingTones[standing]} word={t(standingWords[standing])} />
              <span className="ln-hint">
                {standing === 'draft' ? '' : `${t(spanWord(each.validFrom, each.validTo))} · `}
                {people.join(' · ')}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
