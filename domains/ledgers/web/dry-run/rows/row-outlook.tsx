import { StatusMark, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { rowMark } from '../../logic/row-states.ts';
import type { ImportRow } from '../../wire.ts';

interface Props {
  readonly row: ImportRow;
  /** It is still a dry run: somebody may have to decide. */
  readonly isOpen: boolean;
}

/** What becomes of a line, in a word; marked only where somebody has to decide. */
export function RowOutlook({ row, isOpen }: Props): ReactElement {
  const t = useText();
  const { tone, word } = rowMark(row, isOpen);
  return tone === undefined ? <span>{t(word)}</span> : <StatusMark tone={tone} word={t(word)} />;
}
