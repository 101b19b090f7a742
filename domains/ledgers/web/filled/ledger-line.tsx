import { formatNumber, GoLink, percentText, useSession, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { fillTenths } from '../logic/fill-rate.ts';
import { isFillable } from '../logic/ledger-name.ts';
import type { TemplateFacts } from '../wire.ts';
import { useFilledCount } from './use-filled.ts';

interface Props {
  readonly template: TemplateFacts;
  readonly place: string;
}

/** One ledger: its name, who asks for it, how many lines it has here and how full they are. */
export function LedgerLine({ template, place }: Props): ReactElement {
  const t = useText();
  const { today } = useSession();
  const { data: count } = useFilledCount({ ledger: template.id, place, on: today }, isFillable(place));
  const tenths = fillTenths(count);
  return (
    <li>
      <div>
        <GoLink to={`/ledgers/filled/${template.id}`} className="ln-row-link">
          {template.title}
        </GoLink>
        <p className="ln-hint">
          {t(
            { zh: '{asked}要 · {n} 列', en: 'asked by {asked} · {n} columns' },
            { asked: t(template.askedBy), n: template.columns.length },
          )}
        </p>
      </div>
      <span className="ln-figures">{count == null ? '' : t({ zh: '{n} 行', en: '{n} lines' }, { n: formatNumber(count.rows) })}</span>
      <span className="ln-figures">
        {tenths === null ? '' : t({ zh: '{share} 由系统填好', en: '{share} filled' }, { share: percentText(tenths) })}
      </span>
      <GoLink to={`/ledgers/filled/${template.id}`} className="ant-btn ant-btn-default lg-link-button">
        {t({ zh: '打开', en: 'Open' })}
        <span className="ln-out-of-sight">{template.title}</span>
      </GoLink>
    </li>
  );
}
