export { PlaceDialog } from './place-dialog.tsx';
export { PlaceField } from './place-field.tsx';
export { PlaceName } from './place-name.tsx';
export { PlaceNote } from './place-note.tsx';
export { usePlaceChildren, usePlacePath, usePlaceSearch } from './place-queries.ts';
