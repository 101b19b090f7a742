import type { NearAnswer } from '@linli/events/model';
import { momentAt } from '@linli/kernel/model';
import { useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import type { Decision } from '../engine/index.ts';

interface Props {
  readonly near: readonly NearAnswer[];
  readonly busy: boolean;
  readonly onDecide: (decision: Decision) => void;
}

/** What others reported near here: it is this one, or it is something else. */
export function DuplicatePart({ near, busy, onDecide }: Props): ReactElement {
  const t = useText();
  return (
    <section className="fd-notice" aria-labelledby="near">
      <h2 id="near">{t({ zh: '附近已经有人报过，是同一件吗？', en: 'Reported near here already. Is it the same?' })}</h2>
      <ul className="fd-sides">
        {near.map((each) => (
          <li key={each.id} className="fd-side">
            <p className="fd-row-title">
              {each.categoryName}
              {each.address === null ? '' : ` · ${each.address}`}
            </p>
            <p className="fd-hint fd-figures">
              {t({ zh: '{metres} 米', en: '{metres} m' }, { metres: each.metres })} · {t(each.state)} · {momentAt(each.reportedAt).slice(5)}
            </p>
            <p className="fd-hint fd-figures">{each.number}</p>
            <button type="button" className="fd-button" disabled={busy} onClick={() => onDecide({ take: 'same', as: each.id })}>
              {t({ zh: '就是这一件', en: 'It is this one' })}
            </button>
          </li>
        ))}
      </ul>
      <p className="fd-hint">
        {t({
          zh: '是同一件的，您的这一条和照片并到那一件，办好了一起算。',
          en: 'If it is the same, yours is linked to it and done with it.',
        })}
      </p>
      <button type="button" className="fd-button fd-main" disabled={busy} onClick={() => onDecide({ take: 'another' })}>
        {t({ zh: '都不是，另报一件', en: 'None of them; send it' })}
      </button>
    </section>
  );
}
