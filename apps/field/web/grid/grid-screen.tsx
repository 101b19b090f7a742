import { MapView, useText } from '@linli/kernel/web';
import { useMemo, useState, type ReactElement } from 'react';
import { go } from '../navigation/route.ts';
import { AsOf, NotYet } from '../parts/as-of.tsx';
import { Empty } from '../parts/empty.tsx';
import { Screen } from '../parts/screen.tsx';
import { useMapHeight } from '../parts/use-map-height.ts';
import { EventLine } from '../todo/event-line.tsx';
import { useOpen } from '../use-field.ts';
import { useShortAddress } from '../use-short-address.ts';
import { useBase, useMapLayers } from './use-map-layers.ts';

const HOMES_SHOWN = 40; // what a thumb scrolls through; beyond it a word is quicker

/** The grid on the map, and all that is on it as lists beneath. */
export function GridScreen(): ReactElement {
  const t = useText();
  const { pack, fetched, holder } = useOpen();
  const { ground, homes, events } = useMapLayers();
  const base = useBase();
  const height = useMapHeight();
  const short = useShortAddress();
  const [word, setWord] = useState('');
  const [picked, setPicked] = useState<string | null>(null);
  const layers = useMemo(() => [ground, homes, events], [ground, homes, events]);
  const pick = (layer: string, id: string): void => {
    if (layer === 'events') go(`/events/${id}`);
    if (layer === 'dwellings') setPicked(id);
  };
  const asked = word.trim();
  const found = pack.dwellings.filter((each) => (asked === '' ? each.id === picked : short(each.address).includes(asked)));
  const nowhere = pack.dwellings.filter(({ position }) => position === null).length;
  return (
    <Screen title={t({ zh: '我的网格', en: 'My grid' })} aside={<span className="fd-hint">{holder.placeName}</span>}>
      {fetched ? (
        <>
          {pack.grids.every(({ area }) => area === null) ? (
            <p className="fd-notice">
              {t({
                zh: '这个网格还没有画范围，地图上看不到边界。请社区在网格图上画好。',
                en: 'This grid has no outline yet. The community draws it on the map of grids.',
              })}
            </p>
          ) : null}
          <div className="fd-field">
            <MapView
              layers={layers}
              base={base}
              label={t({ zh: '网格地图', en: 'Map of the grid' })}
              height={height}
              picked={picked}
              onPick={pick}
            />
            <p className="fd-hint fd-key">
              <span>{t({ zh: '灰点：住房', en: 'Grey: homes' })}</span>
              <span>{t({ zh: '绿、黄、红点：事件，按剩的时间', en: 'Green, amber, red: events, by time left' })}</span>
            </p>
          </div>
          <section className="fd-field" aria-labelledby="events">
            <h2 id="events">{t({ zh: '没办完的事件 {n}', en: 'Open events {n}' }, { n: pack.events.length })}</h2>
            {pack.events.length === 0 ? (
              <Empty title={t({ zh: '网格里没有没办完的事件', en: 'No open events in the grid' })} />
            ) : (
              <ul className="fd-panel fd-rows">
                {pack.events.map((event) => (
                  <li key={event.id}>
                    <EventLine event={event} />
                  </li>
                ))}
              </ul>
            )}
          </section>
          <section className="fd-field" aria-labelledby="homes">
            <h2 id="homes">{t({ zh: '住房 {n}', en: 'Homes {n}' }, { n: pack.dwellings.length })}</h2>
            <label htmlFor="home-word" className="fd-hint">
              {t({ zh: '写几个字找地址，如“3 栋”', en: 'Part of an address' })}
            </label>
            <input id="home-word" className="fd-input" type="search" value={word} onChange={(event) => setWord(event.target.value)} />
            {found.length === 0 ? (
              <p className="fd-hint" role="status">
                {asked === '' ? '' : t({ zh: '没有这样的地址。', en: 'No such address.' })}
              </p>
            ) : (
              <ul className="fd-panel fd-rows">
                {found.slice(0, HOMES_SHOWN).map((home) => (
                  <li key={home.id}>
                    <button
                      type="button"
                      className="fd-row"
                      disabled={home.position === null}
                      aria-pressed={home.id === picked}
                      onClick={() => setPicked(home.id)}
                    >
                      <span className="fd-row-main">
                        {short(home.address)}
                        {home.position === null ? (
                          <span className="fd-hint">{t({ zh: '还没有定位', en: 'Its position is not known' })}</span>
                        ) : null}
                      </span>
                    </button>
                  </li>
                ))}
              </ul>
            )}
            {found.length > HOMES_SHOWN ? (
              <p className="fd-hint">
                {t({ zh: '还有 {n} 处，多写几个字。', en: '{n} more; type a little more.' }, { n: found.length - HOMES_SHOWN })}
              </p>
            ) : null}
            {nowhere === 0 ? null : (
              <p className="fd-hint">
                {t(
                  { zh: '{n} 处住房还没有定位，地图上看不到。', en: '{n} homes have no position and are not on the map.' },
                  { n: nowhere },
                )}
              </p>
            )}
          </section>
          <AsOf />
        </>
      ) : (
        <NotYet />
      )}
    </Screen>
  );
}
