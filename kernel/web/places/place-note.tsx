import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useText } from '../i18n/index.ts';
import { GoLink, useAddress } from '../navigation/index.ts';
import { usePlaceEnd } from './place-queries.ts';

/** Above every screen, when an old link speaks of a place that is no more: since when, and where to go instead. */
export function PlaceNote(): ReactElement | null {
  const t = useText();
  const { search, setSearch } = useAddress();
  const place = search['place'];
  const { data: ended } = usePlaceEnd(place === undefined || place === '' ? undefined : place);
  if (ended === undefined || ended === null) return null;
  return (
    <div className="ln-notice" role="status">
      <p>
        {t(ended.sentence)}
        {t({ zh: '。以前各月的数字仍在这个代码下。', en: '. Figures of past months are still kept under this code.' })}
      </p>
      <div className="ln-actions">
        {ended.into.map((each) => (
          <Button key={each.code} size="small" onClick={() => setSearch({ place: each.code, after: undefined })}>
            {t({ zh: '看{name}', en: 'See {name}' }, { name: each.name })}
          </Button>
        ))}
        <GoLink to={`/places/${place}`}>{t({ zh: '沿革', en: 'Its history' })}</GoLink>
      </div>
    </div>
  );
}
