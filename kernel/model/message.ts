import type { Text } from './text.ts';

/** Ways by which a message reaches a person: inside the platform, on the phone, by mail. */
export const channels = ['in-app', 'sms', 'mail'] as const;

export type Channel = (typeof channels)[number];

/** A value that stands in a message: `{number}` in its text. */
export interface MessageFact {
  readonly label: Text;
  readonly example: string;
  /** The message makes no sense without it: a county may word the text anew, but not leave it out. */
  readonly needed?: boolean;
  /** Opens something (a code): nobody at a desk reads it, and it is forgotten once the message has left. */
  readonly secret?: boolean;
}

export interface MessageTemplateDeclaration {
  readonly label: Text;
  /** Law, standard or plan row that asks for it. */
  readonly source: string;
  /** Heading inside the platform, subject of a mail. */
  readonly title: Text;
  /** With `{fact}` for what is filled in. */
  readonly text: Text;
  readonly facts: Readonly<Record<string, MessageFact>>;
  /** Where it goes unless the county says otherwise. */
  readonly channels: readonly Channel[];
  /** Somebody waits with the phone in hand, or is in danger: it knows no quiet hours. */
  readonly urgent?: boolean;
  /** After so many minutes nobody needs it any more; a week where it is left out. */
  readonly minutesMax?: number;
}

/** The wording of a message, declared by the domain that sends it. */
export interface MessageTemplate extends MessageTemplateDeclaration {
  /** `domain.message`. */
  readonly name: string;
}

const slot = /\{(\w+)\}/g;

/** The facts that a text asks for. */
export const factsIn = (text: string): string[] => [...new Set([...text.matchAll(slot)].map((match) => match[1] ?? ''))];

/** Declares a message. A text that asks for an unknown fact, or leaves out a needed one, is a mistake and throws. */
export function messageTemplate(name: string, declaration: MessageTemplateDeclaration): MessageTemplate {
  if (!/^[a-z-]+\.[a-z-]+$/.test(name)) throw new Error(`A message is named "domain.message"; "${name}" is not.`);
  const { facts, text, title } = declaration;
  for (const part of [text.zh, text.en, title.zh, title.en]) {
    const unknown = factsIn(part).find((each) => !Object.hasOwn(facts, each));
    if (unknown !== undefined) throw new Error(`"${name}" asks for the fact "${unknown}", which it does not declare.`);
  }
  const missing = Object.entries(facts).find(([key, { needed }]) => needed === true && !factsIn(text.zh).includes(key));
  if (missing !== undefined) throw new Error(`"${name}" leaves out "${missing[0]}", which it needs.`);
  return Object.freeze({ ...declaration, name });
}

/** What those hear who wait for a case of a procedure: the words of its step. */
export const progressMessage = messageTemplate('kernel.progress', {
  label: { zh: '办理进展', en: 'Progress of a case' },
  source: 'M33',
  title: { zh: '{kind}有新进展', en: 'News of your {kindEn}' },
  text: { zh: '您的{kind}“{title}”：{what}。', en: 'Your {kindEn} "{title}": {whatEn}.' },
  facts: {
    kind: { label: { zh: '办的是什么事', en: 'Kind of case, in Chinese' }, example: '办事申请' },
    kindEn: { label: { zh: '办的是什么事（英文）', en: 'Kind of case' }, example: 'application' },
    title: { label: { zh: '这一件的名称', en: 'Title of the case' }, example: '高龄津贴', needed: true },
    what: { label: { zh: '进展', en: 'What happened, in Chinese' }, example: '社区已受理', needed: true },
    whatEn: { label: { zh: '进展（英文）', en: 'What happened' }, example: 'accepted by the community' },
  },
  channels: ['in-app', 'sms'],
});
