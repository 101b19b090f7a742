import { RefusalNotice, StatusMark, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import type { GridFault } from './use-layers.ts';

interface Props {
  readonly faults: readonly GridFault[] | undefined;
  readonly hasBoundary: boolean;
  readonly error: Error | null;
  readonly onPick: (id: string) => void;
}

/** What a check found, in words; each leads to its place on the map. */
export function FaultList({ faults, hasBoundary, error, onPick }: Props): ReactElement {
  const t = useText();
  if (error !== null) return <RefusalNotice error={error} />;
  if (faults === undefined) return <div className="ln-panel ln-skeleton ln-waiting" aria-busy="true" />;
  return (
    <section className="ln-panel gr-part" aria-live="polite">
      <h2>{t({ zh: '检查结果', en: 'What the check found' })}</h2>
      {faults.length === 0 ? (
        <p>
          <StatusMark tone="green" word={t({ zh: '没有发现问题', en: 'Nothing amiss' })} />
        </p>
      ) : (
        <ul className="gr-faults">
          {faults.map((fault, at) => {
            const aim = ['overlap', 'gap', 'outside'].includes(fault.kind) ? `fault-${at}` : fault.grids[0];
            const tone = fault.weight === 'fault' ? 'red' : 'amber';
            return (
              <li key={`${fault.kind} ${t(fault.words)}`}>
                <StatusMark
                  tone={tone}
                  word={fault.weight === 'fault' ? t({ zh: '要改', en: 'Fault' }) : t({ zh: '提醒', en: 'Warning' })}
                />
                {aim === undefined ? (
                  <span>{t(fault.words)}</span>
                ) : (
                  <button type="button" className="ln-plain ln-row-link" onClick={() => onPick(aim)}>
                    {t(fault.words)}
                  </button>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {hasBoundary ? null : (
        <p className="ln-hint">
          {t({
            zh: '还没有登记社区（村）范围，只能查出网格中间的空洞，查不出边上漏划的地方。',
            en: 'The outline of the community is not known, so gaps at its rim cannot be found.',
          })}
        </p>
      )}
    </section>
  );
}
