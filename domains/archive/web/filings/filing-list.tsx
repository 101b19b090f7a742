import { formatInstant, GoLink, useIsNarrow, useText } from '@linli/kernel/web';
import { Checkbox } from 'antd';
import type { ReactElement } from 'react';
import type { FilingRow } from '../queries.ts';
import { departmentWord, keptWord, retentionWord } from '../words.ts';

interface Props {
  readonly rows: readonly FilingRow[];
  readonly ticked: ReadonlySet<string>;
  /** Left out where nothing can be done with them. */
  readonly onTick?: (ids: ReadonlySet<string>) => void;
}

type Tick = NonNullable<Props['onTick']>;

/** Filings with a box each; cards on a phone. */
export function FilingList(props: Props): ReactElement {
  return useIsNarrow() ? <Cards {...props} /> : <Table {...props} />;
}

const toggled = (ticked: ReadonlySet<string>, id: string): ReadonlySet<string> =>
  ticked.has(id) ? new Set([...ticked].filter((each) => each !== id)) : new Set([...ticked, id]);

interface BoxProps {
  readonly row: FilingRow;
  readonly ticked: ReadonlySet<string>;
  readonly onTick: Tick;
}

function Box({ row, ticked, onTick }: BoxProps): ReactElement {
  const t = useText();
  return (
    <Checkbox
      checked={ticked.has(row.id)}
      aria-label={t({ zh: '选中{title}', en: 'Tick {title}' }, { title: row.values.title ?? '' })}
      onChange={() => onTick(toggled(ticked, row.id))}
    />
  );
}

function Title({ row }: { readonly row: FilingRow }): ReactElement {
  return (
    <GoLink to={`/archive/filings/${row.id}`} className="ln-row-link">
      {row.values.title}
    </GoLink>
  );
}

function Table({ rows, ticked, onTick }: Props): ReactElement {
  const t = useText();
  const all = rows.every((each) => ticked.has(each.id));
  return (
    <div className="ln-table-frame">
      <table className="ln-table ln-still">
        <caption className="ln-out-of-sight">{t({ zh: '归档文件', en: 'Filings' })}</caption>
        <thead>
          <tr>
            {onTick === undefined ? null : (
              <th scope="col" className="ar-box">
                <Checkbox
                  checked={all && rows.length > 0}
                  indeterminate={!all && rows.some((each) => ticked.has(each.id))}
                  aria-label={t({ zh: '选中这一页', en: 'Tick this page' })}
                  onChange={() => onTick(all ? new Set() : new Set(rows.map((each) => each.id)))}
                />
              </th>
            )}
            <th scope="col">{t({ zh: '题名', en: 'Title' })}</th>
            <th scope="col">{t({ zh: '档号', en: 'File number' })}</th>
            <th scope="col">{t({ zh: '主管部门', en: 'Department' })}</th>
            <th scope="col">{t({ zh: '保管期限', en: 'Retention' })}</th>
            <th scope="col">{t({ zh: '归档时间', en: 'Archived at' })}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} className={row.endedAt === null ? undefined : 'ln-ended'}>
              {onTick === undefined ? null : (
                <td className="ar-box">
                  <Box row={row} ticked={ticked} onTick={onTick} />
                </td>
              )}
              <td>
                <Title row={row} />
              </td>
              <td className="ln-unbroken">{row.values.fileNumber}</td>
              <td>{t(departmentWord(row.values.department ?? ''))}</td>
              <td className="ln-unbroken">
                {t(retentionWord(row.values.retention ?? ''))}
                {row.values.keepUntil === null ? null : (
                  <span className="ln-hint"> {t({ zh: '到 {day}', en: 'to {day}' }, { day: row.values.keepUntil })}</span>
                )}
              </td>
              <td className="ln-unbroken">{formatInstant(row.values.archivedAt ?? '')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cards({ rows, ticked, onTick }: Props): ReactElement {
  const t = useText();
  return (
    <ul className="ln-cards">
      {rows.map((row) => (
        <li key={row.id} className={`ln-card${row.endedAt === null ? '' : ' ln-ended'}`}>
          <span className="ar-card-head">
            {onTick === undefined ? null : <Box row={row} ticked={ticked} onTick={onTick} />}
            <Title row={row} />
          </span>
          <dl>
            <div>
              <dt>{t({ zh: '档号', en: 'File number' })}</dt>
              <dd className="ln-figures ar-number">{row.values.fileNumber}</dd>
            </div>
            <div>
              <dt>{t({ zh: '主管部门', en: 'Department' })}</dt>
              <dd>{t(departmentWord(row.values.department ?? ''))}</dd>
            </div>
            <div>
              <dt>{t({ zh: '保管期限', en: 'Retention' })}</dt>
              <dd>{t(keptWord(row.values.keepUntil))}</dd>
            </div>
          </dl>
        </li>
      ))}
    </ul>
  );
}
