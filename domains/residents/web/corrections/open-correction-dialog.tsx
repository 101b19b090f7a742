import { fieldsOf } from '@linli/kernel/model';
import { ReasonDialog, newId, useText } from '@linli/kernel/web';
import { Checkbox, Input, Select } from 'antd';
import { useState, type ReactElement } from 'react';
import { openCorrection } from '../../model/index.ts';
import { FieldValue, useFieldOf, usePersonHere } from '../field-value.tsx';
import { type PersonRow, useStep } from '../queries.ts';

interface Props {
  readonly row: PersonRow;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Says what is wrong about a person, what is right, and on which evidence. Nothing is changed before somebody has checked. */
export function OpenCorrectionDialog({ row, onClose, onDone }: Props): ReactElement {
  const t = useText();
  const person = usePersonHere();
  const fieldOf = useFieldOf();
  const [id] = useState(() => newId());
  const [field, setField] = useState('name');
  const [proposed, setProposed] = useState('');
  const [empty, setEmpty] = useState(false);
  const [evidence, setEvidence] = useState('');
  const [asker, setAsker] = useState('');
  const open = useStep(openCorrection, onDone);
  const line = (text: string): string | null => (text.trim() === '' ? null : text.trim());
  const codes = fieldOf(field)?.codes;
  return (
    <ReasonDialog
      title={t({ zh: '提出勘误：{name}', en: 'Say what is wrong: {name}' }, { name: row.values.name ?? '' })}
      action={t({ zh: '提出勘误', en: 'Send it' })}
      placeholder={t({ zh: '例如：本人说登记错了', en: 'For example: the person says it was entered wrongly' })}
      busy={open.isPending}
      error={open.error}
      barred={!empty && proposed.trim() === ''}
      onSend={(reason) =>
        open.mutate({
          id,
          person: row.id,
          field,
          proposed: empty ? null : proposed.trim(),
          reason,
          evidence: line(evidence),
          asker: line(asker),
        })
      }
      onClose={onClose}
    >
      <div className="ln-field">
        <label htmlFor="wrong-field">{t({ zh: '哪一项有误', en: 'What is wrong' })}</label>
        <Select
          id="wrong-field"
          value={field}
          options={fieldsOf(person)
            .filter(([, each]) => each.retired !== true)
            .map(([key, each]) => ({ value: key, label: t(each.label) }))}
          onChange={(next: string) => {
            setField(next);
            setProposed('');
          }}
        />
        <span className="ln-hint">
          {t({ zh: '现在是：', en: 'It stands as: ' })}
          <FieldValue name={field} value={Object.entries(row.values).find(([key]) => key === field)?.[1]} />
        </span>
      </div>
      <div className="ln-field">
        <label htmlFor="right-value">{t({ zh: '应改为', en: 'Right value' })}</label>
        {codes === undefined ? (
          <Input
            id="right-value"
            value={proposed}
            disabled={empty}
            maxLength={200}
            type={fieldOf(field)?.kind === 'date' ? 'date' : 'text'}
            autoComplete="off"
            onChange={(event) => setProposed(event.target.value)}
          />
        ) : (
          <Select
            id="right-value"
            value={proposed === '' ? null : proposed}
            disabled={empty}
            options={codes.items.map((item) => ({ value: item.code, label: t(item) }))}
            onChange={(next: string) => setProposed(next)}
          />
        )}
        {fieldOf(field)?.required === true ? null : (
          <Checkbox checked={empty} onChange={(event) => setEmpty(event.target.checked)}>
            {t({ zh: '这一项应当清空', en: 'It should be empty' })}
          </Checkbox>
        )}
      </div>
      <div className="ln-field">
        <label htmlFor="wrong-asker">{t({ zh: '谁提出的', en: 'Who says so' })}</label>
        <Input
          id="wrong-asker"
          value={asker}
          maxLength={200}
          placeholder={t({ zh: '本人、家属或工作人员', en: 'The person, a relative or staff' })}
          onChange={(event) => setAsker(event.target.value)}
        />
      </div>
      <div className="ln-field">
        <label htmlFor="wrong-evidence">{t({ zh: '依据', en: 'Evidence' })}</label>
        <Input
          id="wrong-evidence"
          value={evidence}
          maxLength={200}
          placeholder={t({ zh: '看过什么证件、材料', en: 'Which papers were seen' })}
          onChange={(event) => setEvidence(event.target.value)}
        />
      </div>
    </ReasonDialog>
  );
}
