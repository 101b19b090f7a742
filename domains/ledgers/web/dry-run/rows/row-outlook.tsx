import { StatusMark, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { rowMark } from '../../logic/row-states.ts';
import type { ImportRow } from '../../wire.ts';

/** What becomes of a line, in a word; marked only where somebody has to decide. */
export function RowOutlook({ row }: { readonly row: ImportRow }): ReactElement {
  const t = useText();
  const { tone, word } = rowMark(row);
  return tone === undefined ? <span>{t(word)}</span> : <StatusMark tone={tone} word={t(word)} />;
}
