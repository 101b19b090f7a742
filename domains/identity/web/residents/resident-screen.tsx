import { GoLink, PageHead, RefusalNotice, UNKNOWN, formatInstant, useAddress, useText } from '@linli/kernel/web';
import { Button } from 'antd';
import { useState, type ReactElement } from 'react';
import { type ResidentRow, resident } from '../../model/index.ts';
import { ConfirmPanel } from './confirm-panel.tsx';
import { ConsentsPanel } from './consents-panel.tsx';
import { EndDialog } from './end-dialog.tsx';
import { stateOf, useResident } from './queries.ts';
import { StateMark } from './state-mark.tsx';

/** `/resident-accounts/$id`: confirm whose account it is, with the card in hand; end it. */
export function ResidentScreen(): ReactElement {
  const t = useText();
  const id = useAddress().params['id'] ?? '';
  const { data: account, error, refetch } = useResident(id);
  const [ending, setEnding] = useState(false);
  const above = <GoLink to="/resident-accounts">{t({ zh: '居民账号', en: "Residents' accounts" })}</GoLink>;
  if (account === undefined)
    return (
      <>
        <PageHead title={t({ zh: '居民账号', en: 'Account of a resident' })} above={above} />
        {error === null ? null : <RefusalNotice error={error} onRetry={() => void refetch()} />}
      </>
    );
  const state = stateOf(account);
  return (
    <>
      <PageHead
        title={account.name ?? account.phone}
        aside={<StateMark state={state} />}
        above={above}
        actions={
          state === 'ended' ? undefined : (
            <Button danger onClick={() => setEnding(true)}>
              {t({ zh: '停用账号', en: 'End the account' })}
            </Button>
          )
        }
      />
      <Facts account={account} />
      {state === 'unconfirmed' ? <ConfirmPanel account={account} /> : null}
      <ConsentsPanel account={account} />
      {ending ? <EndDialog account={account} onClose={() => setEnding(false)} /> : null}
    </>
  );
}

const ways = resident.fields.confirmedHow.codes;

function Facts({ account }: { readonly account: ResidentRow }): ReactElement {
  const t = useText();
  const lines: readonly (readonly [string, ReactElement | string])[] = [
    [t({ zh: '手机号', en: 'Phone' }), account.phone],
    [
      t({ zh: '居民', en: 'Resident' }),
      account.person === null ? UNKNOWN : <GoLink to={`/residents/people/${account.person}`}>{account.name ?? UNKNOWN}</GoLink>,
    ],
    [t({ zh: '社区', en: 'Community' }), account.placeName],
    [t({ zh: '注册时间', en: 'Made at' }), formatInstant(account.madeAt)],
    ...(account.confirmedAt === null
      ? []
      : ([
          [t({ zh: '核实时间', en: 'Confirmed at' }), formatInstant(account.confirmedAt)],
          [t({ zh: '核实方式', en: 'How it was confirmed' }), t(ways?.find(account.confirmedHow ?? '') ?? { zh: UNKNOWN, en: UNKNOWN })],
        ] as const)),
    ...(account.endedAt === null
      ? []
      : ([
          [t({ zh: '停用时间', en: 'Ended at' }), formatInstant(account.endedAt)],
          [t({ zh: '停用原因', en: 'Why it ended' }), account.endReason ?? UNKNOWN],
        ] as const)),
  ];
  return (
    <section className="ln-panel" aria-label={t({ zh: '账号', en: 'Account' })}>
      <dl className="ln-values">
        {lines.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
