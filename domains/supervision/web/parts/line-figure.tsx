import { useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import type { Line } from '../../model/index.ts';
import { figureText, isYesOrNo, portionText, whyUnknown, yesNoText } from '../logic/figures.ts';

interface Props {
  readonly line: Pick<Line, 'name' | 'unit' | 'numerator' | 'denominator' | 'tenths'>;
  readonly place: string;
}

/** The figure of a line and what it is made of; a dash with its reason where nothing is known. */
export function LineFigure({ line, place }: Props): ReactElement {
  const t = useText();
  const why = whyUnknown(line);
  const yesOrNo = isYesOrNo(line.name, place);
  const portion = yesOrNo ? undefined : portionText(line);
  return (
    <div className="sv-figure">
      <p className="sv-figure-main" title={why === undefined ? undefined : t(why)}>
        {yesOrNo ? t(yesNoText(line)) : figureText(line)}
        {why === undefined ? null : <span className="ln-out-of-sight">{t(why)}</span>}
      </p>
      {portion === undefined ? null : <p className="sv-caption">{portion}</p>}
    </div>
  );
}
