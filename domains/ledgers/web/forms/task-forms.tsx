import { GoLink, percentText, useSession, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { autoTenths } from './logic/shares.ts';
import type { Task } from './wire.ts';
import { dueWords, FormState } from './words.tsx';

interface Props {
  readonly forms: Task['forms'];
  readonly show: string;
}

/** The communities of one period: how each stands, how much was filled for it. */
export function TaskForms({ forms, show }: Props): ReactElement {
  const t = useText();
  const { today } = useSession();
  if (forms.length === 0)
    return (
      <p className="ln-hint lg-nobody">
        {show === 'late'
          ? t({ zh: '没有逾期的社区。', en: 'No community is late.' })
          : t({ zh: '没有这样的社区。', en: 'No such community.' })}
      </p>
    );
  return (
    <section className="lg-part" aria-labelledby="communities-title">
      <h2 id="communities-title">{t({ zh: '各社区（村）', en: 'Communities' })}</h2>
      <div className="ln-table-frame">
        <table className="ln-table">
          <thead>
            <tr>
              <th scope="col">{t({ zh: '社区（村）', en: 'Community' })}</th>
              <th scope="col">{t({ zh: '状态', en: 'State' })}</th>
              <th scope="col">{t({ zh: '截止', en: 'Due' })}</th>
              <th scope="col" className="ln-end lg-wide">
                {t({ zh: '系统填好', en: 'Filled' })}
              </th>
              <th scope="col" className="ln-end">
                {t({ zh: '还缺', en: 'Gaps' })}
              </th>
            </tr>
          </thead>
          <tbody>
            {forms.map((each) => (
              <tr key={each.id}>
                <td>
                  <GoLink to={`/ledgers/forms/${each.id}`} className="ln-row-link">
                    {each.placeName}
                  </GoLink>
                </td>
                <td>
                  <FormState form={each} />
                </td>
                <td>
                  <span className="ln-unbroken">{each.dueOn}</span>{' '}
                  <span className="ln-hint">{t(dueWords(each.dueOn, today, each.state))}</span>
                </td>
                <td className="ln-end lg-wide">{percentText(autoTenths(each))}</td>
                <td className="ln-end">{each.gaps}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
