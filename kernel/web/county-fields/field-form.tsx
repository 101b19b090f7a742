import { Checkbox, Input, Select } from 'antd';
import type { ReactElement, ReactNode } from 'react';
import {
  COUNTY_LABEL_MAX,
  type CodeList,
  type Department,
  type Field,
  type Text,
  askCycleLabels,
  askCycles,
  countyFieldKindLabels,
  countyFieldKinds,
  departments,
} from '../../model/index.ts';
import { partOf } from '../fields/index.ts';
import { useText } from '../i18n/index.ts';
import { type FieldDraft, isChoice, isDay, searchableKinds, takesUnit } from './field-draft.ts';

interface Props {
  readonly draft: FieldDraft;
  readonly onChange: (draft: FieldDraft) => void;
  /** The kind and the list of a field that stands cannot change: values are kept by them. */
  readonly fixed: boolean;
  readonly lists: ReadonlyMap<string, CodeList>;
  /** Personal data: the purpose must be said. */
  readonly personal: boolean;
  /** Departments for which this post may declare. */
  readonly owners: readonly Department[];
}

interface RowProps {
  readonly id: string;
  readonly label: Text;
  readonly help?: Text;
  readonly required?: boolean;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

function Row({ id, label, help, required = false, wide = false, children }: RowProps): ReactElement {
  const t = useText();
  return (
    <div className={wide ? 'ln-field ln-wide' : 'ln-field'}>
      <label htmlFor={id}>
        {t(label)}
        {required ? (
          <span className="ln-required" aria-hidden="true">
            *
          </span>
        ) : null}
      </label>
      {children}
      {help === undefined ? null : (
        <span id={`${id}-help`} className="ln-hint">
          {t(help)}
        </span>
      )}
    </div>
  );
}

const NEW_LIST = '#own';
const dayField: Field = { kind: 'date', label: { zh: '从哪天开始填', en: 'Asked from' }, required: true };
const Day = partOf(dayField).Input;

/** What a field is, asks and is for. */
export function FieldForm({ draft, onChange, fixed, lists, personal, owners }: Props): ReactElement {
  const t = useText();
  const set = (part: Partial<FieldDraft>): void => onChange({ ...draft, ...part });
  const line = (key: 'zh' | 'en' | 'example' | 'unit', max: number, required = false): ReactElement => (
    <Input
      id={`field-${key}`}
      value={draft[key]}
      maxLength={max}
      autoComplete="off"
      aria-required={required}
      onChange={(event) => set({ [key]: event.target.value })}
    />
  );
  const lines = (key: 'help' | 'purpose' | 'reason' | 'items', max: number, required: boolean): ReactElement => (
    <Input.TextArea
      id={`field-${key}`}
      value={draft[key]}
      maxLength={max}
      autoSize={{ minRows: key === 'items' ? 4 : 2, maxRows: 12 }}
      aria-required={required}
      aria-describedby={`field-${key}-help`}
      onChange={(event) => set({ [key]: event.target.value })}
    />
  );
  return (
    <div className="ln-panel ln-fields">
      <Row id="field-zh" label={{ zh: '名称', en: 'Label in Chinese' }} required>
        {line('zh', COUNTY_LABEL_MAX, true)}
      </Row>
      <Row
        id="field-en"
        label={{ zh: '英文名称', en: 'Label in English' }}
        help={{ zh: '不填就用中文名称。', en: 'The Chinese one stands in when empty.' }}
      >
        {line('en', COUNTY_LABEL_MAX)}
      </Row>
      <Row
        id="field-kind"
        label={{ zh: '类型', en: 'Kind' }}
        {...(fixed ? { help: { zh: '已有登记内容，类型不能再改。', en: 'Values are kept by it, so it stays.' } } : {})}
      >
        <Select
          id="field-kind"
          value={draft.kind}
          disabled={fixed}
          onChange={(kind) => set({ kind, searched: draft.searched && searchableKinds.includes(kind) })}
          options={countyFieldKinds.map((kind) => ({ value: kind, label: t(countyFieldKindLabels[kind]) }))}
        />
      </Row>
      {isChoice(draft.kind) ? (
        <Row id="field-list" label={{ zh: '选项', en: 'Items' }}>
          <Select
            id="field-list"
            value={draft.list ?? NEW_LIST}
            disabled={fixed}
            showSearch={{ optionFilterProp: 'label' }}
            onChange={(list) => set({ list: list === NEW_LIST ? null : list })}
            options={[
              { value: NEW_LIST, label: t({ zh: '自己写选项', en: 'Items of its own' }) },
              ...[...lists.values()].map((list) => ({ value: list.name, label: t(list.label) })),
              ...(draft.list === null || lists.has(draft.list)
                ? []
                : [{ value: draft.list, label: t({ zh: '自己的选项', en: 'Items of its own' }) }]),
            ]}
          />
        </Row>
      ) : null}
      {isChoice(draft.kind) && draft.list === null ? (
        <Row
          id="field-items"
          label={{ zh: '选项内容', en: 'The items' }}
          help={{ zh: '一行一个。英文写在竖线后面，例如“常来｜Often”。', en: 'One a line, the English behind a full-width stroke (｜).' }}
          required
          wide
        >
          {lines('items', 4_000, true)}
        </Row>
      ) : null}
      {takesUnit(draft.kind) ? (
        <Row id="field-unit" label={{ zh: '单位', en: 'Unit' }}>
          {line('unit', 10)}
        </Row>
      ) : null}
      <Row id="field-example" label={{ zh: '填写示例', en: 'Example' }}>
        {line('example', 100)}
      </Row>
      <Row id="field-help" label={{ zh: '填写说明', en: 'Help' }} help={{ zh: '显示在输入框下面。', en: 'Shown beneath the input.' }} wide>
        {lines('help', 200, false)}
      </Row>
      <Row
        id="field-reason"
        label={{ zh: '为什么要采', en: 'Why it is needed' }}
        help={{ zh: '哪项工作、哪份文件要求，县里备查。', en: 'For which matter, on whose demand.' }}
        required
        wide
      >
        {lines('reason', 300, true)}
      </Row>
      <Row
        id="field-purpose"
        label={{ zh: '用途', en: 'Purpose' }}
        help={
          personal
            ? { zh: '属于个人信息，必须写明，居民可以查到。', en: 'Personal data: it must be said, and residents can read it.' }
            : { zh: '涉及个人信息时必须写明。', en: 'Needed where it is personal data.' }
        }
        required={personal}
        wide
      >
        {lines('purpose', 200, personal)}
      </Row>
      <Row id="field-owner" label={{ zh: '归口部门', en: 'Department' }}>
        <Select
          id="field-owner"
          value={draft.owner}
          onChange={(owner) => set({ owner })}
          options={owners.map((owner) => ({ value: owner, label: t(departments[owner]) }))}
        />
      </Row>
      <Row id="field-cycle" label={{ zh: '多久问一次', en: 'How often it is asked' }}>
        <Select
          id="field-cycle"
          value={draft.cycle}
          onChange={(cycle) => set({ cycle })}
          options={askCycles.map((cycle) => ({ value: cycle, label: t(askCycleLabels[cycle]) }))}
        />
      </Row>
      <Row id="field-from" label={{ zh: '从哪天开始填', en: 'Asked from' }}>
        <Day
          id="field-from"
          field={dayField}
          label={t(dayField.label)}
          draft={draft.validFrom}
          invalid={!isDay(draft.validFrom)}
          onChange={(day) => set({ validFrom: typeof day === 'string' ? day : '' })}
          onLeave={() => undefined}
        />
      </Row>
      <div className="ln-field ln-wide">
        <Checkbox checked={draft.required} onChange={(event) => set({ required: event.target.checked })}>
          {t({ zh: '登记时必须填写', en: 'Must be filled in' })}
        </Checkbox>
        <Checkbox checked={draft.listed} onChange={(event) => set({ listed: event.target.checked })}>
          {t({ zh: '列表和台账里单独一列', en: 'A column of the list and the ledger' })}
        </Checkbox>
        {searchableKinds.includes(draft.kind) ? (
          <Checkbox checked={draft.searched} onChange={(event) => set({ searched: event.target.checked })}>
            {t({ zh: '能在搜索框里查到', en: 'Found by the search box' })}
          </Checkbox>
        ) : null}
      </div>
    </div>
  );
}
