import { formatNumber, GoLink, registerPath, useDictionary, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import type { UndoPreview } from '../../wire.ts';

/** What undoing cannot take back, because somebody worked on it since: each record with its reason. */
export function KeptRecords({ preview }: { readonly preview: UndoPreview }): ReactElement {
  const t = useText();
  const { registers } = useDictionary();
  const kept = preview.keeps.length + preview.more;
  if (kept === 0)
    return (
      <p>{t({ zh: '导入后没有人改过这些记录，可以全部收回。', en: 'Nobody changed these records since: all of it can be taken back.' })}</p>
    );
  const labelOf = (register: string, key: string): string => {
    const field = registers.get(register)?.fields[key];
    return field === undefined ? key : t(field.label);
  };
  return (
    <>
      <p>{t({ zh: '有 {n} 条后来又有人动过，留着不动：', en: '{n} were worked on since and are kept:' }, { n: formatNumber(kept) })}</p>
      <ul className="lg-kept">
        {preview.keeps.map(({ register, record, title, why, fields }) => (
          <li key={`${register}${record}`}>
            <GoLink to={`/registers${registerPath(register)}/${record}`}>{title}</GoLink>
            <span>{t(why)}</span>
            <span className="ln-hint">{fields.map((key) => labelOf(register, key)).join('、')}</span>
          </li>
        ))}
      </ul>
      {preview.more === 0 ? null : (
        <p className="ln-hint">{t({ zh: '还有 {n} 条没有列出。', en: 'and {n} more.' }, { n: formatNumber(preview.more) })}</p>
      )}
    </>
  );
}
