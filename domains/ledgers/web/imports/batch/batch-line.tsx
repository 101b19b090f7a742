import { GoLink, StatusMark, useLanguage, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { ledgerCodes } from '../../../model/index.ts';
import { importMark, isMoving } from '../../logic/import-states.ts';
import { outlookOf } from '../../logic/outlook.ts';
import { useImport } from '../../use-import.ts';
import { MovingState } from '../moving-state.tsx';
import type { Batch } from './batch-store.ts';

/** One of the ledgers handed in together: which it is, how it stands, what it brings and what it leaves open. */
export function BatchLine({ file: { id, name, asOf } }: { readonly file: Batch['files'][number] }): ReactElement {
  const t = useText();
  const language = useLanguage();
  const { data } = useImport(id);
  const { tone, word } = importMark(data?.state ?? 'reading', true, data?.counts.applied ?? 0);
  const outlook = data === undefined || isMoving(data.state) ? undefined : outlookOf(data.counts);
  return (
    <li>
      <GoLink to={`/ledgers/imports/${id}`} className="ln-row-link lg-batch-name">
        {name}
      </GoLink>
      <span className="ln-hint ln-figures lg-batch-what">
        {data === undefined || isMoving(data.state) ? '' : `${ledgerCodes.find(data.ledger)?.[language] ?? ''} · `}
        {asOf}
      </span>
      <span className="lg-batch-state">
        {data === undefined || isMoving(data.state) ? (
          <MovingState id={id} state={data?.state ?? 'reading'} />
        ) : (
          <StatusMark tone={tone} word={t(word)} />
        )}
      </span>
      {outlook === undefined || data?.state === 'cancelled' ? null : (
        <p className="ln-hint lg-batch-outlook">
          {data?.refusal == null ? t(outlook.gains) : t(data.refusal.sentence)} {outlook.leaves === undefined ? null : t(outlook.leaves)}
        </p>
      )}
    </li>
  );
}
