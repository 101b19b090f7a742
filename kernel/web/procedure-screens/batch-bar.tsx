import { Button } from 'antd';
import type { ReactElement } from 'react';
import type { ShownOffer } from '../../model/index.ts';
import { useText } from '../i18n/index.ts';
import { RefusalNotice } from '../parts/index.ts';
import { type BatchAnswer, type InboxRow, useBatch } from './queries.ts';

interface Props {
  readonly rows: readonly InboxRow[];
  readonly onDone: (answer: BatchAnswer) => void;
  readonly onClear: () => void;
}

const isOpen = (offer: ShownOffer): boolean => offer.batch && offer.refusal === null;

/** The steps that may be taken for all chosen cases together; cases of different procedures have none in common. */
function commonOffers(rows: readonly InboxRow[]): ShownOffer[] {
  const [first, ...others] = rows;
  if (first === undefined || others.some((row) => row.procedure !== first.procedure)) return [];
  return first.offers.filter(
    (offer) => isOpen(offer) && others.every((row) => row.offers.some((each) => isOpen(each) && each.step === offer.step)),
  );
}

/** What can be done with all that is chosen; those that cannot go on say why afterwards. */
export function BatchBar({ rows, onDone, onClear }: Props): ReactElement | null {
  const t = useText();
  const batch = useBatch(onDone);
  if (rows.length === 0) return null;
  const offers = commonOffers(rows);
  return (
    <div className="ln-notice" role="region" aria-label={t({ zh: '批量办理', en: 'Several at once' })}>
      <p>
        {t({ zh: '选了 {n} 件', en: '{n} chosen' }, { n: rows.length })}
        {offers.length === 0 ? t({ zh: '，它们没有可以一起办的步骤。', en: '; there is no step for all of them.' }) : ''}
      </p>
      <div className="ln-actions">
        {offers.map((offer) => (
          <Button
            key={offer.step}
            type="primary"
            size="small"
            loading={batch.isPending}
            onClick={() =>
              batch.mutate({
                procedure: rows[0]?.procedure ?? '',
                step: offer.step,
                cases: rows.map(({ id, version }) => ({ id, version })),
              })
            }
          >
            {t({ zh: '{verb} {n} 件', en: '{verb}: {n}' }, { verb: t(offer.label), n: rows.length })}
          </Button>
        ))}
        <Button size="small" onClick={onClear}>
          {t({ zh: '不选了', en: 'Clear' })}
        </Button>
      </div>
      {batch.error === null ? null : <RefusalNotice error={batch.error} />}
    </div>
  );
}
