/** A sentence or label in the product's two languages. Chinese is written first, English is no fallback with holes. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

export type Language = keyof Text;

/** Picks a language and fills `{name}` slots: `say({ zh: '还差{n}人', en: '{n} short' }, 'zh', { n: 2 })`. */
export function say(text: Text, language: Language, values: Readonly<Record<string, string | number>> = {}): string {
  return text[language].replace(/\{(\w+)\}/g, (slot, name: string) => String(values[name] ?? slot));
}

/** Fills the slots of both languages at once. */
export function fill(text: Text, values: Readonly<Record<string, string | number>>): Text {
  return { zh: say(text, 'zh', values), en: say(text, 'en', values) };
}
