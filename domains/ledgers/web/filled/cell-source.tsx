import { GoLink, registerPath, useDictionary, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { sourceWords } from '../logic/source-words.ts';
import type { FilledCell, FilledRow } from '../wire.ts';

interface Props {
  readonly row: FilledRow;
  readonly cell: FilledCell;
  readonly isGap: boolean;
  /** Gaps can be typed; of a past day nothing can. */
  readonly fills: boolean;
}

/** Where a cell comes from, and the ways to the record and to the import that brought it. */
export function CellSource({ row, cell, isGap, fills }: Props): ReactElement {
  const t = useText();
  const { registers } = useDictionary();
  const { source } = cell;
  const person = row.records['residents.person'];
  const of = source === null ? undefined : registers.get(source.register);
  const field = of?.fields[source?.field ?? ''];
  const record =
    source?.kind === 'away'
      ? undefined
      : source !== null
        ? { register: source.register, id: source.id }
        : person == null
          ? undefined
          : { register: 'residents.person', id: person.id };
  return (
    <>
      <span>
        {t(sourceWords(cell, isGap, fills))}
        {of === undefined || field === undefined ? null : (
          <span className="ln-hint">
            {' '}
            {t({ zh: '登记册“{of}”的“{field}”', en: '"{field}" of the register "{of}"' }, { of: t(of.label), field: t(field.label) })}
          </span>
        )}
      </span>
      {record === undefined ? null : (
        <GoLink to={`/registers${registerPath(record.register)}/${record.id}`}>{t({ zh: '看记录', en: 'Record' })}</GoLink>
      )}
      {source?.import == null ? null : <GoLink to={`/ledgers/imports/${source.import}`}>{t({ zh: '看那次导入', en: 'Import' })}</GoLink>}
    </>
  );
}
