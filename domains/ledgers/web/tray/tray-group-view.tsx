import { GoLink, useLanguage, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { trayReasonCodes } from '../../model/index.ts';
import type { TrayGroup } from '../logic/tray-groups.ts';
import { reasonHelp } from '../logic/tray-words.ts';
import { TrayLine } from './tray-line.tsx';

/** The items that one import left, by reason. */
export function TrayGroupView({ group }: { readonly group: TrayGroup }): ReactElement {
  const t = useText();
  const language = useLanguage();
  return (
    <section className="ln-panel lg-tray" aria-labelledby={`tray-${group.importId}`}>
      <h2 id={`tray-${group.importId}`}>
        <GoLink to={`/ledgers/imports/${group.importId}`}>{group.title ?? t({ zh: '一次导入', en: 'An import' })}</GoLink>
      </h2>
      {group.reasons.map(({ reason, items }) => {
        const help = reasonHelp[reason];
        return (
          <div key={reason} className="lg-tray-reason">
            <h3>{trayReasonCodes.find(reason)?.[language] ?? reason}</h3>
            {help === undefined ? null : <p className="ln-hint">{t(help)}</p>}
            <ul>
              {items.map((item) => (
                <TrayLine key={item.id} item={item} />
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}
