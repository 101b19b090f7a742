import type { Text } from '@linli/kernel/model';
import { GoLink, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import type { Line } from '../../model/index.ts';
import { indicatorSearch } from '../logic/addresses.ts';
import { nameWithin } from '../logic/place-names.ts';
import { MissingWords } from '../parts/missing-words.tsx';

const COUNTY_DIGITS = 6;

interface Props {
  readonly line: Pick<Line, 'name' | 'behind' | 'behindFirst'>;
  readonly place: string;
  readonly placeName: string;
  readonly month: string | undefined;
}

/** Above a county the counties are named, inside it the communities. */
const shortWords = (place: string | undefined, n: number): Text =>
  place !== undefined && place.length === COUNTY_DIGITS
    ? { zh: '{n} 个县没达到', en: n === 1 ? '1 county short' : '{n} counties short' }
    : { zh: '{n} 个社区没达到', en: n === 1 ? '1 community short' : '{n} communities short' };

/** Who has not reached it, by name and with what each lacks; one place alone only says what it lacks. */
export function Behind({ line, place, placeName, month }: Props): ReactElement | null {
  const t = useText();
  const { name, behind, behindFirst } = line;
  if (name === null || behind === 0) return null;
  const self = behindFirst.find((each) => each.place === place);
  if (self !== undefined) {
    return (
      <p className="sv-behind">
        <MissingWords missing={self.missing} />
      </p>
    );
  }
  return (
    <p className="sv-behind">
      <span className="sv-behind-head">{t(shortWords(behindFirst[0]?.place, behind), { n: behind })}</span>
      {behindFirst.map((each) => (
        <span key={each.place} className="sv-behind-one">
          <GoLink to="/plan/indicator" search={indicatorSearch(name, each.place, month)}>
            {nameWithin(each.name, placeName)}
          </GoLink>{' '}
          <MissingWords missing={each.missing} />
        </span>
      ))}
      {behind > behindFirst.length ? (
        <GoLink to="/plan/indicator" search={indicatorSearch(name, place, month)} className="sv-behind-all">
          {t({ zh: '等 {n} 个', en: 'all {n}' }, { n: behind })}
        </GoLink>
      ) : null}
    </p>
  );
}
