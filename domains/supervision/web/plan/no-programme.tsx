import { decideHandWriting, EmptyState, PageHead, screenPath, useActor, useAddress, useText } from '@linli/kernel/web';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { programme } from '../../model/index.ts';

/** No plan yet: says who begins one, and where. */
export function NoProgramme({ placeName }: { readonly placeName: string }): ReactElement {
  const t = useText();
  const { go } = useAddress();
  const mayBegin = decideHandWriting(useActor(), programme) === undefined;
  return (
    <>
      <PageHead title={t({ zh: '方案目标', en: 'Plan and targets' })} aside={placeName} />
      <EmptyState
        title={t({ zh: '还没有工作方案', en: 'There is no programme yet' })}
        action={
          <Button
            type={mayBegin ? 'primary' : 'default'}
            onClick={() => go(mayBegin ? `${screenPath(programme)}/new` : screenPath(programme))}
          >
            {mayBegin
              ? t({ zh: '登记工作方案', en: 'Add a programme' })
              : t({ zh: '查看工作方案台账', en: 'See the register of programmes' })}
          </Button>
        }
      >
        <p>
          {t({
            zh: '县级工作人员登记一份工作方案和它的目标后，这里按方案的章节显示每一项做到了多少、谁还差什么。',
            en: 'Once a county officer has entered a programme and its targets, this page shows chapter by chapter how far each has come and who lacks what.',
          })}
        </p>
      </EmptyState>
    </>
  );
}
