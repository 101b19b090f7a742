import type { Geometry } from '@linli/kernel/model';
import { type MapLayer, MapView, askPosition, useText } from '@linli/kernel/web';
import { useState, type ReactElement } from 'react';
import { Icon } from './icon.tsx';
import { useMapHeight } from './use-map-height.ts';

/** Degrees; `metres` is how far off the phone says it may be, left out for a pin. */
export interface Spot {
  readonly lon: number;
  readonly lat: number;
  readonly metres?: number;
}

interface Props {
  readonly value: Spot | undefined;
  readonly onChange: (spot: Spot | undefined) => void;
  /** What lies beneath the pin. */
  readonly layers: readonly MapLayer[];
}

/** Where it is: by the phone when it is asked, or by a pin. The position is taken at this moment only, and nowhere else. */
export function PositionPicker({ value, onChange, layers }: Props): ReactElement {
  const t = useText();
  const [state, setState] = useState<'idle' | 'asking' | 'missing'>('idle');
  const [pinning, setPinning] = useState(false);
  const height = useMapHeight();
  const ask = async (): Promise<void> => {
    setState('asking');
    const found = await askPosition();
    if (found !== undefined) onChange(found);
    setState(found === undefined ? 'missing' : 'idle');
  };
  const drawn = (shape: Geometry): void => {
    if (shape.type !== 'Point') return;
    const [lon, lat] = shape.coordinates;
    onChange({ lon, lat });
    setPinning(false);
  };
  const pin: MapLayer = {
    id: 'pin',
    label: t({ zh: '这件事的位置', en: 'Where it is' }),
    tone: 'red',
    features: value === undefined ? [] : [{ id: 'pin', geometry: { type: 'Point', coordinates: [value.lon, value.lat] } }],
  };
  return (
    <div className="fd-field">
      <div className="fd-actions">
        <button type="button" className="fd-button" onClick={() => void ask()} disabled={state === 'asking'}>
          <Icon name="pin" />
          {state === 'asking' ? t({ zh: '正在找位置', en: 'Looking' }) : t({ zh: '用现在的位置', en: 'Use where I am now' })}
        </button>
        <button type="button" className="fd-button" aria-expanded={pinning} onClick={() => setPinning(!pinning)}>
          <Icon name="grid" />
          {t({ zh: '在图上点', en: 'Point on the map' })}
        </button>
      </div>
      <p role="status" className={state === 'missing' ? 'fd-fault' : 'fd-hint'}>
        {state === 'missing'
          ? t({
              zh: '找不到位置。请在图上点，或者把地点写清楚。',
              en: 'No position was found. Point on the map, or say where it is.',
            })
          : value === undefined
            ? t({ zh: '只在您点的这一下取位置。', en: 'The position is taken at this press only.' })
            : value.metres === undefined
              ? t({ zh: '位置已在图上点好。', en: 'The position is the pin on the map.' })
              : t({ zh: '位置已取到，误差约 {metres} 米。', en: 'Position found, within {metres} m.' }, { metres: value.metres })}
      </p>
      {pinning ? (
        <>
          <MapView
            layers={[...layers, pin]}
            label={t({ zh: '点一下这件事的位置', en: 'Press where it is' })}
            draw="point"
            onDrawn={drawn}
            height={height}
          />
          <p className="fd-hint">{t({ zh: '点一下地图，就是这件事的位置。', en: 'Press on the map: that is where it is.' })}</p>
        </>
      ) : null}
    </div>
  );
}
