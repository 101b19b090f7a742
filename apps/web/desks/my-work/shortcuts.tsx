import { type Register, decideRight } from '@linli/kernel/model';
import { decideHandWriting, GoLink, screenPath, useActor, useDictionary, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';

const SHOWN = 6;

/** Where to go on: the registers that this post keeps itself, else those it may read. */
export function Shortcuts(): ReactElement | null {
  const t = useText();
  const actor = useActor();
  const all = [...useDictionary().registers.values()];
  const kept = all.filter((of) => decideHandWriting(actor, of) === undefined);
  const readable = all.filter((of) => decideRight(actor, of, 'read') === undefined);
  const shown = (kept.length > 0 ? kept : readable).slice(0, SHOWN);
  if (shown.length === 0) return null;
  const add = (of: Register): ReactElement | null =>
    kept.includes(of) ? (
      <GoLink to={`${screenPath(of)}/new`} aria-label={t({ zh: '新登记：{label}', en: 'Add: {label}' }, { label: t(of.label) })}>
        {t({ zh: '新登记', en: 'Add' })}
      </GoLink>
    ) : null;
  return (
    <section className="ln-panel" aria-labelledby="short-title">
      <h2 id="short-title">{t({ zh: '常用台账', en: 'Registers at hand' })}</h2>
      <ul className="ln-shortcuts">
        {shown.map((of) => (
          <li key={of.name}>
            <GoLink to={screenPath(of)}>{t(of.label)}</GoLink>
            {add(of)}
          </li>
        ))}
      </ul>
    </section>
  );
}
