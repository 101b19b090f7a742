import { registerPath, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import type { KnownFact } from '../../model/application/operations.ts';

/** What is known already: read, not asked; each fact says where it comes from, and how to put it right. */
export function KnownFacts({ facts, dated }: { readonly facts: readonly KnownFact[]; readonly dated?: string }): ReactElement {
  const t = useText();
  return (
    <section className="ln-panel" aria-labelledby="known-title">
      <h2 id="known-title">{t({ zh: '已经掌握的，不用再问', en: 'Known already, not asked' })}</h2>
      {dated === undefined ? null : <p className="ln-hint">{dated}</p>}
      <ul className="sv-known">
        {facts.map((each) => (
          <li key={`${each.key} ${each.record}`}>
            <span className="sv-known-label">{t(each.label)}</span>
            <span className="sv-known-value">{t(each.value)}</span>
            <span className="ln-hint sv-known-source">
              {t(each.source)}
              {each.on === null ? '' : ` · ${each.on}`}
            </span>
            <a className="sv-known-wrong" href={`/registers${registerPath(each.register)}/${each.record}`} target="_blank" rel="noreferrer">
              {t({ zh: '有误？', en: 'Wrong?' })}
              <span className="ln-out-of-sight">{t(each.label)}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
