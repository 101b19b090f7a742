import type { ReactElement } from 'react';
import { useLanguage } from '../../i18n/index.ts';
import type { DisplayProps } from '../field-part.ts';
import { formatValue, isEmptyValue, UNKNOWN } from '../format-value.ts';
import { KeptFile } from './kept-file.tsx';
import { useFileFacts } from './use-file-facts.ts';

/** In a list how many there are, in a history what they are called, on the row's own page each with a way to open it. */
export function AttachmentDisplay({ field, value, at, full = false }: DisplayProps): ReactElement {
  const language = useLanguage();
  const ids = Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
  const find = useFileFacts(at, ids);
  if (isEmptyValue(value)) return <span>{UNKNOWN}</span>;
  if (at?.record === undefined) return <span>{formatValue(field, value, language)}</span>;
  if (!full) return <span>{ids.map((id) => find(id)?.name ?? '…').join(language === 'zh' ? '、' : ', ')}</span>;
  return (
    <ul className="ln-files">
      {ids.map((id) => (
        <KeptFile key={id} id={id} file={find(id)} register={at.register} record={at.record ?? ''} />
      ))}
    </ul>
  );
}
