import { isRefusal } from '@linli/kernel/model';
import type { Counter, FrameParts, PageRequest } from '@linli/kernel/server';
import { publicCounterOperation } from '@linli/regions/model';

/** What stands around every public page; `script` where it is built. */
export const portalFrame = (script: string | null): FrameParts => ({
  home: '/portal',
  main: [
    { to: '/portal/services', label: { zh: '办事', en: 'Services' } },
    { to: '/portal/follow', label: { zh: '查进度', en: 'Follow' } },
    { to: '/portal/me', label: { zh: '我的', en: 'Mine' } },
  ],
  more: [
    { to: '/portal/help', label: { zh: '帮助', en: 'Help' } },
    { to: '/', label: { zh: '工作人员登录', en: 'For staff' } },
  ],
  choosePlace: '/portal/place',
  script,
});

export async function counterAt({ ask }: Pick<PageRequest, 'ask'>, place: string): Promise<Counter | undefined> {
  const counter = await ask(publicCounterOperation, { place });
  return isRefusal(counter) ? undefined : counter;
}
