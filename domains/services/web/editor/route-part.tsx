import { departments } from '@linli/kernel/model';
import { useText } from '@linli/kernel/web';
import { Checkbox, InputNumber, Select } from 'antd';
import type { ReactElement } from 'react';
import { itemDepartmentCodes } from '../../model/codes.ts';
import type { ItemForm } from '../../model/item-form.ts';

interface Props {
  readonly item: ItemForm;
  readonly onChange: (change: Partial<ItemForm>) => void;
}

const NOTICE_DAYS_MAX = 30;

/** By which hands it goes on from the counter: the town, other departments, the public notice. */
export function RoutePart({ item, onChange }: Props): ReactElement {
  const t = useText();
  const others = itemDepartmentCodes.items.filter(({ code }) => code !== item.department);
  return (
    <section className="ln-panel">
      <h2>{t({ zh: '办理环节', en: 'By which hands' })}</h2>
      <p className="ln-hint">
        {t({
          zh: '这里改的只影响以后的申请，已经在办的照原来的走。',
          en: 'This holds for later applications; those under way go on as they began.',
        })}
      </p>
      <div className="ln-fields">
        {item.decider === 'county' || item.throughTown ? (
          <div className="ln-field">
            <Checkbox id="item-town" checked={item.throughTown} onChange={(event) => onChange({ throughTown: event.target.checked })}>
              {t({ zh: '先经镇初审，再到县', en: 'The town looks at it before the county' })}
            </Checkbox>
          </div>
        ) : null}
        <div className="ln-field">
          <label htmlFor="item-joint">{t({ zh: '会同部门', en: 'Departments asked' })}</label>
          <Select<string[]>
            id="item-joint"
            mode="multiple"
            value={item.joint}
            optionFilterProp="label"
            placeholder={t({ zh: '没有就空着', en: 'None: leave it empty' })}
            options={others.map(({ code }) => ({ value: code, label: t(departments[code as keyof typeof departments]) }))}
            onChange={(joint) => onChange({ joint: joint as ItemForm['joint'] })}
          />
          <p className="ln-hint">
            {t({
              zh: '到了决定的一环，这几个部门同时收到，5 个工作日内各给一份意见；意见回齐或者到期才能定。最多 4 个。',
              en: 'Asked at the same time once it is to be decided, for 5 working days; the decision waits for them. Four at most.',
            })}
          </p>
        </div>
        <div className="ln-field">
          <label htmlFor="item-notice">{t({ zh: '同意前公示（天）', en: 'Public notice before it is granted (days)' })}</label>
          <InputNumber
            id="item-notice"
            value={item.noticeDays}
            min={1}
            max={NOTICE_DAYS_MAX}
            precision={0}
            placeholder={t({ zh: '不公示就空着', en: 'None: leave it empty' })}
            onChange={(noticeDays) => onChange({ noticeDays })}
          />
        </div>
      </div>
    </section>
  );
}
