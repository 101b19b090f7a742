import type { ItemForm } from './item-form.ts';

export type Findable = Pick<ItemForm, 'code' | 'name' | 'alias' | 'what'>;

const folded = (words: string): string => words.toLowerCase().replaceAll(/\s+/g, '');

/**
 * Does an item fit what was typed: its code from the beginning, its names, what people call it, what it is about. A county has some
 * hundred items at most, so a screen looks through them itself.
 */
export function fitsItem({ code, name, alias, what }: Findable, typed: string): boolean {
  const text = folded(typed);
  return (
    text === '' ||
    folded(code).startsWith(text) ||
    [name.zh, name.en, what.zh, what.en, ...alias].some((each) => folded(each).includes(text))
  );
}
