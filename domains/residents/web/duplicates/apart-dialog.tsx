import type { Refusal } from '@linli/kernel/model';
import { ReasonDialog, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { keepApart, type Pair } from '../../model/index.ts';
import { useStep } from '../queries.ts';

interface Props {
  readonly pair: Pair;
  readonly onClose: () => void;
  readonly onDone: () => void;
  readonly onRefused: (refusal: Refusal) => void;
}

/** Two persons after all: remembered, with the reason. */
export function ApartDialog({ pair, onClose, onDone, onRefused }: Props): ReactElement {
  const t = useText();
  const apart = useStep(keepApart, onDone, onRefused);
  return (
    <ReasonDialog
      title={t({ zh: '认定为两个人', en: 'They are two persons' })}
      action={t({ zh: '认定为两个人', en: 'Keep them apart' })}
      placeholder={t({ zh: '例如：两人到场，证件不同', en: 'For example: both came with different cards' })}
      usual={[
        t({ zh: '两人都在，证件不同', en: 'Both came, with different cards' }),
        t({ zh: '同名同生日，家庭不同', en: 'Same name and day, other family' }),
        t({ zh: '双胞胎', en: 'Twins' }),
      ]}
      busy={apart.isPending}
      error={apart.error}
      onSend={(reason) => apart.mutate({ a: pair.a.id, b: pair.b.id, reason })}
      onClose={onClose}
    >
      <p>{t({ zh: '以后不再提示这两条记录重复，两条都不改动。', en: 'The pair is not proposed again; neither record is changed.' })}</p>
    </ReasonDialog>
  );
}
