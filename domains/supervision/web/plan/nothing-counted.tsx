import { useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';

/** Targets there are, figures there are none: says once why, instead of at each line. */
export function NothingCounted({ month }: { readonly month: string | undefined }): ReactElement {
  const t = useText();
  return (
    <div className="ln-notice">
      <p>
        {month === undefined
          ? t({
              zh: '这里还没有数字：各项只统计县里认定的城镇社区，村不计入；城镇社区有了台账记录，数字几秒内就会出来。',
              en: 'No figures here: only communities that the county has named urban are counted, villages are not. Once an urban community has records, its figures come within seconds.',
            })
          : t({ zh: '这个月没有留下数字。请换一个月份看。', en: 'No figures were kept for this month. Choose another one.' })}
      </p>
    </div>
  );
}
