import { decideRight } from '@linli/kernel/model';
import {
  countText,
  EmptyState,
  ExplainedButton,
  GoLink,
  PageHead,
  RefusalNotice,
  useActor,
  useAddress,
  usePlace,
  useSession,
  useText,
  Pager,
} from '@linli/kernel/web';
import { useState, type ReactElement } from 'react';
import { verifyFilings } from '../../model/index.ts';
import { disposal } from '../../model/registers/disposal.ts';
import { filing } from '../../model/registers/filing.ts';
import '../archive.css';
import { ProposeDialog } from '../disposals/propose-dialog.tsx';
import { useFilings, useStep } from '../queries.ts';
import { noneTicked } from '../words.ts';
import { FilingFilters, type Show } from './filing-filters.tsx';
import { FilingList } from './filing-list.tsx';
import { PackageDialog } from './package-dialog.tsx';
import { VerifyNotice } from './verify-notice.tsx';

const PAGE = 50;

/** The day before, `YYYY-MM-DD`: what is kept until then is over today. */
const dayBefore = (today: string): string => new Date(Date.parse(today) - 86_400_000).toISOString().slice(0, 10);

/** `/archive`: what was frozen at a place, found, checked, packed, proposed for disposal. */
export function FilingsScreen(): ReactElement {
  const t = useText();
  const actor = useActor();
  const place = usePlace();
  const { today } = useSession();
  const { search, go } = useAddress();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [open, setOpen] = useState<'package' | 'propose'>();
  const show: Show = search['show'] === 'over' || search['show'] === 'gone' ? search['show'] : 'kept';
  const { data, error, refetch, isPlaceholderData } = useFilings({
    place,
    sort: '-archivedAt',
    limit: PAGE,
    count: true,
    search: search['search'],
    'filter.period': search['period'],
    'filter.department': search['department'],
    'filter.retention': search['retention'],
    'filter.keepUntil': show === 'over' ? `..${dayBefore(today)}` : undefined,
    ended: show === 'gone' ? 'only' : undefined,
    after: search['after'],
  });
  const verify = useStep(verifyFilings);
  const rows = data?.rows ?? [];
  const chosen = rows.filter((each) => ticked.has(each.id)).map((each) => each.id);
  const none = chosen.length === 0 ? noneTicked : undefined;
  const count = data?.count ?? null;
  const isNarrowed = ['search', 'period', 'department', 'retention'].some((name) => search[name] !== undefined);
  return (
    <>
      <PageHead
        title={t({ zh: '电子档案', en: 'Archive' })}
        aside={<span role="status">{count === null ? '' : t(countText(count.rows, count.estimated))}</span>}
        help={
          <>
            {t({
              zh: '锁定的报表和出具的台账固化在这里，连同每一格的来源，归档后不能改。',
              en: 'Locked forms and issued ledgers are frozen here with the source of every cell. Nothing of them changes.',
            })}
            <span className="ar-ways">
              <GoLink to="/archive/disposals">{t({ zh: '销毁鉴定', en: 'Disposals' })}</GoLink>
              <GoLink to="/registers/archive/retention-rule">{t({ zh: '保管期限表', en: 'Retention rules' })}</GoLink>
            </span>
          </>
        }
        actions={
          show === 'gone' ? undefined : (
            <>
              <ExplainedButton type="primary" refusal={decideRight(actor, filing, 'export') ?? none} onClick={() => setOpen('package')}>
                {t({ zh: '导出档案包', en: 'Export a package' })}
              </ExplainedButton>
              <ExplainedButton refusal={none} loading={verify.isPending} onClick={() => verify.mutate({ ids: chosen })}>
                {t({ zh: '核对', en: 'Verify' })}
              </ExplainedButton>
              {show === 'over' ? (
                <ExplainedButton refusal={decideRight(actor, disposal, 'write') ?? none} onClick={() => setOpen('propose')}>
                  {t({ zh: '提出销毁', en: 'Propose disposal' })}
                </ExplainedButton>
              ) : null}
            </>
          )
        }
      />
      <FilingFilters key={`${search['search'] ?? ''} ${search['period'] ?? ''}`} show={show} />
      {error === null ? null : <RefusalNotice error={error} onRetry={() => void refetch()} />}
      {verify.error === null ? null : <RefusalNotice error={verify.error} />}
      {verify.data === undefined ? null : <VerifyNotice found={verify.data} />}
      {data?.rows.length === 0 ? (
        <EmptyState title={emptyTitle(t, show, isNarrowed)}>
          <p>
            {isNarrowed
              ? t({ zh: '换一个条件，或在页面上方换一个地方。', en: 'Change a condition, or the place above.' })
              : t({
                  zh: '报表锁定以后系统自动归档；要留存的台账，打开它点“归档”。',
                  en: 'A form is archived by itself when it locks. To keep a ledger, open it and press "Archive".',
                })}
          </p>
        </EmptyState>
      ) : (
        <div aria-busy={data === undefined} className={isPlaceholderData ? 'ln-old' : undefined}>
          <FilingList rows={rows} ticked={ticked} {...(show === 'gone' ? {} : { onTick: setTicked })} />
        </div>
      )}
      <Pager next={data?.next ?? null} />
      {open === 'package' ? <PackageDialog ids={chosen} onClose={() => setOpen(undefined)} /> : null}
      {open === 'propose' ? (
        <ProposeDialog ids={chosen} onClose={() => setOpen(undefined)} onDone={(id) => go(`/archive/disposals/${id}`)} />
      ) : null}
    </>
  );
}

function emptyTitle(t: ReturnType<typeof useText>, show: Show, isNarrowed: boolean): string {
  if (isNarrowed) return t({ zh: '没有符合条件的归档文件', en: 'No filing fits' });
  if (show === 'over') return t({ zh: '没有保管期满的归档文件', en: 'No term is over' });
  return show === 'gone'
    ? t({ zh: '没有销毁过归档文件', en: 'Nothing was destroyed' })
    : t({ zh: '这里还没有归档文件', en: 'Nothing is archived here yet' });
}
