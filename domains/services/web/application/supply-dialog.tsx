import { RefusalNotice, useText } from '@linli/kernel/web';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useState, type ReactElement } from 'react';
import { type ContentAnswer, supplyPapers } from '../../model/application/operations.ts';
import type { Given } from '../../model/application/submission.ts';
import { MaterialRows } from '../intake/material-rows.tsx';
import { useStep } from '../queries.ts';

interface Props {
  readonly id: string;
  readonly version: number;
  readonly place: string;
  readonly content: ContentAnswer;
  readonly onClose: () => void;
}

/** What was missing comes to the counter; the case goes back to the desk that asked for it. */
export function SupplyDialog({ id, version, place, content, onClose }: Props): ReactElement {
  const t = useText();
  const client = useQueryClient();
  const [given, setGiven] = useState<readonly Given[]>([]);
  const supply = useStep(supplyPapers, () => {
    void client.invalidateQueries({ queryKey: ['case'] });
    void client.invalidateQueries({ queryKey: ['inbox'] });
    onClose();
  });
  const missing = content.materials.filter(({ how }) => how === 'missing').map((each) => ({ ...each, when: [] }));
  const come = given.filter(({ how }) => how !== 'missing');
  return (
    <Modal
      open
      width={720}
      title={t({ zh: '补交材料', en: 'Bring papers' })}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t({ zh: '返回', en: 'Back' })}</Button>
          <Button
            type="primary"
            disabled={come.length === 0 && missing.length > 0}
            loading={supply.isPending}
            onClick={() => supply.mutate({ id, version, materials: come.length === 0 ? [{ key: 'other', how: 'brought' }] : [...come] })}
          >
            {t({ zh: '收下，接着办', en: 'Take them, go on' })}
          </Button>
        </>
      }
    >
      {missing.length === 0 ? (
        <p>
          {t({
            zh: '目录里的材料都齐了，补的是告知书里另外写的。看过以后点“收下，接着办”，照片可以传到“其他材料”。',
            en: 'All papers of the item are there; what comes was asked for beside them. Look at it and go on; pictures go to "other papers".',
          })}
        </p>
      ) : (
        <MaterialRows needed={missing} known={{ papers: [] }} place={place} intake={{ given }} change={(more) => setGiven(more.given)} />
      )}
      {supply.error === null ? null : <RefusalNotice error={supply.error} />}
    </Modal>
  );
}
