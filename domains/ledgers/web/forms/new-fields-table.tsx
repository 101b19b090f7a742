import { useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import type { NewField } from '../../model/forms/design.ts';
import { newFieldKindCodes } from '../../model/forms/registers/new-field.ts';
import { cycleWord, departmentWord } from './words.tsx';

/** New fields with what was said for them: this is what admission decides about. */
export function NewFieldsTable({ fields }: { readonly fields: readonly NewField[] }): ReactElement | null {
  const t = useText();
  if (fields.length === 0) return null;
  return (
    <section className="lg-part" aria-labelledby="new-fields-title">
      <h2 id="new-fields-title">{t({ zh: '新增字段', en: 'New fields' })}</h2>
      <div className="ln-table-frame">
        <table className="ln-table lg-still">
          <thead>
            <tr>
              <th scope="col">{t({ zh: '字段', en: 'Field' })}</th>
              <th scope="col">{t({ zh: '填什么', en: 'Kind' })}</th>
              <th scope="col">{t({ zh: '为什么要', en: 'Why' })}</th>
              <th scope="col">{t({ zh: '谁负责', en: 'Owned by' })}</th>
              <th scope="col">{t({ zh: '多久更新', en: 'Changes' })}</th>
            </tr>
          </thead>
          <tbody>
            {fields.map((each) => (
              <tr key={each.key}>
                <td>{each.label}</td>
                <td>{t(newFieldKindCodes.find(each.kind) ?? { zh: '', en: '' })}</td>
                <td>{each.why}</td>
                <td>{each.owner === null ? '' : t(departmentWord(each.owner))}</td>
                <td>{each.cycle === null ? '' : t(cycleWord(each.cycle))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
