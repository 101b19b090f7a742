import { decideRight } from '@linli/kernel/model';
import {
  EmptyState,
  ExplainedButton,
  GoLink,
  PageHead,
  percentText,
  RefusalNotice,
  useActor,
  useAddress,
  useText,
} from '@linli/kernel/web';
import { App } from 'antd';
import type { ReactElement } from 'react';
import { ledger } from '../../model/duplicates/registers.ts';
import '../styles/forms.css';
import { PairPanel } from './pair-panel.tsx';
import { ReductionTable } from './reduction-table.tsx';
import { ShareTable } from './share-table.tsx';
import { type Analysis, useAnalysis, useTakeTemplates } from './use-duplicates.ts';

const share = (part: number, whole: number): string => percentText(whole === 0 ? null : Math.floor((part * 1000) / whole));

/** `/ledgers/duplicates`: what ledgers ask more than once, which to merge, and how many fewer there are since. */
export function DuplicatesScreen(): ReactElement {
  const t = useText();
  const actor = useActor();
  const { go } = useAddress();
  const { message } = App.useApp();
  const { data, error, refetch } = useAnalysis();
  const take = useTakeTemplates();
  const barred = decideRight(actor, ledger, 'write');
  const adding = (
    <>
      <ExplainedButton
        type={data?.tables === 0 ? 'primary' : 'default'}
        refusal={barred}
        loading={take.isPending}
        onClick={() =>
          take.mutate(undefined, {
            onSuccess: ({ added }) => void message.success(t({ zh: '列入了 {n} 份。', en: '{n} listed.' }, { n: added })),
          })
        }
      >
        {t({ zh: '列入系统内的台账', en: 'List the ledgers of the platform' })}
      </ExplainedButton>
      <ExplainedButton refusal={barred} onClick={() => go('/registers/ledgers/ledger/new')}>
        {t({ zh: '登记一份台账', en: 'Add a ledger' })}
      </ExplainedButton>
    </>
  );
  return (
    <>
      <PageHead
        title={t({ zh: '台账整合', en: 'Fewer ledgers' })}
        help={t({
          zh: '现在要求社区填的台账和报表：哪些列反复要，哪些可以合并，减了多少。',
          en: 'Ledgers and forms asked of communities: which columns repeat, which to merge, how many fewer.',
        })}
        actions={data?.tables === 0 ? undefined : adding}
        above={<GoLink to="/registers/ledgers/ledger">{t({ zh: '在用台账清单', en: 'List of ledgers in use' })}</GoLink>}
      />
      {error === null ? null : <RefusalNotice error={error} onRetry={() => void refetch()} />}
      {take.error === null ? null : <RefusalNotice error={take.error} />}
      {data === undefined ? null : data.tables === 0 ? (
        <EmptyState title={t({ zh: '还没有登记在用的台账', en: 'No ledger in use is listed yet' })} action={adding}>
          <p>
            {t({
              zh: '把各部门要社区填的台账连表头登记进来，系统就能找出重复的。',
              en: 'List the ledgers with their headers, and the platform finds what repeats.',
            })}
          </p>
        </EmptyState>
      ) : (
        <Found data={data} may={barred === undefined} />
      )}
    </>
  );
}

function Found({ data, may }: { readonly data: Analysis; readonly may: boolean }): ReactElement {
  const t = useText();
  const titles = new Map(data.shares.map((each) => [each.id, each.title]));
  const figures = [
    { label: { zh: '在用台账', en: 'Ledgers in use' }, figure: String(data.tables), hint: { zh: '', en: '' } },
    {
      label: { zh: '重复率', en: 'Asked again' },
      figure: share(data.redundant, data.columns),
      hint: { zh: `${data.columns} 列里有 ${data.redundant} 列是重复要的`, en: `${data.redundant} of ${data.columns} columns` },
    },
    {
      label: { zh: '不同的列', en: 'Different columns' },
      figure: String(data.distinct),
      hint: { zh: `按人合并称呼后 ${data.distinctBySubject} 列`, en: `${data.distinctBySubject} once names of the subject are one` },
    },
    {
      label: { zh: '系统可自动填', en: 'Known already' },
      figure: share(data.known, data.columns),
      hint: { zh: `${data.columns} 列里的 ${data.known} 列`, en: `${data.known} of ${data.columns} columns` },
    },
  ];
  return (
    <>
      <dl className="lg-figures-row">
        {figures.map((each) => (
          <div key={each.label.zh}>
            <dt>{t(each.label)}</dt>
            <dd>
              <strong className="ln-figures">{each.figure}</strong>
              <span className="ln-hint">{t(each.hint)}</span>
            </dd>
          </div>
        ))}
      </dl>
      <section className="lg-part" aria-labelledby="most-title">
        <h2 id="most-title">{t({ zh: '要得最多的列', en: 'Columns asked most' })}</h2>
        <p className="ln-chips">
          {data.most.map((each) => (
            <span key={each.column} className="ln-chip">
              {each.column} <strong className="ln-figures">{each.tables}</strong>
            </span>
          ))}
        </p>
      </section>
      <section className="lg-part" aria-labelledby="pairs-title">
        <h2 id="pairs-title">{t({ zh: '可以合并的', en: 'To be merged' })}</h2>
        {data.pairs.length === 0 ? (
          <p className="ln-good">{t({ zh: '没有一半以上内容相同的台账。', en: 'No two ledgers have half of their columns in common.' })}</p>
        ) : (
          data.pairs.map((pair) => <PairPanel key={`${pair.first} ${pair.second}`} pair={pair} titles={titles} may={may} />)
        )}
      </section>
      <ReductionTable months={data.reduction} />
      <ShareTable shares={data.shares} />
    </>
  );
}
