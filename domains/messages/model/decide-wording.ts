import { type MessageTemplate, type Refusal, factsIn, refuse } from '@linli/kernel/model';
import { type Wording, unknownFacts } from './fill.ts';

const SMS_LETTERS_MAX = 300; // five parts of an SMS in Chinese; nobody reads more on an old phone

/** May a county send this message in these words? */
export function decideWording(template: MessageTemplate, { title, text, channels }: Wording): Refusal | undefined {
  const [unknown] = unknownFacts(template, [title.zh, title.en, text.zh, text.en]);
  if (unknown !== undefined)
    return refuse(
      'invalid',
      'unknown-fact',
      {
        zh: `“{${unknown}}”不是这种消息能填的内容，请从下面列出的里面选。`,
        en: `"{${unknown}}" is nothing that this message can be filled with. Choose from the list below.`,
      },
      { where: 'text' },
    );
  for (const [key, { needed, label }] of Object.entries(template.facts)) {
    if (needed !== true || factsIn(text.zh).includes(key)) continue;
    return refuse(
      'invalid',
      'needed-fact',
      {
        zh: `内容里少了“${label.zh}”，请写上 {${key}}，不然收到的人看不明白。`,
        en: `The words leave out "${label.en}": write {${key}}, or nobody will understand them.`,
      },
      { where: 'text' },
    );
  }
  if (channels.includes('sms') && text.zh.length > SMS_LETTERS_MAX)
    return refuse(
      'invalid',
      'too-long-for-sms',
      { zh: `短信最多 ${SMS_LETTERS_MAX} 个字，请写短一些。`, en: `An SMS holds at most ${SMS_LETTERS_MAX} letters. Make it shorter.` },
      { where: 'text' },
    );
  const secret = Object.values(template.facts).some((each) => each.secret === true);
  if (secret && (channels.length !== 1 || !template.channels.includes(channels[0] ?? 'mail')))
    return refuse(
      'invalid',
      'channel-fixed',
      {
        zh: '验证码用来证明手机在本人手里，只能走原来的渠道。',
        en: 'A code proves who holds the phone: it goes by its own channel only.',
      },
      { where: 'channels' },
    );
  return undefined;
}
