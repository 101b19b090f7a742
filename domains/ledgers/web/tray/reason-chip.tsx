import { formatNumber, useAddress } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { type TrayView, useTrayCount } from './use-tray.ts';

interface Props {
  readonly view: TrayView;
  readonly label: string;
  readonly chosen: boolean;
}

/** A reason with how many items it has; pressing it shows only those. Reasons without items are left out. */
export function ReasonChip({ view, label, chosen }: Props): ReactElement | null {
  const { setSearch } = useAddress();
  const { data } = useTrayCount(view);
  if (view.reason !== undefined && !chosen && (data === undefined || data === 0)) return null;
  return (
    <button type="button" className="ln-chip" aria-pressed={chosen} onClick={() => setSearch({ reason: view.reason })}>
      {label} <span className="ln-figures">{data === undefined ? '' : formatNumber(data)}</span>
    </button>
  );
}
