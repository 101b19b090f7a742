import { RefusalNotice, useActor, useText } from '@linli/kernel/web';
import { Button, Modal, QRCode } from 'antd';
import type { ReactElement } from 'react';
import { ratingLink } from '../../model/rating/operations.ts';
import { useStep } from '../queries.ts';
import './ratings.css';

const RATED_STATES = ['granted', 'declined'];
const SHOWERS = ['community-worker', 'town-officer'];

/** At the end of a handling: a code that the resident takes with their own phone. Each showing is noted in the trail. */
export function RatingCode({ id, state }: { readonly id: string; readonly state: string }): ReactElement | null {
  const t = useText();
  const { role } = useActor();
  const link = useStep(ratingLink);
  if (!RATED_STATES.includes(state) || !SHOWERS.includes(role)) return null;
  const address = link.data === undefined ? undefined : new URL(`/rate/${link.data.token}`, location.origin).href;
  return (
    <p>
      <Button loading={link.isPending} onClick={() => link.mutate({ id })}>
        {t({ zh: '出示评价码', en: 'Show the rating code' })}
      </Button>
      {link.error === null ? null : <RefusalNotice error={link.error} />}
      <Modal
        open={address !== undefined}
        title={t({ zh: '请居民扫码评价', en: 'For the resident to scan' })}
        footer={<Button onClick={() => link.reset()}>{t({ zh: '收起', en: 'Close' })}</Button>}
        onCancel={() => link.reset()}
      >
        {address === undefined ? null : (
          <>
            <QRCode value={address} size={240} aria-label={t({ zh: '评价码', en: 'Rating code' })} />
            <p className="rs-address">{address}</p>
            <p className="ln-hint">
              {t({
                zh: '请居民用自己的手机扫。不要代评、不要劝人打高分；您看不到他评了什么。',
                en: 'On the resident’s own phone. Do not rate for them, nor ask for a good grade; you will not see what they said.',
              })}
            </p>
          </>
        )}
      </Modal>
    </p>
  );
}
