import { GoLink, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';

interface Props {
  readonly rows: readonly { readonly code: string; readonly name: string; readonly path: string }[] | undefined;
  readonly text: string;
  readonly busy: boolean;
}

/** Places found by name, each with the path that tells it from its namesakes. */
export function FoundTable({ rows, text, busy }: Props): ReactElement {
  const t = useText();
  if (rows?.length === 0 && !busy) {
    return (
      <p className="ln-hint">
        {t({ zh: '没有找到“{text}”。换个写法，或清空后逐级查看。', en: 'Nothing is called "{text}". Try another spelling.' }, { text })}
      </p>
    );
  }
  return (
    <div className="ln-table-frame" aria-busy={busy && rows === undefined}>
      <table className="ln-table ln-still">
        <caption className="ln-out-of-sight">{t({ zh: '查找结果', en: 'Found' })}</caption>
        <thead>
          <tr>
            <th scope="col">{t({ zh: '名称', en: 'Name' })}</th>
            <th scope="col">{t({ zh: '代码', en: 'Code' })}</th>
            <th scope="col">{t({ zh: '所属', en: 'Lies in' })}</th>
          </tr>
        </thead>
        <tbody>
          {(rows ?? []).map((row) => (
            <tr key={row.code}>
              <td>
                <GoLink to={`/places/${row.code}`} className="ln-row-link">
                  {row.name}
                </GoLink>
              </td>
              <td className="ln-figures">{row.code}</td>
              <td>{row.path}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
