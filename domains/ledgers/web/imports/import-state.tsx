import type { RowOf } from '@linli/kernel/model';
import { StatusMark, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { importMark, isMoving } from '../logic/import-states.ts';
import { textOf } from '../logic/row-values.ts';
import { useMayImport } from '../parts/use-may-import.ts';
import { MovingState } from './moving-state.tsx';

/** How an import stands; while the server works on it, how far it is. */
export function ImportState({ row }: { readonly row: RowOf }): ReactElement {
  const t = useText();
  const mayImport = useMayImport();
  const state = textOf(row, 'state');
  if (isMoving(state)) return <MovingState id={row.id} state={state} />;
  const { tone, word } = importMark(state, mayImport);
  return <StatusMark tone={tone} word={t(word)} />;
}
