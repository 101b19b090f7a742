import type { Text } from '@linli/kernel/model';
import { UNKNOWN, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import type { FilledCell } from '../wire.ts';

export const originSigns: Record<FilledCell['origin'], { readonly sign: string; readonly word: Text }> = {
  record: { sign: '', word: { zh: '来自登记', en: 'from a record' } },
  counted: { sign: 'ƒ', word: { zh: '系统算出', en: 'reckoned' } },
  typed: { sign: '✎', word: { zh: '手工填的', en: 'typed' } },
  erased: { sign: '', word: { zh: '已删除', en: 'erased' } },
  closed: { sign: '', word: { zh: '不再显示', en: 'no longer shown' } },
  empty: { sign: '', word: { zh: '空着', en: 'empty' } },
};

interface Props {
  readonly cell: FilledCell;
  /** It can be typed here: drawn as a blank of a form. */
  readonly isGap: boolean;
  /** The head of the column bears the sign for all its cells. */
  readonly isComputed: boolean;
}

/** What stands in a cell, with a small sign of where it comes from; the sign's word is for those who cannot see it. */
export function CellValue({ cell, isGap, isComputed }: Props): ReactElement {
  const t = useText();
  const { sign, word } = originSigns[cell.origin];
  if (cell.origin === 'empty') {
    return (
      <span className={isGap ? 'lg-blank' : 'ln-nothing'}>
        {isGap ? null : UNKNOWN}
        <span className="ln-out-of-sight">{isGap ? t({ zh: '空着，可以填', en: 'empty, can be filled' }) : t(word)}</span>
      </span>
    );
  }
  return (
    <>
      {cell.shown}
      {sign === '' || isComputed ? null : (
        <span className="lg-sign">
          <span aria-hidden="true">{sign}</span>
          <span className="ln-out-of-sight">（{t(word)}）</span>
        </span>
      )}
    </>
  );
}
