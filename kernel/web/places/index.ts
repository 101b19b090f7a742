export { PlaceDialog } from './place-dialog.tsx';
export { PlaceField } from './place-field.tsx';
export { PlaceName } from './place-name.tsx';
export { usePlacePath } from './place-queries.ts';
