import { type Actor, type Refusal, type Register, type RowOf, decidePlace, decideRight, refuse } from '../../model/index.ts';

/** May this post write rows of the register by hand? */
export function decideHandWriting(actor: Actor, of: Register): Refusal | undefined {
  if (of.writtenBy === 'operations') {
    return refuse('forbidden', 'written-by-operations', {
      zh: `“${of.label.zh}”由系统在办理业务时自动记下，不能手工填写。`,
      en: `"${of.label.en}" is written by the system while work is done; it is not filled in by hand.`,
    });
  }
  return decideRight(actor, of, 'write');
}

/** May this row be changed now, by this post? */
export function decideChange(actor: Actor, of: Register, row: RowOf): Refusal | undefined {
  if (row.endedAt !== null) {
    return refuse('conflict', 'row-ended', {
      zh: '这条记录已经停用。先恢复，再修改。',
      en: 'This record has ended. Reopen it first, then change it.',
    });
  }
  return decideHandWriting(actor, of) ?? decidePlace(actor, row.place);
}
