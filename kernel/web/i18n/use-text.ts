import { useCallback } from 'react';
import { type Text, say } from '../../model/index.ts';
import { useLanguage } from './language.ts';

export type Say = (text: Text, values?: Readonly<Record<string, string | number>>) => string;

/** `const t = useText(); t({ zh: '还差{n}人', en: '{n} short' }, { n: 2 })`, in the language of the screen. */
export function useText(): Say {
  const language = useLanguage();
  return useCallback((text, values) => say(text, language, values), [language]);
}
