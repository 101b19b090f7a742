import type { ReactElement } from 'react';
import { useLanguage, useText } from '../i18n/index.ts';
import type { InputProps } from './field-part.ts';
import { formatValue } from './format-value.ts';

/** Files cannot be added here yet; the form says so instead of showing a button that does nothing. */
export function AttachmentInput({ id, field, draft, describedBy }: InputProps): ReactElement {
  const t = useText();
  const language = useLanguage();
  return (
    <span id={id} className="ln-hint" aria-describedby={describedBy}>
      {formatValue(field, draft ?? null, language)} · {t({ zh: '目前还不能在这里添加文件', en: 'files cannot be added here yet' })}
    </span>
  );
}
