import type { ReactElement } from 'react';
import type { Geometry } from '../../../model/index.ts';
import { useLanguage } from '../../i18n/index.ts';
import { DRAWING, drawingOf } from './drawing.ts';
import { lengthInWords, shapeInWords, sizeInWords } from './shape-words.ts';

/** A shape drawn by itself, north above, with a scale and its size in words. Of a point the words are enough. */
export function GeometryDrawing({ shape }: { readonly shape: Geometry }): ReactElement {
  const language = useLanguage();
  const drawing = drawingOf(shape);
  return (
    <figure className="ln-shape">
      {drawing === undefined ? null : (
        <svg
          role="img"
          aria-label={shapeInWords(shape, language)}
          viewBox={`0 0 ${DRAWING.width} ${DRAWING.height}`}
          width={DRAWING.width}
          height={DRAWING.height}
        >
          <path d={drawing.path} fillRule="evenodd" className={drawing.filled ? 'ln-shape-area' : 'ln-shape-line'} />
          <path className="ln-shape-scale" d={`M8,${DRAWING.height - 11}v5h${drawing.scale.pixels.toFixed(1)}v-5`} />
          <text x={12 + drawing.scale.pixels} y={DRAWING.height - 5} className="ln-shape-words">
            {lengthInWords(drawing.scale.metres, language)}
          </text>
        </svg>
      )}
      <figcaption className="ln-hint ln-figures">{sizeInWords(shape, language)}</figcaption>
    </figure>
  );
}
