import { formatNumber, GoLink, percentText, StandingMark, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { indicatorSearch } from '../logic/addresses.ts';
import { whyUnknown } from '../logic/figures.ts';
import { nameWithin } from '../logic/place-names.ts';
import { MissingWords } from '../parts/missing-words.tsx';
import type { PlaceBelow } from './types.ts';

interface Props {
  readonly below: PlaceBelow;
  /** The name of the place above, which need not be said again. */
  readonly upper: string | undefined;
  readonly name: string;
  readonly unit: 'percent' | 'count';
  readonly month: string | undefined;
  /** A share in one community is a yes or a no: its standing says it all. */
  readonly yesOrNo: boolean;
}

/** A place with its figure; its name opens the same figure there. */
export function PlaceRow({ below, upper, name, unit, month, yesOrNo }: Props): ReactElement {
  const t = useText();
  const why = whyUnknown({ ...below, unit });
  const missing = <MissingWords missing={below.missing} />;
  return (
    <tr>
      <th scope="row">
        <GoLink to="/plan/indicator" search={indicatorSearch(name, below.place, month)} className="sv-line-link">
          {nameWithin(below.name, upper)}
        </GoLink>
        {below.missing.length === 0 ? null : <p className="sv-caption sv-narrow-only">{missing}</p>}
      </th>
      {yesOrNo ? null : unit === 'count' ? (
        <td className="sv-end">{formatNumber(below.numerator)}</td>
      ) : (
        <>
          <td className="sv-end sv-wide-cell">{formatNumber(below.numerator)}</td>
          <td className="sv-end sv-wide-cell">{formatNumber(below.denominator)}</td>
          <td className="sv-end sv-strong" title={why === undefined ? undefined : t(why)}>
            {percentText(below.tenths)}
            {why === undefined ? null : <span className="ln-out-of-sight">{t(why)}</span>}
            <p className="sv-caption sv-narrow-only">{`${formatNumber(below.numerator)} / ${formatNumber(below.denominator)}`}</p>
          </td>
        </>
      )}
      <td>
        <StandingMark standing={below.standing} />
      </td>
      <td className="sv-wide-cell">{below.missing.length === 0 ? null : missing}</td>
    </tr>
  );
}
