import { useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import type { TemplateFacts } from '../wire.ts';
import { LedgerLine } from './ledger-line.tsx';

interface Props {
  readonly templates: readonly TemplateFacts[];
  readonly place: string;
}

/** The ledgers by name, with who asks for them and how they stand here. */
export function LedgerTable({ templates, place }: Props): ReactElement {
  const t = useText();
  return (
    <div className="ln-table-frame">
      <table className="ln-table">
        <caption className="ln-out-of-sight">{t({ zh: '部门台账', en: 'Departmental ledgers' })}</caption>
        <thead>
          <tr>
            <th scope="col">{t({ zh: '台账', en: 'Ledger' })}</th>
            <th scope="col">{t({ zh: '谁要', en: 'Asked by' })}</th>
            <th scope="col" className="ln-end">
              {t({ zh: '行数', en: 'Lines' })}
            </th>
          </tr>
        </thead>
        <tbody>
          {templates.map((template) => (
            <LedgerLine key={template.id} template={template} place={place} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
