import { useAddress, useText } from '@linli/kernel/web';
import { Select } from 'antd';
import type { ReactElement } from 'react';
import type { FoundTable } from '../../wire.ts';

interface Props {
  readonly tables: readonly FoundTable[];
  readonly chosen: number | undefined;
}

/** One of several tables of a file, or all of them. */
export function TableChoice({ tables, chosen }: Props): ReactElement | null {
  const t = useText();
  const { setSearch } = useAddress();
  if (tables.length < 2) return null;
  return (
    <Select<string>
      className="lg-table-choice"
      aria-label={t({ zh: '看哪张表', en: 'Which table' })}
      value={chosen === undefined ? '' : String(chosen)}
      onChange={(next) => setSearch({ table: next === '' ? undefined : next, row: undefined })}
      options={[
        { value: '', label: t({ zh: '全部 {n} 张表', en: 'All {n} tables' }, { n: tables.length }) },
        ...tables.map((table) => ({ value: String(table.no), label: `${table.sheet}（${table.rows}）` })),
      ]}
    />
  );
}
