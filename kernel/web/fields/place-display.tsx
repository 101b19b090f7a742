import type { ReactElement } from 'react';
import { PlaceName } from '../places/index.ts';
import type { DisplayProps } from './field-part.ts';
import { UNKNOWN } from './format-value.ts';

const codesOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((each): each is string => typeof each === 'string');

/** One place or several, by name. */
export function PlaceDisplay({ value }: DisplayProps): ReactElement {
  const places = codesOf(value);
  if (places.length === 0) return <span>{UNKNOWN}</span>;
  return (
    <span className="ln-listed">
      {places.map((place) => (
        <PlaceName key={place} place={place} steps={places.length === 1 ? 2 : 1} />
      ))}
    </span>
  );
}
