import type { ReactElement } from 'react';
import { useEngine } from '../use-field.ts';
import { PhotoPicker } from './photo-picker.tsx';
import { useOwnPhotos } from './use-photos.ts';

interface Props {
  readonly label: string;
  readonly max: number;
  /** Ids of pictures that the phone holds. */
  readonly ids: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}

/** Pictures of a form, kept on the phone as they are taken. */
export function PhotoInput({ label, max, ids, onChange }: Props): ReactElement {
  const engine = useEngine();
  const photos = useOwnPhotos(ids);
  const add = async (files: readonly File[]): Promise<void> => {
    let kept = ids;
    for (const file of files) {
      kept = [...kept, await engine.keepPhoto(file)];
      onChange(kept);
    }
  };
  const remove = (id: string): void => {
    onChange(ids.filter((each) => each !== id));
    void engine.dropPhoto(id);
  };
  return <PhotoPicker label={label} photos={photos} max={max} onAdd={add} onRemove={remove} />;
}
