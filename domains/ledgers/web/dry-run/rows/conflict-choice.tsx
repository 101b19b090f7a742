import { UNKNOWN, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import type { RowChange } from '../../wire.ts';

interface Props {
  readonly change: RowChange;
  readonly disabled: boolean;
  readonly onChoose: (choose: 'existing' | 'incoming') => void;
}

/** Two values side by side, each with its source and day: pressing one makes it count. */
export function ConflictChoice({ change, disabled, onChoose }: Props): ReactElement {
  const t = useText();
  const sides = [
    { choose: 'existing' as const, told: change.existing, label: t({ zh: '用原来的', en: 'Keep the old one' }) },
    { choose: 'incoming' as const, told: change.incoming, label: t({ zh: '用这份表的', en: 'Take the new one' }) },
  ];
  return (
    <div className="lg-sides" role="group" aria-label={t(change.label)}>
      {sides.map(({ choose, told, label }) => (
        <button
          key={choose}
          type="button"
          className="lg-side"
          disabled={disabled}
          aria-pressed={change.decided === choose}
          onClick={() => onChoose(choose)}
        >
          <span className="lg-side-label">
            {change.decided === choose ? '✓ ' : ''}
            {label}
          </span>
          <span className="lg-side-value ln-figures">{told?.shown ?? UNKNOWN}</span>
          <span className="ln-hint">
            {told === null ? '' : t(told.source)} {told?.on ?? ''}
          </span>
        </button>
      ))}
    </div>
  );
}
