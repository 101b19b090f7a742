import { useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { useOpen } from '../use-field.ts';

const MEGABYTE = 1_000_000;
const CLOSE = 0.8; // the share from which the phone says that it is getting full

const megabytes = (bytes: number): string => (bytes < 10 * MEGABYTE ? (bytes / MEGABYTE).toFixed(1) : String(Math.round(bytes / MEGABYTE)));

/** How much of the phone is used, and whether it may clear it away by itself. */
export function StorageLine(): ReactElement {
  const t = useText();
  const { storage } = useOpen();
  if (storage === null)
    return <p className="fd-hint">{t({ zh: '这个浏览器不说还剩多少空间。', en: 'This browser does not tell how much room is left.' })}</p>;
  const { used, room, persisted } = storage;
  const values = { used: megabytes(used), room: megabytes(room) };
  return (
    <div className="fd-store">
      <label htmlFor="storage" className="fd-figures">
        {t({ zh: '手机上用了 {used} MB，可以用 {room} MB', en: '{used} MB used of {room} MB' }, values)}
      </label>
      <progress id="storage" max={room} value={used} />
      {used > room * CLOSE ? (
        <p className="fd-fault">
          {t({
            zh: '快满了。找个有信号的地方先发出去，再拍照。',
            en: 'Nearly full. Find a signal and send before you take more pictures.',
          })}
        </p>
      ) : null}
      {persisted ? null : (
        <p className="fd-hint">
          {t({
            zh: '手机空间紧张时，浏览器可能清掉没发出的。把它添加到主屏幕，就不会。',
            en: 'When the phone runs full, the browser may clear this away. It will not once this is on the home screen.',
          })}
        </p>
      )}
    </div>
  );
}
