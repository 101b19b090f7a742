import { COUNTY_LABEL_MAX, type Department, departments } from '@linli/kernel/model';
import { useText } from '@linli/kernel/web';
import { Input, Select } from 'antd';
import type { ReactElement } from 'react';
import { cycleCodes } from '../../../model/forms/codes.ts';
import type { NewField } from '../../../model/forms/design.ts';
import { newFieldKindCodes } from '../../../model/forms/registers/new-field.ts';

interface Props {
  readonly field: NewField;
  /** About people, of whom some things are nobody else's business; a community's own figures are no secret. */
  readonly aboutPeople: boolean;
  readonly onChange: (change: Partial<NewField>) => void;
}

/** A field that nobody keeps yet says what it is, why it is needed, who will own it and how often it changes. */
export function NewFieldForm({ field, aboutPeople, onChange }: Props): ReactElement {
  const t = useText();
  const id = `new-${field.key}`;
  return (
    <div className="lg-new-form">
      <label htmlFor={`${id}-label`}>{t({ zh: '字段名称', en: 'Name' })}</label>
      <Input
        id={`${id}-label`}
        value={field.label}
        maxLength={COUNTY_LABEL_MAX}
        onChange={(event) => onChange({ label: event.target.value })}
      />
      <label htmlFor={`${id}-kind`}>{t({ zh: '填什么', en: 'Kind' })}</label>
      <Select
        id={`${id}-kind`}
        value={field.kind}
        options={newFieldKindCodes.items
          .filter(({ code }) => aboutPeople || code !== 'secretText')
          .map((each) => ({ value: each.code as NewField['kind'], label: t(each) }))}
        onChange={(kind: NewField['kind']) => onChange({ kind })}
      />
      <label htmlFor={`${id}-why`}>{t({ zh: '为什么要', en: 'Why' })}</label>
      <Input
        id={`${id}-why`}
        value={field.why}
        maxLength={400}
        placeholder={t({ zh: '用来做什么、依据哪个文件', en: 'What for, by which document' })}
        onChange={(event) => onChange({ why: event.target.value })}
      />
      <label htmlFor={`${id}-owner`}>{t({ zh: '谁负责', en: 'Owned by' })}</label>
      <Select<Department>
        id={`${id}-owner`}
        value={field.owner as Department}
        placeholder={t({ zh: '选部门', en: 'Department' })}
        options={Object.entries(departments).map(([code, label]) => ({ value: code as Department, label: t(label) }))}
        onChange={(owner) => onChange({ owner })}
      />
      <label htmlFor={`${id}-cycle`}>{t({ zh: '多久更新', en: 'Changes' })}</label>
      <Select
        id={`${id}-cycle`}
        value={field.cycle as 'once'}
        placeholder={t({ zh: '选周期', en: 'Cycle' })}
        options={cycleCodes.items.map((each) => ({ value: each.code as 'once', label: t(each) }))}
        onChange={(cycle) => onChange({ cycle })}
      />
    </div>
  );
}
