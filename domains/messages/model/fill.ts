import { type Channel, type MessageTemplate, type Text, factsIn, fill } from '@linli/kernel/model';

/** A message in words: what the declaration says, or the county in its stead. */
export interface Wording {
  readonly title: Text;
  readonly text: Text;
  readonly channels: readonly Channel[];
}

export type Facts = Readonly<Record<string, string>>;

const HIDDEN = '●●●●●●';

/** The facts with those that open something hidden, as a desk may see them. */
export const withoutSecrets = (template: MessageTemplate, facts: Facts): Facts =>
  Object.fromEntries(Object.entries(facts).map(([key, value]) => [key, template.facts[key]?.secret === true ? HIDDEN : value]));

/** What a declared fact is filled with where nobody gave it: nothing, rather than its braces. */
const empty = (template: MessageTemplate): Facts => Object.fromEntries(Object.keys(template.facts).map((key) => [key, '']));

export function wordsOf(
  template: MessageTemplate,
  { title, text }: Pick<Wording, 'title' | 'text'>,
  facts: Facts,
): { title: Text; text: Text } {
  const all = { ...empty(template), ...facts };
  return { title: fill(title, all), text: fill(text, all) };
}

/** The needed facts that a message was handed over without. */
export const missingFacts = (template: MessageTemplate, facts: Facts): string[] =>
  Object.entries(template.facts)
    .filter(([key, { needed }]) => needed === true && (facts[key] ?? '') === '')
    .map(([key]) => key);

/** The facts that a text asks for and the template does not know. */
export const unknownFacts = (template: MessageTemplate, texts: readonly string[]): string[] =>
  texts.flatMap(factsIn).filter((key) => !Object.hasOwn(template.facts, key));
