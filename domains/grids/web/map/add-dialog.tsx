import type { Geometry } from '@linli/kernel/model';
import { newId, RefusalNotice, useText } from '@linli/kernel/web';
import { Button, Input, Modal, Radio } from 'antd';
import { useState, type ReactElement } from 'react';
import { addGrids } from '../../model/index.ts';
import { useStep } from '../queries.ts';

interface Props {
  readonly place: string;
  readonly area: Geometry;
  readonly onClose: (added: string | undefined) => void;
}

/** What was drawn gets a name and a kind; the number comes by itself. */
export function AddDialog({ place, area, onClose }: Props): ReactElement {
  const t = useText();
  const [id] = useState(() => newId());
  const [name, setName] = useState('');
  const [kind, setKind] = useState<'base' | 'special'>('base');
  const add = useStep(addGrids, () => onClose(id));
  const send = (): void => add.mutate({ place, grids: [{ id, name: name.trim(), kind, area: area }] });
  return (
    <Modal
      open
      title={t({ zh: '新网格', en: 'A new grid' })}
      onCancel={() => onClose(undefined)}
      footer={
        <>
          <Button onClick={() => onClose(undefined)}>{t({ zh: '不要了', en: 'Discard' })}</Button>
          <Button type="primary" disabled={name.trim().length < 2} loading={add.isPending} onClick={send}>
            {t({ zh: '保存网格', en: 'Save the grid' })}
          </Button>
        </>
      }
    >
      <div className="ln-field">
        <label htmlFor="grid-name">{t({ zh: '网格名称', en: 'Name' })}</label>
        <Input id="grid-name" value={name} maxLength={60} onChange={(event) => setName(event.target.value)} autoFocus />
        <p className="ln-hint">{t({ zh: '用大家叫得出的名字，比如小区名、组名。', en: 'What people call it: the estate, the hamlet.' })}</p>
      </div>
      <div className="ln-field">
        <span id="grid-kind">{t({ zh: '类别', en: 'Kind' })}</span>
        <Radio.Group
          aria-labelledby="grid-kind"
          value={kind}
          onChange={(event) => setKind(event.target.value as 'base' | 'special')}
          options={[
            { value: 'base', label: t({ zh: '基础网格', en: 'Base grid' }) },
            { value: 'special', label: t({ zh: '专属网格（学校、市场、医院）', en: 'Special grid (school, market, hospital)' }) },
          ]}
        />
      </div>
      {add.error === null ? null : <RefusalNotice error={add.error} />}
    </Modal>
  );
}
