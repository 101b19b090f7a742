import { decideRight } from '@linli/kernel/model';
import { GoLink, PageHead, screenPath, useActor, useDictionary, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { tasks } from './tasks.ts';

/** The administrators' desk: three people who watch each other, each with tasks of his own. */
export function AdministrationScreen(): ReactElement {
  const t = useText();
  const actor = useActor();
  const dictionary = useDictionary();
  return (
    <>
      <PageHead
        title={t({ zh: '系统管理', en: 'Administration' })}
        help={t({
          zh: '系统、安全、审计三个管理员分开担任，互相看得见。',
          en: 'System, security and audit administrators are three people, and each can see what the others do.',
        })}
      />
      <div className="ln-tasks">
        {tasks.map((task) => {
          const mine = task.roles.includes(actor.role);
          const of = task.register === undefined ? undefined : dictionary.registers.get(task.register);
          const barred = !mine
            ? t({ zh: '由另一位管理员负责', en: 'Another administrator does this' })
            : of !== undefined && decideRight(actor, of, 'read') !== undefined
              ? t({ zh: '您的岗位不能查看', en: 'Your post may not see it' })
              : undefined;
          const to = of === undefined ? task.to : screenPath(of);
          return (
            <section key={task.key} className="ln-panel">
              <h2>{t(task.label)}</h2>
              <p>{t(task.help)}</p>
              {barred !== undefined ? (
                <p className="ln-hint">{barred}</p>
              ) : to === undefined ? (
                <p className="ln-hint">{t({ zh: '这一页还没有接通', en: 'Not connected yet' })}</p>
              ) : (
                <GoLink to={to}>{t({ zh: '打开', en: 'Open' })}</GoLink>
              )}
            </section>
          );
        })}
      </div>
    </>
  );
}
