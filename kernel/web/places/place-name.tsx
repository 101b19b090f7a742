import type { ReactElement } from 'react';
import { usePlacePath } from './place-queries.ts';

interface Props {
  readonly place: string;
  /** How many steps of the path are shown; the rest stands in the title. */
  readonly steps?: number;
}

/** A place by its name; the code until the name has come. */
export function PlaceName({ place, steps = 1 }: Props): ReactElement {
  const { data: path } = usePlacePath(place);
  if (path === undefined) return <span className="ln-place">{place}</span>;
  const names = path.filter((step) => step.code !== '' || path.length === 1).map((step) => step.name);
  return (
    <span className="ln-place" title={`${names.join(' ')} ${place}`}>
      {names.slice(-steps).join(' ')}
    </span>
  );
}
