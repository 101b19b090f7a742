import { formatNumber, GoLink, UNKNOWN, useAddress, useSession, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { isFillable } from '../logic/ledger-name.ts';
import type { TemplateFacts } from '../wire.ts';
import { useFilledCount } from './use-filled.ts';

interface Props {
  readonly template: TemplateFacts;
  readonly place: string;
}

/** One ledger: its name, who asks for it, how many lines it has here. */
export function LedgerLine({ template, place }: Props): ReactElement {
  const t = useText();
  const { go } = useAddress();
  const { today } = useSession();
  const { data: count } = useFilledCount({ ledger: template.id, place, on: today, tree: 'today' }, isFillable(place));
  const to = `/ledgers/filled/${template.id}`;
  return (
    <tr
      onClick={(event) => {
        if (!(event.target instanceof Element && event.target.closest('a') !== null)) go(to);
      }}
    >
      <td>
        <GoLink to={to} className="ln-row-link">
          {template.title}
        </GoLink>
      </td>
      <td>{t(template.askedBy)}</td>
      <td className="ln-end">{count == null ? UNKNOWN : formatNumber(count.rows)}</td>
    </tr>
  );
}
