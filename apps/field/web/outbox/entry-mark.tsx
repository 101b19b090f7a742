import { useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import type { Entry } from '../engine/index.ts';
import { Mark } from '../parts/mark.tsx';

/** Where an entry stands, in a word. */
export function EntryMark({ entry }: { readonly entry: Entry }): ReactElement {
  const t = useText();
  switch (entry.state) {
    case 'waiting':
      return entry.behind === null ? (
        <Mark tone="brand" word={t({ zh: '待发', en: 'Waiting' })} />
      ) : (
        <Mark tone="grey" word={t({ zh: '等前一条', en: 'After the one before' })} />
      );
    case 'sending':
      return <Mark tone="brand" word={t({ zh: '正在发', en: 'Being sent' })} />;
    case 'sent':
      return <Mark tone="green" word={t({ zh: '已发出', en: 'Sent' })} />;
    case 'refused':
      return <Mark tone="red" word={t({ zh: '没收下', en: 'Not taken' })} />;
    case 'conflict':
      return <Mark tone="amber" word={t({ zh: '别人也改了', en: 'Changed meanwhile' })} />;
    case 'duplicate':
      return <Mark tone="amber" word={t({ zh: '可能报过了', en: 'Perhaps reported before' })} />;
    case 'dropped':
      return <Mark tone="grey" word={t({ zh: '不发了', en: 'Not sent' })} />;
  }
}
