import { useText } from '@linli/kernel/web';
import { Button } from 'antd';
import type { ReactElement } from 'react';

interface Props {
  readonly place: string;
  /** None for those who may not open a kiosk. */
  readonly kioskKey: string | null;
}

/** The two pages that stand in the hall itself, each opened in a window of its own to be left there. */
export function HallLinks({ place, kioskKey }: Props): ReactElement {
  const t = useText();
  const blank = { target: '_blank', rel: 'noreferrer' } as const;
  return (
    <>
      <Button href={`/hall/${place}/screen`} {...blank}>
        {t({ zh: '打开叫号屏', en: 'Open the screen' })}
      </Button>
      {kioskKey === null ? null : (
        <Button href={`/hall/${place}/kiosk#${kioskKey}`} {...blank}>
          {t({ zh: '打开取号机', en: 'Open the kiosk' })}
        </Button>
      )}
    </>
  );
}
