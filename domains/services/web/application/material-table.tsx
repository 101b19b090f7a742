import { StatusMark, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import type { ContentAnswer } from '../../model/application/operations.ts';
import { PaperFiles } from './paper-files.tsx';
import { keptWords } from './words.ts';

/** The papers of an application: how each came, with its files; what is missing stands out. */
export function MaterialTable({ materials }: Pick<ContentAnswer, 'materials'>): ReactElement {
  const t = useText();
  return (
    <section className="ln-panel" aria-labelledby="materials-title">
      <h2 id="materials-title">{t({ zh: '材料', en: 'Papers' })}</h2>
      {materials.length === 0 ? <p>{t({ zh: '这个事项不用材料。', en: 'This item needs no papers.' })}</p> : null}
      <ul className="sv-materials">
        {materials.map((each) => (
          <li key={each.key}>
            <span className="sv-material-name">{t(each.name)}</span>
            <StatusMark tone={each.how === 'missing' ? 'amber' : 'green'} word={t(keptWords[each.how])} />
            {each.validUntil === null ? null : (
              <span className="ln-hint">{t({ zh: '有效期至 {day}', en: 'valid until {day}' }, { day: each.validUntil })}</span>
            )}
            {each.paper === null ? null : <PaperFiles id={each.paper} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
