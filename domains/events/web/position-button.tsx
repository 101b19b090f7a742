import { askPosition, useText } from '@linli/kernel/web';
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

/** Notes where the phone is, when it is asked to, and never by itself. */
export function PositionButton({ value, onChange }: Props): ReactElement | null {
  const t = useText();
  const [state, setState] = useState<'idle' | 'asking' | 'missing'>('idle');
  if (!('geolocation' in navigator)) return null;
  const ask = async (): Promise<void> => {
    setState('asking');
    const found = await askPosition();
    if (found !== undefined) onChange({ lon: found.lon, lat: found.lat });
    setState(found === undefined ? 'missing' : 'idle');
  };
  return (
    <p className="ev-position">
      <Button onClick={() => void ask()} loading={state === 'asking'}>
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
