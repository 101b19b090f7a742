import { useText } from '@linli/kernel/web';
import { Button } from 'antd';
import { useState, type ReactElement } from 'react';

export interface Position {
  readonly lon: number;
  readonly lat: number;
}

interface Props {
  readonly value: Position | undefined;
  readonly onChange: (position: Position | undefined) => void;
}

const WAIT_MILLISECONDS = 10_000;

/** Notes where the phone is, when it is asked to, and never by itself. */
export function PositionButton({ value, onChange }: Props): ReactElement | null {
  const t = useText();
  const [state, setState] = useState<'idle' | 'asking' | 'missing'>('idle');
  if (!('geolocation' in navigator)) return null;
  const ask = (): void => {
    setState('asking');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        onChange({ lon: Number(coords.longitude.toFixed(6)), lat: Number(coords.latitude.toFixed(6)) });
        setState('idle');
      },
      () => setState('missing'),
      { enableHighAccuracy: true, timeout: WAIT_MILLISECONDS },
    );
  };
  return (
    <p className="ev-position">
      <Button onClick={ask} loading={state === 'asking'}>
        {t({ zh: '用现在的位置', en: 'Use where I am now' })}
      </Button>{' '}
      <span role="status" className="ln-hint">
        {state === 'missing'
          ? t({ zh: '找不到位置，请写地点。', en: 'No position found; please say where.' })
          : value === undefined
            ? ''
            : `${value.lat.toFixed(5)}, ${value.lon.toFixed(5)}`}
      </span>
    </p>
  );
}
