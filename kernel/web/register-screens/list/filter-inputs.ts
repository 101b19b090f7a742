import type { ComponentType } from 'react';
import type { FilterShape } from '../../fields/index.ts';
import { ChoiceFilter, ChoicesFilter } from './choices-filter.tsx';
import type { FilterProps } from './filter-input.ts';
import { RangeFilter } from './range-filter.tsx';
import { BeginningFilter, PlaceFilter, PresenceFilter, ReferenceFilter, YesNoFilter } from './word-filters.tsx';

export const filterInputs: Record<FilterShape, ComponentType<FilterProps>> = {
  choices: ChoicesFilter,
  choice: ChoiceFilter,
  range: RangeFilter,
  'yes-no': YesNoFilter,
  place: PlaceFilter,
  reference: ReferenceFilter,
  beginning: BeginningFilter,
  presence: PresenceFilter,
};
