import { EmptyState, formatDay, GoLink, useAddress, useLanguage, useText } from '@linli/kernel/web';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import type { Filled } from '../wire.ts';

/** A ledger without lines: today nobody belongs in it; on a past day, because nothing had been entered yet or nobody belonged. */
export function NobodyYet({ past, on }: { readonly past: Filled['past']; readonly on: string }): ReactElement {
  const t = useText();
  const language = useLanguage();
  const { setSearch } = useAddress();
  if (past === null) {
    return (
      <EmptyState
        title={t({ zh: '这里还没有要列进这份台账的人', en: 'Nobody belongs in this ledger here yet' })}
        action={<GoLink to="/ledgers/imports">{t({ zh: '导入现有的台账', en: 'Import a ledger that you keep' })}</GoLink>}
      >
        <p>
          {t({
            zh: '居民登记好以后，符合条件的人会自动列在这里。',
            en: 'Once residents are registered, those who belong here are listed by themselves.',
          })}
        </p>
      </EmptyState>
    );
  }
  const since = past.recordedSince;
  const notYet = since === null || since > on;
  return (
    <EmptyState
      title={
        notYet
          ? t({ zh: '那天这里还没有录入内容', en: 'Nothing had been entered here by then' })
          : t({ zh: '那天没有要列进这份台账的', en: 'Nobody belonged in this ledger on that day' })
      }
      action={
        since === null || !notYet ? (
          <Button onClick={() => setSearch({ on: undefined, tree: undefined, after: undefined })}>
            {t({ zh: '看今天的', en: 'Show today' })}
          </Button>
        ) : (
          <Button onClick={() => setSearch({ on: since, tree: undefined, after: undefined })}>
            {t({ zh: '看{day}的', en: 'Show {day}' }, { day: formatDay(since, language) })}
          </Button>
        )
      }
    >
      <p>
        {since === null
          ? t({ zh: '这里一直没有录入过这份台账的内容。', en: 'Nothing has ever been entered here for this ledger.' })
          : notYet
            ? t(
                {
                  zh: '这份台账的内容从{day}起才录入系统。更早的情况系统里没有，请查当时的纸质台账或导入前的文件。',
                  en: 'What this ledger tells was entered from {day} on. Earlier days are not in the system: see the paper or the files of then.',
                },
                { day: formatDay(since, language) },
              )
            : t({ zh: '那天在册的记录里没有符合条件的。', en: 'None of the records in force on that day belonged in it.' })}
      </p>
    </EmptyState>
  );
}
