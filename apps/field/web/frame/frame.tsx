import { useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { usePath } from '../navigation/route.ts';
import { Screens } from '../screens.tsx';
import { takeOver, useNewEdition } from '../shell/edition.ts';
import { Banner } from './banner.tsx';
import { TabBar } from './tab-bar.tsx';
import { useIdleLock } from './use-idle-lock.ts';

/** How things stand above, where to go below, and one screen between them. */
export function Frame(): ReactElement {
  const t = useText();
  const path = usePath();
  const edition = useNewEdition();
  useIdleLock();
  return (
    <div className="fd-frame">
      <Banner />
      {edition ? (
        <div className="fd-news" role="status">
          <span>{t({ zh: '有新版本，不急，有空再换。', en: 'A new edition is here; change when it suits you.' })}</span>
          <button type="button" className="fd-plain" onClick={takeOver}>
            {t({ zh: '换上新版本', en: 'Change now' })}
          </button>
        </div>
      ) : null}
      <Screens key={path} path={path} />
      <TabBar path={path} />
    </div>
  );
}
