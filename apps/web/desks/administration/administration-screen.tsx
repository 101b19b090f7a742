import { GoLink, PageHead, useActor, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { webDomains } from '../../compose.ts';
import { tasksFor } from './tasks.ts';

/** The administrators' desk: three people who watch each other, each with tasks of his own. */
export function AdministrationScreen(): ReactElement {
  const t = useText();
  const { role } = useActor();
  const own = { to: '/account/sessions', title: { zh: '我的登录记录', en: 'My sessions' }, by: [], mine: true };
  return (
    <>
      <PageHead
        title={t({ zh: '系统管理', en: 'Administration' })}
        help={t({
          zh: '系统、安全、审计三个管理员由三个人分别担任，每一步都记入审计记录。',
          en: 'System, security and audit administrators are three people, and every step goes into the audit trail.',
        })}
      />
      <section className="ln-panel" aria-labelledby="tasks-title">
        <h2 id="tasks-title">{t({ zh: '管理事项', en: 'Tasks' })}</h2>
        <ul className="ln-shortcuts">
          {[...tasksFor(role, webDomains), own].map((task) => (
            <li key={task.to}>
              {task.mine ? <GoLink to={task.to}>{t(task.title)}</GoLink> : <span className="ln-nothing">{t(task.title)}</span>}
              <span className="ln-hint">
                {task.mine
                  ? ''
                  : t({ zh: '由{by}负责', en: 'done by the {by}' }, { by: task.by.map((each) => t(each)).join(t({ zh: '、', en: ', ' })) })}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
