import { useCallback, useEffect, useState } from 'react';
import { useEngine } from '../use-field.ts';
import type { HeldPhoto } from './photo-picker.tsx';

/** Pictures that can be shown, from any source; their addresses are given back when the screen goes. */
export function usePictures(ids: readonly string[], read: (id: string) => Promise<Blob | undefined>): readonly HeldPhoto[] | undefined {
  const [shown, setShown] = useState<readonly HeldPhoto[]>();
  const key = ids.join();
  useEffect(() => {
    let gone = false;
    const urls: string[] = [];
    const all = key === '' ? [] : key.split(',');
    void Promise.all(all.map(async (id) => ({ id, blob: await read(id) }))).then((found) => {
      if (gone) return;
      const made = found.flatMap(({ id, blob }): HeldPhoto[] => {
        if (blob === undefined) return [];
        const url = URL.createObjectURL(blob);
        urls.push(url);
        return [{ id, url }];
      });
      setShown(made);
    });
    return () => {
      gone = true;
      for (const url of urls) URL.revokeObjectURL(url);
    };
  }, [key, read]);
  return shown;
}

/** Pictures that this phone took. */
export function useOwnPhotos(ids: readonly string[]): readonly HeldPhoto[] {
  const engine = useEngine();
  const read = useCallback((id: string) => engine.photo(id), [engine]);
  return usePictures(ids, read) ?? [];
}
