import { momentAt } from '@linli/kernel/model';
import { useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { useEngine, useOpen } from '../use-field.ts';

/** Of when the data are, and a way to fetch them anew. */
export function AsOf(): ReactElement | null {
  const t = useText();
  const engine = useEngine();
  const { pack, fetched, busy, online } = useOpen();
  if (!fetched) return null;
  return (
    <p className="fd-hint fd-as-of">
      <span>{t({ zh: '数据截至 {time}', en: 'As of {time}' }, { time: momentAt(pack.asOf).slice(5) })}</span>
      {online ? (
        <button type="button" className="fd-plain" disabled={busy} onClick={() => void engine.refresh()}>
          {busy ? t({ zh: '正在更新', en: 'Being updated' }) : t({ zh: '现在更新', en: 'Update now' })}
        </button>
      ) : null}
    </p>
  );
}

/** While nothing was fetched yet: where it stands. */
export function NotYet(): ReactElement {
  const t = useText();
  const { online } = useOpen();
  return (
    <p className="fd-panel fd-room fd-skeleton" aria-busy={online}>
      {online
        ? t({
            zh: '正在取本网格的数据，取好以后没有信号也能用。',
            en: 'The data of your grid are being fetched; then no signal is needed.',
          })
        : t({ zh: '还没有数据。第一次用要到有信号的地方。', en: 'No data yet. The first time needs a signal.' })}
    </p>
  );
}
