import { GoLink, percentText, useAddress, useSession, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { autoTenths } from '../forms/logic/shares.ts';
import type { FormFacts } from '../forms/wire.ts';
import { departmentWord, dueWords, FormState } from '../forms/words.tsx';

/** The forms of a community, the one due first at the top: how full, how long left, how it stands. */
export function MonthTable({ forms }: { readonly forms: readonly FormFacts[] }): ReactElement {
  const t = useText();
  const { go } = useAddress();
  const { today } = useSession();
  return (
    <div className="ln-table-frame">
      <table className="ln-table lg-month">
        <caption className="ln-out-of-sight">{t({ zh: '本月报表', en: 'Forms of this month' })}</caption>
        <thead>
          <tr>
            <th scope="col">{t({ zh: '报表', en: 'Form' })}</th>
            <th scope="col" className="lg-wide">
              {t({ zh: '谁要', en: 'Asked by' })}
            </th>
            <th scope="col">{t({ zh: '截止', en: 'Due' })}</th>
            <th scope="col" className="ln-end lg-wide">
              {t({ zh: '系统填好', en: 'Filled' })}
            </th>
            <th scope="col" className="ln-end">
              {t({ zh: '还缺', en: 'Gaps' })}
            </th>
            <th scope="col">{t({ zh: '状态', en: 'State' })}</th>
          </tr>
        </thead>
        <tbody>
          {forms.map((form) => (
            <tr
              key={form.id}
              onClick={(event) => {
                if (!(event.target instanceof Element && event.target.closest('a') !== null)) go(`/ledgers/forms/${form.id}`);
              }}
            >
              <td>
                <GoLink to={`/ledgers/forms/${form.id}`} className="ln-row-link">
                  {form.title}
                </GoLink>{' '}
                <span className="ln-hint">{form.period}</span>
                {form.answer === null ? null : (
                  <p className="ln-hint lg-why">{t({ zh: '退回：{answer}', en: 'Returned: {answer}' }, { answer: form.answer })}</p>
                )}
              </td>
              <td className="lg-wide">{t(departmentWord(form.department))}</td>
              <td>
                <span className="ln-unbroken">{form.dueOn}</span>{' '}
                <span className="ln-hint lg-wide">{t(dueWords(form.dueOn, today, form.state))}</span>
              </td>
              <td className="ln-end lg-wide">{form.filledOn === null ? '…' : percentText(autoTenths(form))}</td>
              <td className="ln-end">{form.gaps}</td>
              <td>
                <FormState form={form} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
