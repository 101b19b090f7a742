export { PlaceDialog } from './place-dialog.tsx';
export { PlaceField } from './place-field.tsx';
export { PlaceName } from './place-name.tsx';
export { type PathStep, type PlaceRow, usePlaceChildren, usePlacePath } from './place-queries.ts';
