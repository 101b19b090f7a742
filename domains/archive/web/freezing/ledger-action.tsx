import { decidePlace, decideRight } from '@linli/kernel/model';
import { ExplainedButton, useActor, useAddress, usePlace, useSession, useText } from '@linli/kernel/web';
import { ledgerIds } from '@linli/ledgers/model';
import { useState, type ReactElement } from 'react';
import { filing } from '../../model/registers/filing.ts';
import { LedgerDialog } from './ledger-dialog.tsx';

/** On the page of a filled ledger: keeps it as it stands on the day shown. */
export function LedgerAction(): ReactElement | null {
  const t = useText();
  const actor = useActor();
  const { params, search } = useAddress();
  const { today } = useSession();
  const place = usePlace();
  const [open, setOpen] = useState(false);
  const ledger = ledgerIds.find((each) => each === params['ledger']);
  if (ledger === undefined || place.length < 6 || place.length > 12) return null;
  const on = search['on'] ?? today;
  return (
    <>
      <ExplainedButton refusal={decideRight(actor, filing, 'write') ?? decidePlace(actor, place)} onClick={() => setOpen(true)}>
        {t({ zh: '归档', en: 'Archive' })}
      </ExplainedButton>
      {open ? <LedgerDialog ledger={ledger} place={place} on={on} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
