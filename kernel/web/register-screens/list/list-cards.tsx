import type { ReactElement } from 'react';
import { isEmptyValue, partOf } from '../../fields/index.ts';
import { useText } from '../../i18n/index.ts';
import { GoLink } from '../../navigation/index.ts';
import { StatusMark } from '../../parts/index.ts';
import { PlaceName } from '../../places/index.ts';
import { screenPath } from '../use-register.ts';
import { type ListProps, SKELETON_ROWS } from './list-props.ts';

/** The same list on a phone: one card a row, without what is empty. */
export function ListCards({ register, columns, rows, withPlace }: ListProps): ReactElement {
  const t = useText();
  const base = screenPath(register);
  const [head, ...others] = columns;
  if (rows === undefined) {
    return (
      <ul className="ln-cards" aria-busy="true">
        {SKELETON_ROWS.map((at) => (
          <li key={at} className="ln-card ln-skeleton">
            <span />
            <span />
          </li>
        ))}
      </ul>
    );
  }
  return (
    <ul className="ln-cards">
      {rows.map((row) => {
        const Head = head === undefined ? undefined : partOf(head[1]).Display;
        return (
          <li key={row.id} className={`ln-card${row.endedAt === null ? '' : ' ln-ended'}`}>
            <GoLink to={`${base}/${row.id}`} className="ln-row-link">
              {Head === undefined || head === undefined ? (
                row.id
              ) : (
                <Head field={head[1]} value={row.values[head[0]]} title={row.titles?.[head[0]]} withinLink />
              )}
            </GoLink>
            {row.endedAt === null ? null : <StatusMark tone="grey" word={t({ zh: '已停用', en: 'Ended' })} />}
            <dl>
              {others
                .filter(([key]) => !isEmptyValue(row.values[key]))
                .map(([key, field]) => {
                  const { Display } = partOf(field);
                  return (
                    <div key={key}>
                      <dt>{t(field.label)}</dt>
                      <dd className="ln-figures">
                        <Display field={field} value={row.values[key]} title={row.titles?.[key]} />
                      </dd>
                    </div>
                  );
                })}
              {withPlace ? (
                <div>
                  <dt>{t({ zh: '所在地', en: 'Place' })}</dt>
                  <dd>
                    <PlaceName place={row.place} steps={2} />
                  </dd>
                </div>
              ) : null}
            </dl>
          </li>
        );
      })}
    </ul>
  );
}
