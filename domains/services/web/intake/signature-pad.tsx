import { useText } from '@linli/kernel/web';
import { Button } from 'antd';
import { useEffect, useRef, useState, type PointerEvent, type ReactElement } from 'react';

interface Props {
  readonly isKept: boolean;
  readonly isBusy: boolean;
  readonly onKeep: (picture: Blob) => void;
  readonly onClear: () => void;
}

const WIDTH = 600;
const HEIGHT = 200;
const STROKE = 3;

/** A line to sign on. Those who cannot draw choose "signed on paper" beside it, which needs no pointer. */
export function SignaturePad({ isKept, isBusy, onKeep, onClear }: Props): ReactElement {
  const t = useText();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [drawn, setDrawn] = useState(false);
  const blank = (): void => {
    const pen = canvas.current?.getContext('2d');
    if (pen === null || pen === undefined) return;
    pen.fillStyle = '#ffffff';
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    pen.lineWidth = STROKE;
    pen.lineCap = 'round';
    pen.lineJoin = 'round';
    pen.strokeStyle = '#1a1a1a';
  };
  useEffect(blank, []);
  const at = ({ currentTarget, clientX, clientY }: PointerEvent<HTMLCanvasElement>): [number, number] => {
    const box = currentTarget.getBoundingClientRect();
    return [((clientX - box.left) * WIDTH) / box.width, ((clientY - box.top) * HEIGHT) / box.height];
  };
  return (
    <div className="sv-sign">
      <canvas
        ref={canvas}
        width={WIDTH}
        height={HEIGHT}
        role="img"
        aria-label={t({ zh: '签字的地方', en: 'Place to sign' })}
        onPointerDown={(event) => {
          if (isKept) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          const pen = event.currentTarget.getContext('2d');
          pen?.beginPath();
          pen?.moveTo(...at(event));
        }}
        onPointerMove={(event) => {
          if (isKept || event.buttons === 0) return;
          const pen = event.currentTarget.getContext('2d');
          pen?.lineTo(...at(event));
          pen?.stroke();
          setDrawn(true);
        }}
      />
      <div className="sv-ways">
        <Button
          type={drawn && !isKept ? 'primary' : 'default'}
          disabled={!drawn || isKept}
          loading={isBusy}
          onClick={() => canvas.current?.toBlob((picture) => picture !== null && onKeep(picture), 'image/png')}
        >
          {t({ zh: '签好了', en: 'Done' })}
        </Button>
        <Button
          disabled={!drawn}
          onClick={() => {
            blank();
            setDrawn(false);
            onClear();
          }}
        >
          {t({ zh: '重签', en: 'Again' })}
        </Button>
        {isKept ? <span role="status">{t({ zh: '签字已保存', en: 'The signature is kept' })}</span> : null}
      </div>
    </div>
  );
}
