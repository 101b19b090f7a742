import { useText } from '@linli/kernel/web';
import { Input, InputNumber, Select } from 'antd';
import type { ReactElement } from 'react';
import { areaCodes, communityPartCodes, deciderCodes, itemDepartmentCodes, itemKindCodes, limitUnitCodes } from '../../model/codes.ts';
import type { ItemForm } from '../../model/item-form.ts';
import { ChoiceField } from './choice-field.tsx';
import { TextPair } from './text-pair.tsx';

interface Props {
  readonly item: ItemForm;
  readonly isNew: boolean;
  readonly onChange: (change: Partial<ItemForm>) => void;
}

const FEN_A_YUAN = 100;
const units = [{ code: 'none', zh: '法律没有规定', en: 'None by law' }, ...limitUnitCodes.items];

/** What it is called, who decides, how long: the facts by which lists and limits go. */
export function FactsPart({ item, isNew, onChange }: Props): ReactElement {
  const t = useText();
  const { statutory } = item;
  return (
    <section className="ln-panel">
      <h2>{t({ zh: '基本情况', en: 'The item' })}</h2>
      <div className="ln-fields">
        <ChoiceField id="item-area" list={areaCodes} value={item.area} onChange={(area) => onChange({ area })} />
        <div className="ln-field">
          <label htmlFor="item-code">{t({ zh: '事项编码', en: 'Code' })}</label>
          <Input
            id="item-code"
            value={item.code}
            disabled={!isNew}
            maxLength={4}
            placeholder="MZ19"
            onChange={(event) => onChange({ code: event.target.value.toUpperCase().trim() })}
          />
        </div>
        <TextPair id="item-name" label={t({ zh: '事项名称', en: 'Name' })} value={item.name} onChange={(name) => onChange({ name })} />
        <div className="ln-field">
          <label htmlFor="item-alias">{t({ zh: '居民怎么叫它', en: 'What people call it' })}</label>
          <Select
            id="item-alias"
            mode="tags"
            open={false}
            value={item.alias}
            tokenSeparators={['，', ',', '、', ' ']}
            placeholder={t({ zh: '写一个按一下回车，搜索用', en: 'Enter after each; for the search' })}
            onChange={(alias: string[]) => onChange({ alias })}
          />
        </div>
        <ChoiceField id="item-kind" list={itemKindCodes} value={item.kind} onChange={(kind) => onChange({ kind })} />
        <ChoiceField id="item-part" list={communityPartCodes} value={item.part} onChange={(part) => onChange({ part })} />
        <ChoiceField id="item-decider" list={deciderCodes} value={item.decider} onChange={(decider) => onChange({ decider })} />
        <ChoiceField
          id="item-department"
          list={itemDepartmentCodes}
          value={item.department}
          onChange={(department) => onChange({ department })}
        />
        <div className="ln-field">
          <label htmlFor="item-unit">{t({ zh: '法定时限', en: 'Limit by law' })}</label>
          <div className="sv-line">
            {statutory === null ? null : (
              <InputNumber
                value={statutory.length}
                min={1}
                max={366}
                precision={0}
                aria-label={t({ zh: '法定时限的长短', en: 'Length of the limit by law' })}
                onChange={(length) => onChange({ statutory: { ...statutory, length: length ?? 1 } })}
              />
            )}
            <Select<string>
              id="item-unit"
              value={statutory?.unit ?? 'none'}
              options={units.map((each) => ({ value: each.code, label: t(each) }))}
              onChange={(unit) =>
                onChange({
                  statutory: unit === 'none' ? null : { length: statutory?.length ?? 20, unit: unit === 'day' ? 'day' : 'workday' },
                })
              }
            />
          </div>
        </div>
        <div className="ln-field">
          <label htmlFor="item-committed">
            {t({ zh: '承诺时限（工作日，0 是当场办好）', en: 'Promised limit (working days, 0 on the spot)' })}
          </label>
          <InputNumber
            id="item-committed"
            value={item.committed}
            min={0}
            max={250}
            precision={0}
            onChange={(committed) => onChange({ committed: committed ?? 0 })}
          />
        </div>
        <div className="ln-field">
          <label htmlFor="item-fee">{t({ zh: '收费（元，0 是不收费）', en: 'Fee (yuan, 0 is free)' })}</label>
          <InputNumber
            id="item-fee"
            value={item.fee / FEN_A_YUAN}
            min={0}
            precision={2}
            onChange={(fee) => onChange({ fee: Math.round((fee ?? 0) * FEN_A_YUAN) })}
          />
        </div>
        <TextPair
          id="item-result"
          label={t({ zh: '办理结果', en: 'Result' })}
          value={item.result}
          onChange={(result) => onChange({ result })}
        />
      </div>
    </section>
  );
}
