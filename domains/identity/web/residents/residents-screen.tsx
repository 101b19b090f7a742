import { EmptyState, GoLink, PageHead, Pager, RefusalNotice, UNKNOWN, formatInstant, useAddress, useText } from '@linli/kernel/web';
import { Button, Input, Select } from 'antd';
import type { ReactElement } from 'react';
import type { ResidentRow } from '../../model/index.ts';
import { type ResidentState, findState, residentStates, stateOf, useResidents } from './queries.ts';
import { StateMark, stateLabels } from './state-mark.tsx';

/** `/resident-accounts`: who of this place signs in by phone, and whose identity is still to be confirmed. */
export function ResidentsScreen(): ReactElement {
  const t = useText();
  const { search } = useAddress();
  const view = { search: search['search'], state: findState(search['state']), after: search['after'] };
  const { data, error, refetch } = useResidents(view);
  return (
    <>
      <PageHead
        title={t({ zh: '居民账号', en: "Residents' accounts" })}
        help={t({
          zh: '居民用手机号登录后自动建立。没有核实身份的，只能看自己交的申请；核实以后才能看到登记在自己名下的信息。',
          en: 'Made when a resident signs in by phone. Until the identity is confirmed only what was sent from the account is seen there; afterwards also what is held of that person.',
        })}
      />
      <Filters />
      {error === null ? null : <RefusalNotice error={error} onRetry={() => void refetch()} />}
      {data?.rows.length === 0 ? (
        <Nothing filtered={view.search !== undefined || view.state !== undefined} />
      ) : (
        <Table rows={data?.rows ?? []} busy={data === undefined && error === null} />
      )}
      <Pager next={data?.next ?? null} />
    </>
  );
}

function Filters(): ReactElement {
  const t = useText();
  const { search, setSearch } = useAddress();
  return (
    <div className="ln-toolbar" role="search">
      <Input.Search
        key={search['search'] ?? ''}
        defaultValue={search['search'] ?? ''}
        allowClear
        maxLength={60}
        style={{ width: 300 }}
        aria-label={t({ zh: '按手机号或姓名查找', en: 'Find by phone or name' })}
        placeholder={t({ zh: '手机号、后四位或姓名', en: 'Phone, its last four digits, or name' })}
        onSearch={(text) => setSearch({ search: text.trim(), after: undefined })}
      />
      <Select<ResidentState | ''>
        value={findState(search['state']) ?? ''}
        style={{ width: 160 }}
        aria-label={t({ zh: '状态', en: 'Status' })}
        onChange={(state) => setSearch({ state, after: undefined })}
        options={[
          { value: '', label: t({ zh: '在用的', en: 'In use' }) },
          ...residentStates.map((each) => ({ value: each, label: t(stateLabels[each]) })),
        ]}
      />
    </div>
  );
}

function Nothing({ filtered }: { readonly filtered: boolean }): ReactElement {
  const t = useText();
  const { setSearch } = useAddress();
  if (filtered)
    return (
      <EmptyState
        title={t({ zh: '没有符合条件的账号', en: 'No account fits these conditions' })}
        action={
          <Button onClick={() => setSearch({ search: undefined, state: undefined, after: undefined })}>
            {t({ zh: '清除查找条件', en: 'Clear the conditions' })}
          </Button>
        }
      >
        <p>
          {t({
            zh: '请核对手机号。居民登录时选了别的社区的，要由那个社区核实。',
            en: 'Check the number. An account whose owner chose another community is confirmed there.',
          })}
        </p>
      </EmptyState>
    );
  return (
    <EmptyState title={t({ zh: '这里还没有居民账号', en: 'There are no accounts yet' })}>
      <p>
        {t({
          zh: '请居民用手机打开办事页面，选择本社区，用验证码登录一次，账号就会出现在这里。',
          en: 'Let residents open the public pages, choose this community and sign in once by a code: the account appears here.',
        })}
      </p>
    </EmptyState>
  );
}

function Table({ rows, busy }: { readonly rows: readonly ResidentRow[]; readonly busy: boolean }): ReactElement {
  const t = useText();
  return (
    <div className="ln-table-frame" aria-busy={busy}>
      <table className="ln-table ln-still">
        <caption className="ln-out-of-sight">{t({ zh: '居民账号', en: "Residents' accounts" })}</caption>
        <thead>
          <tr>
            <th scope="col">{t({ zh: '手机号', en: 'Phone' })}</th>
            <th scope="col">{t({ zh: '姓名', en: 'Name' })}</th>
            <th scope="col">{t({ zh: '状态', en: 'Status' })}</th>
            <th scope="col">{t({ zh: '社区', en: 'Community' })}</th>
            <th scope="col">{t({ zh: '注册时间', en: 'Made at' })}</th>
            <th scope="col">{t({ zh: '核实时间', en: 'Confirmed at' })}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} className={row.endedAt === null ? undefined : 'ln-ended'}>
              <td className="ln-figures">
                <GoLink to={`/resident-accounts/${row.id}`} className="ln-row-link">
                  {row.phone}
                </GoLink>
              </td>
              <td>{row.name ?? UNKNOWN}</td>
              <td>
                <StateMark state={stateOf(row)} />
              </td>
              <td>{row.placeName}</td>
              <td className="ln-figures">{formatInstant(row.madeAt)}</td>
              <td className="ln-figures">{row.confirmedAt === null ? UNKNOWN : formatInstant(row.confirmedAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
