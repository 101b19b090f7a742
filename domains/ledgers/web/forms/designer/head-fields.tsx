import { type Department, departments } from '@linli/kernel/model';
import { useActor, useText } from '@linli/kernel/web';
import { Input, Select } from 'antd';
import type { ReactElement } from 'react';
import { cycleCodes, shapeCodes } from '../../../model/forms/codes.ts';
import { emptyDesign } from '../logic/design-edit.ts';
import type { DraftTemplate } from '../use-forms.ts';

interface Props {
  readonly draft: DraftTemplate;
  readonly subjects: readonly { readonly id: string; readonly title: string }[];
  readonly onChange: (change: Partial<DraftTemplate>) => void;
}

/** What the form is called, who wants it, how often, and whose lines it has. */
export function HeadFields({ draft, subjects, onChange }: Props): ReactElement {
  const t = useText();
  const { departments: mine } = useActor();
  const allowed = Object.entries(departments).filter(([code]) => mine.length === 0 || mine.includes(code as Department));
  return (
    <div className="ln-fields lg-head-fields">
      <div className="ln-field">
        <label htmlFor="form-title">{t({ zh: '报表名称', en: 'Title' })}</label>
        <Input id="form-title" value={draft.title} maxLength={100} onChange={(event) => onChange({ title: event.target.value })} />
      </div>
      <div className="ln-field">
        <label htmlFor="form-department">{t({ zh: '主管部门', en: 'Department' })}</label>
        <Select
          id="form-department"
          value={draft.department}
          options={allowed.map(([code, label]) => ({ value: code, label: t(label) }))}
          onChange={(department: string) => onChange({ department })}
        />
      </div>
      <div className="ln-field">
        <label htmlFor="form-cycle">{t({ zh: '多久报一次', en: 'How often' })}</label>
        <Select
          id="form-cycle"
          value={draft.cycle}
          options={cycleCodes.items.map((each) => ({ value: each.code as DraftTemplate['cycle'], label: t(each) }))}
          onChange={(cycle: DraftTemplate['cycle']) => onChange({ cycle })}
        />
      </div>
      <div className="ln-field">
        <label htmlFor="form-subject">{t({ zh: '样式', en: 'Shape' })}</label>
        <Select
          id="form-subject"
          value={draft.design.subject ?? 'figures'}
          options={[
            { value: 'figures', label: t({ zh: '数字表（一个社区一列数字）', en: 'Figures, one column a community' }) },
            {
              label: t(shapeCodes.find('list') ?? { zh: '名册', en: 'List' }),
              options: subjects.map((each) => ({
                value: each.id,
                label: t({ zh: '名册：{title}里的人', en: 'List: people of {title}' }, each),
              })),
            },
          ]}
          onChange={(subject: string) =>
            onChange(
              subject === 'figures'
                ? { shape: 'figures', design: emptyDesign(null) }
                : { shape: 'list', design: { ...emptyDesign(subject), note: draft.design.note } },
            )
          }
          popupMatchSelectWidth={false}
        />
      </div>
      <div className="ln-field">
        <label htmlFor="form-note">{t({ zh: '表头说明（可空）', en: 'Line below the title (may be empty)' })}</label>
        <Input
          id="form-note"
          value={draft.design.note}
          maxLength={200}
          onChange={(event) => onChange({ design: { ...draft.design, note: event.target.value } })}
        />
      </div>
    </div>
  );
}
