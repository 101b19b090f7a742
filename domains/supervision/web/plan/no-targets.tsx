import { GoLink, screenPath, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { target } from '../../model/index.ts';

/** A programme that asks for nothing yet: its lines cannot be measured until targets are entered. */
export function NoTargets({ programme }: { readonly programme: string | null }): ReactElement {
  const t = useText();
  return (
    <div className="ln-notice">
      <p>
        {t({
          zh: '这份方案还没有登记目标，所以下面各项都没有数字。县级工作人员登记目标后就会显示。',
          en: 'No target has been entered for this programme, so no line below has a figure. A county officer enters them.',
        })}
      </p>
      <GoLink to={screenPath(target)} search={programme === null ? {} : { 'filter.programme': programme }}>
        {t({ zh: '打开目标台账', en: 'Open the register of targets' })}
      </GoLink>
    </div>
  );
}
