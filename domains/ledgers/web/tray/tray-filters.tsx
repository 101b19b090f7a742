import { useAddress, useLanguage, useText } from '@linli/kernel/web';
import { Segmented } from 'antd';
import type { ReactElement } from 'react';
import { trayReasonCodes, trayStateCodes } from '../../model/index.ts';
import { ReasonChip } from './reason-chip.tsx';
import type { TrayView } from './use-tray.ts';

/** Narrows the tray: open or done, by reason, by import. */
export function TrayFilters({ view }: { readonly view: TrayView }): ReactElement {
  const t = useText();
  const language = useLanguage();
  const { setSearch } = useAddress();
  return (
    <>
      <div className="ln-toolbar">
        <Segmented<string>
          aria-label={t({ zh: '处理状态', en: 'State' })}
          value={view.state}
          onChange={(state) => setSearch({ state: state === 'open' ? undefined : state })}
          options={trayStateCodes.items.map((item) => ({ value: item.code, label: item[language] }))}
        />
        {view.importId === undefined ? null : (
          <span className="ln-chip">
            {t({ zh: '只看一次导入', en: 'One import only' })}
            <button
              type="button"
              aria-label={t({ zh: '看全部导入', en: 'See all imports' })}
              onClick={() => setSearch({ import: undefined })}
            >
              ×
            </button>
          </span>
        )}
      </div>
      <div className="ln-chips" role="group" aria-label={t({ zh: '为什么没有归位', en: 'Why it was not placed' })}>
        <ReasonChip view={{ ...view, reason: undefined }} label={t({ zh: '全部', en: 'All' })} chosen={view.reason === undefined} />
        {trayReasonCodes.items.map((item) => (
          <ReasonChip key={item.code} view={{ ...view, reason: item.code }} label={item[language]} chosen={view.reason === item.code} />
        ))}
      </div>
    </>
  );
}
