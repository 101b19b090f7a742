import { EmptyState, GoLink, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import type { Import } from '../wire.ts';

/** The file could not be read, the import was given up, or it was undone: what that means and where to go on. */
export function StoppedView({ found }: { readonly found: Import }): ReactElement {
  const t = useText();
  const again = <GoLink to="/ledgers/imports">{t({ zh: '再交一份', en: 'Hand in another' })}</GoLink>;
  if (found.state === 'failed') {
    return (
      <EmptyState title={t({ zh: '这个文件没有读成', en: 'This file could not be read' })} action={again}>
        <p>{t(found.refusal?.sentence ?? { zh: '读的时候出了错，什么都没有改。', en: 'Reading failed; nothing was changed.' })}</p>
      </EmptyState>
    );
  }
  if (found.state === 'undone') {
    return (
      <EmptyState title={t({ zh: '这次导入已撤销', en: 'This import was undone' })} action={again}>
        <p>
          {t({
            zh: '它带来的内容已经收回；之后有人改过的，留着没有动。每条记录的变更历史里都能看到。',
            en: 'What it brought was taken back; what somebody changed since was kept. The history of each record tells it.',
          })}
        </p>
      </EmptyState>
    );
  }
  return (
    <EmptyState title={t({ zh: '这份没有导入', en: 'This one was given up' })} action={again}>
      <p>
        {t({ zh: '文件和读出的内容都扔掉了，登记册没有变化。', en: 'The file and what was read are gone; the registers did not change.' })}
      </p>
    </EmptyState>
  );
}
