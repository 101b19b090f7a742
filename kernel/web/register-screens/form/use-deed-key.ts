import { useState } from 'react';
import { newId } from '../../api/index.ts';

/** The same content is the same deed: sent again after a broken line, it has the key of the first try and is not done twice. */
export function useDeedKey(): (body: unknown) => string {
  const [keys] = useState(() => new Map<string, string>());
  return (body) => {
    const text = JSON.stringify(body);
    const key = keys.get(text) ?? newId();
    keys.set(text, key);
    return key;
  };
}
