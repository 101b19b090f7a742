import { type Text, fill, momentAt } from '@linli/kernel/model';
import type { Snapshot } from '../engine/index.ts';
import type { IconName } from '../parts/icon.tsx';
import type { Tone } from '../parts/mark.tsx';

interface Said {
  readonly tone: Tone | 'quiet';
  readonly icon: IconName;
  readonly words: Text;
  /** Where it leads. */
  readonly to: string;
}

const waitingWords = (n: number): Text => (n === 0 ? { zh: '', en: '' } : fill({ zh: ' · {n} 条待发', en: ' · {n} waiting' }, { n }));

type Standing = Pick<Snapshot, 'online' | 'busy' | 'waiting' | 'toDecide' | 'lastSyncAt' | 'signInNeeded' | 'elsewhere' | 'full'>;

/** How things stand, in one line: what a person has to do comes first, then the signal, then what is on its way. */
export function standing({ online, busy, waiting, toDecide, lastSyncAt, signInNeeded, elsewhere, full }: Standing): Said {
  const rest = waitingWords(waiting);
  const with_ = (words: Text): Text => ({ zh: words.zh + rest.zh, en: words.en + rest.en });
  const outbox = '/outbox';
  if (full)
    return {
      tone: 'red',
      icon: 'look',
      words: { zh: '手机存满了，刚才的没有存下', en: 'No room on the phone: the last was not kept' },
      to: outbox,
    };
  if (signInNeeded)
    return {
      tone: 'amber',
      icon: 'look',
      words: with_({ zh: '登录过期了，再登录一次才能发', en: 'Sign in again to send' }),
      to: '/sign-in',
    };
  if (toDecide > 0)
    return {
      tone: 'amber',
      icon: 'look',
      words: with_(fill({ zh: '{n} 条要您看一下', en: '{n} need a decision' }, { n: toDecide })),
      to: outbox,
    };
  if (!online) return { tone: 'grey', icon: 'noSignal', words: with_({ zh: '没有信号，照常用', en: 'No signal; go on' }), to: outbox };
  if (waiting > 0)
    return {
      tone: 'quiet',
      icon: 'cloud',
      words: fill(
        elsewhere
          ? { zh: '{n} 条待发，由另一个窗口发', en: '{n} waiting; another window sends them' }
          : busy
            ? { zh: '正在发，还有 {n} 条', en: 'Sending, {n} left' }
            : { zh: '{n} 条待发', en: '{n} waiting' },
        { n: waiting },
      ),
      to: outbox,
    };
  if (lastSyncAt === null) return { tone: 'quiet', icon: 'cloud', words: { zh: '正在取数据', en: 'Fetching' }, to: outbox };
  return {
    tone: 'green',
    icon: 'done',
    words: fill({ zh: '都已发出 {time}', en: 'All sent at {time}' }, { time: momentAt(lastSyncAt).slice(-5) }),
    to: outbox,
  };
}
