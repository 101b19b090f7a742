import { decideRight, departments, groupsOf } from '@linli/kernel/model';
import { EmptyState, GoLink, PageHead, screenPath, useActor, useDictionary, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';

/** Every register that this post may read: what it holds and which department keeps it. */
export function RegistersScreen(): ReactElement {
  const t = useText();
  const actor = useActor();
  const dictionary = useDictionary();
  const groups = dictionary.domains
    .flatMap(groupsOf)
    .map((group) => ({ ...group, registers: group.registers.filter((of) => decideRight(actor, of, 'read') === undefined) }))
    .filter((group) => group.registers.length > 0);
  return (
    <>
      <PageHead
        title={t({ zh: '台账与登记', en: 'Registers' })}
        help={t({
          zh: '每件事只登记一次，各类台账、报表和目标数字都从这里取。',
          en: 'Each fact is entered once; ledgers, reports and targets are fed from here.',
        })}
      />
      {groups.length === 0 ? (
        <EmptyState title={t({ zh: '您的岗位没有可查看的台账', en: 'Your post has no registers to read' })}>
          <p>{t({ zh: '需要时请联系安全管理员调整岗位。', en: 'Ask the security administrator if you need one.' })}</p>
        </EmptyState>
      ) : null}
      {groups.map(({ key, label, registers }) => (
        <section key={key} className="ln-panel" aria-labelledby={`registers-${key}`}>
          <h2 id={`registers-${key}`}>{t(label)}</h2>
          <ul className="ln-lines-list">
            {registers.map((of) => (
              <li key={of.name}>
                <GoLink to={screenPath(of)} className="ln-row-link">
                  {t(of.label)}
                </GoLink>
                <span>{t(of.help)}</span>
                <span className="ln-hint">{t(departments[of.owner])}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
