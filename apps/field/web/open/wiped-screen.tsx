import type { Text } from '@linli/kernel/model';
import { useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import type { WipeReason } from '../engine/index.ts';
import { useEngine } from '../use-field.ts';
import { Opening } from './opening.tsx';

const whys: Record<WipeReason, Text> = {
  'signed-out': { zh: '您退出了登录。', en: 'You signed out.' },
  ordered: { zh: '管理员或者您自己下了清除这部手机的命令。', en: 'An administrator, or you yourself, ordered this phone to be wiped.' },
  'account-ended': { zh: '您的账号或者岗位已经停用。', en: 'Your account or post has ended.' },
  'wrong-pins': { zh: '口令连错 10 次。', en: 'The code was wrong ten times.' },
};

/** Everything was taken off the phone: that it was, and why. */
export function WipedScreen({ because }: { readonly because: WipeReason | null }): ReactElement {
  const t = useText();
  const engine = useEngine();
  return (
    <Opening title={t({ zh: '手机上的数据已清除', en: 'This phone was wiped' })}>
      <div className="fd-notice" role="status">
        {because === null ? null : <p>{t(whys[because])}</p>}
        <p>
          {t({
            zh: '居民、事件、照片和没有发出的记录都不在这部手机上了。已经发出的在系统里，没有受影响。',
            en: 'People, events, pictures and what was not sent are gone from this phone. What was sent is safe in the system.',
          })}
        </p>
      </div>
      <button type="button" className="fd-button fd-main" onClick={() => engine.acknowledge()}>
        {t({ zh: '重新登录', en: 'Sign in again' })}
      </button>
    </Opening>
  );
}
