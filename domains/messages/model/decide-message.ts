import { type Refusal, refuse } from '@linli/kernel/model';
import type { MessageState } from './codes.ts';

interface Standing {
  readonly state: MessageState;
  /** Holds something that was forgotten once it had left, or that nobody may send on. */
  readonly secret: boolean;
  /** Old: words and phone are forgotten. */
  readonly shortened: boolean;
}

/** May a desk send a message once more? */
export function decideResend({ state, secret, shortened }: Standing): Refusal | undefined {
  if (state === 'waiting')
    return refuse('conflict', 'already-waiting', { zh: '这条消息正等着发，不用重发。', en: 'This message waits to be sent already.' });
  if (shortened)
    return refuse('conflict', 'words-forgotten', {
      zh: '这条消息的文字和号码已经按期删除，不能重发。要告诉本人，请从办件里再发。',
      en: 'Words and phone of this message are forgotten, so it is not sent again. Tell the person from the case itself.',
    });
  if (secret)
    return refuse('conflict', 'not-again', {
      zh: '验证码不能重发，请让本人重新获取一个。',
      en: 'A code is not sent again. Let the person ask for a new one.',
    });
  return undefined;
}

/** May a desk stop a message? Only what has not left can be stopped. */
export function decideCancel({ state }: Pick<Standing, 'state'>): Refusal | undefined {
  if (state === 'waiting' || state === 'held') return undefined;
  return refuse('conflict', 'already-out', {
    zh: '只有还没发出的消息能取消。',
    en: 'Only a message that has not left can be stopped.',
  });
}
