import { Button, Checkbox, Modal } from 'antd';
import { useState, type ReactElement } from 'react';
import { type Register, fieldsOf } from '../../../model/index.ts';
import { useText } from '../../i18n/index.ts';
import type { Column } from './columns.ts';

interface Props {
  readonly register: Register;
  readonly columns: readonly Column[];
  readonly onChoose: (keys: readonly string[] | undefined) => void;
  readonly onClose: () => void;
}

/** Which fields stand in the list. They keep the order of the declaration, the title first. */
export function ColumnDialog({ register, columns, onChoose, onClose }: Props): ReactElement {
  const t = useText();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(columns.map(([key]) => key)));
  const title = register.title[0];
  const order = [...(title === undefined ? [] : [title]), ...fieldsOf(register).map(([key]) => key)];
  const toggle = (key: string): void => {
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    setChosen(next);
  };
  const finish = (keys: readonly string[] | undefined): void => {
    onChoose(keys);
    onClose();
  };
  return (
    <Modal
      open
      title={t({ zh: '列表显示哪些列', en: 'Columns of the list' })}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={() => finish(undefined)}>{t({ zh: '恢复默认', en: 'As usual' })}</Button>
          <Button type="primary" disabled={chosen.size === 0} onClick={() => finish([...new Set(order)].filter((key) => chosen.has(key)))}>
            {t({ zh: '显示这些列', en: 'Show these' })}
          </Button>
        </>
      }
    >
      <div className="ln-columns">
        {fieldsOf(register).map(([key, field]) => (
          <Checkbox key={key} checked={chosen.has(key)} disabled={key === title} onChange={() => toggle(key)}>
            {t(field.label)}
          </Checkbox>
        ))}
      </div>
    </Modal>
  );
}
