import type { ReactElement } from 'react';
import { useText } from '../i18n/index.ts';
import { usePlacePath } from './place-queries.ts';

interface Props {
  readonly place: string;
  /** How many steps of the path are shown; the rest stands in the title. */
  readonly steps?: number;
}

const COMMUNITY_DIGITS = 12;

/** A place by its name; the code until the name has come. A grid is told by its community and its number. */
export function PlaceName({ place, steps = 1 }: Props): ReactElement {
  const t = useText();
  const known = place.slice(0, COMMUNITY_DIGITS);
  const { data: path = [] } = usePlacePath(known);
  if (path.length === 0) return <span className="ln-place">{place}</span>;
  const names = path.filter((step) => step.code !== '' || path.length === 1).map((step) => step.name);
  const grid = place.slice(COMMUNITY_DIGITS);
  return (
    <span className="ln-place" title={`${names.join(' ')} ${place}`}>
      {names.slice(-steps).join(t({ zh: '', en: ' ' }))}
      {grid === '' ? '' : ` ${t({ zh: '{n}网格', en: 'grid {n}' }, { n: grid })}`}
    </span>
  );
}
