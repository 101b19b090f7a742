import type { RowOf } from '@linli/kernel/model';
import { RefusalNotice, useText } from '@linli/kernel/web';
import { Button, Modal } from 'antd';
import { useState, type ReactElement } from 'react';
import { textOf } from '../logic/row-values.ts';
import { EntrySelect } from '../parts/entry-select.tsx';
import type { DictionaryEntry } from '../wire.ts';
import { usePlaceColumn } from './use-tray.ts';

const hasHome = (entry: DictionaryEntry): boolean => entry.readBy.length > 0 && entry.register !== null;

/** An unknown column gets its meaning: its cells fill what is empty in the registers. */
export function PlaceColumnDialog({ item, onClose }: { readonly item: RowOf; readonly onClose: () => void }): ReactElement {
  const t = useText();
  const [entry, setEntry] = useState<string>();
  const place = usePlaceColumn(item.id);
  return (
    <Modal
      open
      title={t({ zh: '“{header}”这一列是什么', en: 'What is the column "{header}"' }, { header: textOf(item, 'header') })}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t({ zh: '先不认', en: 'Not now' })}</Button>
          <Button
            type="primary"
            disabled={entry === undefined}
            loading={place.isPending}
            onClick={() => entry !== undefined && place.mutate(entry, { onSuccess: onClose })}
          >
            {t({ zh: '补到登记册', en: 'Fill it in' })}
          </Button>
        </>
      }
    >
      <p className="ln-hint">
        {t({ zh: '{n} 格，例如：{shown}', en: '{n} cells, such as: {shown}' }, { n: textOf(item, 'count'), shown: textOf(item, 'shown') })}
      </p>
      <div className="ln-field">
        <label htmlFor="tray-entry">{t({ zh: '认成', en: 'Take it for' })}</label>
        <EntrySelect id="tray-entry" value={entry} onChange={setEntry} filter={hasHome} />
        <span className="ln-hint">
          {t({ zh: '登记册里还空着的才补上，已有的不改。', en: 'Only what is empty in the register is filled; nothing is overwritten.' })}
        </span>
      </div>
      {place.error === null ? null : <RefusalNotice error={place.error} />}
    </Modal>
  );
}
