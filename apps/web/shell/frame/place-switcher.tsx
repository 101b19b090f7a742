import { DownOutlined, EnvironmentOutlined } from '@ant-design/icons';
import { PlaceDialog, PlaceName, useAddress, usePlace, useSession, useText } from '@linli/kernel/web';
import { Button } from 'antd';
import { useState, type ReactElement } from 'react';

/** The place that the screens speak of: the post's own, or one below it. It lives in the address. */
export function PlaceSwitcher(): ReactElement {
  const t = useText();
  const { post } = useSession();
  const { setSearch } = useAddress();
  const place = usePlace();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        type="text"
        className="ln-place-button"
        icon={<EnvironmentOutlined aria-hidden />}
        aria-haspopup="dialog"
        title={t({ zh: '换一个地方看', en: 'Look at another place' })}
        onClick={() => setOpen(true)}
      >
        <span className="ln-out-of-sight">{t({ zh: '当前地方：', en: 'Place: ' })}</span>
        {place === post.place ? post.placeName : <PlaceName place={place} />}
        <DownOutlined aria-hidden className="ln-caret" />
      </Button>
      {open ? (
        <PlaceDialog
          title={t({ zh: '换一个地方看', en: 'Look at another place' })}
          root={post.place}
          value={place}
          onPick={(picked) => {
            setOpen(false);
            setSearch({ place: picked === post.place ? undefined : picked, after: undefined, page: undefined });
          }}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}
