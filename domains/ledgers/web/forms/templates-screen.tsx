import { decideRight } from '@linli/kernel/model';
import {
  EmptyState,
  ExplainedButton,
  GoLink,
  PageHead,
  percentText,
  RefusalNotice,
  UNKNOWN,
  newId,
  useActor,
  useAddress,
  useText,
  Pager,
} from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { formTemplate } from '../../model/forms/index.ts';
import { shapeCodes } from '../../model/forms/codes.ts';
import '../styles/forms.css';
import { useTemplateList } from './use-forms.ts';
import { cycleWord, departmentWord, TemplateState } from './words.tsx';

/** `/ledgers/templates`: the forms that departments designed, and how far their admission is. */
export function TemplatesScreen(): ReactElement {
  const t = useText();
  const actor = useActor();
  const { go, search } = useAddress();
  const { data, error, refetch } = useTemplateList(search['after']);
  const begin = (
    <ExplainedButton
      type="primary"
      refusal={decideRight(actor, formTemplate, 'write')}
      onClick={() => go(`/ledgers/templates/${newId()}`, { new: '1' })}
    >
      {t({ zh: '设计新报表', en: 'Design a form' })}
    </ExplainedButton>
  );
  return (
    <>
      <PageHead
        title={t({ zh: '报表准入', en: 'Forms and admission' })}
        help={t({
          zh: '部门要社区填的报表在这里设计、提交，准入以后才能下发。没有准入的，社区可以拒填。',
          en: 'Forms that departments ask of communities are designed and admitted here. What is not admitted may be refused.',
        })}
        actions={begin}
      />
      {error === null ? null : <RefusalNotice error={error} onRetry={() => void refetch()} />}
      {data?.rows.length === 0 ? (
        <EmptyState title={t({ zh: '还没有报表', en: 'There are no forms yet' })} action={begin}>
          <p>
            {t({
              zh: '从字段目录里选字段，已知的字段系统自动填，社区只补不知道的。',
              en: 'Choose fields of the dictionary: what is known is filled by the system, communities answer only the rest.',
            })}
          </p>
        </EmptyState>
      ) : (
        <div className="ln-table-frame">
          <table className="ln-table">
            <caption className="ln-out-of-sight">{t({ zh: '报表模板', en: 'Form templates' })}</caption>
            <thead>
              <tr>
                <th scope="col">{t({ zh: '报表', en: 'Form' })}</th>
                <th scope="col">{t({ zh: '主管部门', en: 'Department' })}</th>
                <th scope="col">{t({ zh: '周期', en: 'Cycle' })}</th>
                <th scope="col">{t({ zh: '样式', en: 'Shape' })}</th>
                <th scope="col" className="ln-end">
                  {t({ zh: '已知字段', en: 'Known fields' })}
                </th>
                <th scope="col">{t({ zh: '状态', en: 'State' })}</th>
              </tr>
            </thead>
            <tbody>
              {(data?.rows ?? []).map(({ id, values }) => (
                <tr
                  key={id}
                  onClick={(event) => {
                    if (!(event.target instanceof Element && event.target.closest('a') !== null)) go(`/ledgers/templates/${id}`);
                  }}
                >
                  <td>
                    <GoLink to={`/ledgers/templates/${id}`} className="ln-row-link">
                      {values.title}
                    </GoLink>
                    {(values.edition ?? 1) > 1 ? (
                      <span className="ln-hint"> {t({ zh: '第 {n} 版', en: 'edition {n}' }, { n: values.edition ?? 1 })}</span>
                    ) : null}
                  </td>
                  <td>{t(departmentWord(values.department ?? ''))}</td>
                  <td>{t(cycleWord(values.cycle ?? ''))}</td>
                  <td>{t(shapeCodes.find(values.shape ?? '') ?? { zh: '', en: '' })}</td>
                  <td className="ln-end">
                    {values.asked == null || values.asked === 0
                      ? UNKNOWN
                      : `${values.known ?? 0} / ${values.asked} · ${percentText(Math.floor(((values.known ?? 0) * 1000) / values.asked))}`}
                  </td>
                  <td>
                    <TemplateState state={values.state ?? ''} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Pager next={data?.next ?? null} />
    </>
  );
}
