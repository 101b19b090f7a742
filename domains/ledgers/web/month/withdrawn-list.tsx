import { type OutputOf, departments } from '@linli/kernel/model';
import { useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import type { listMonth } from '../../model/forms/index.ts';

type Withdrawn = OutputOf<typeof listMonth>['withdrawn'][number];

const isDepartment = (name: string): name is keyof typeof departments => Object.hasOwn(departments, name);

/** Forms that a department took back: said once, with its reason, so that nobody looks for them. */
export function WithdrawnList({ forms }: { readonly forms: readonly Withdrawn[] }): ReactElement | null {
  const t = useText();
  if (forms.length === 0) return null;
  return (
    <div className="ln-notice" role="status">
      <p>{t({ zh: '下面的报表不用再报，部门已经撤回：', en: 'These need no answer any more; their department took them back:' })}</p>
      <ul>
        {forms.map(({ id, title, period, department, on, reason }) => (
          <li key={id}>
            {t(
              { zh: '{title}（{period}）：{department}{on}撤回，{reason}', en: '{title} ({period}), by {department} on {on}: {reason}' },
              { title, period, on, reason, department: isDepartment(department) ? t(departments[department]) : department },
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
