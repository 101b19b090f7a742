import { useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { changesBetween } from '../../model/changes.ts';
import type { ItemForm } from '../../model/item-form.ts';

/** What this edition changed, for whoever confirms it and for the counter. */
export function Changes({ before, after }: { readonly before: ItemForm; readonly after: ItemForm }): ReactElement {
  const t = useText();
  const changes = changesBetween(before, after);
  return (
    <section className="ln-panel ln-no-print">
      <h2>{t({ zh: '和上一版比，改了什么', en: 'Changed since the edition before' })}</h2>
      {changes.length === 0 ? (
        <p>{t({ zh: '没有改动。', en: 'Nothing.' })}</p>
      ) : (
        <div className="ln-table-frame">
          <table className="ln-table ln-still sv-changes">
            <thead>
              <tr>
                <th scope="col">{t({ zh: '哪里', en: 'Where' })}</th>
                <th scope="col">{t({ zh: '上一版', en: 'Before' })}</th>
                <th scope="col">{t({ zh: '这一版', en: 'Now' })}</th>
              </tr>
            </thead>
            <tbody>
              {changes.map((each) => (
                <tr key={`${each.about.zh} ${each.before?.zh ?? ''} ${each.after?.zh ?? ''}`}>
                  <th scope="row">{t(each.about)}</th>
                  <td>{each.before === null ? t({ zh: '没有', en: 'None' }) : <del>{t(each.before)}</del>}</td>
                  <td>{each.after === null ? t({ zh: '去掉了', en: 'Taken out' }) : <ins>{t(each.after)}</ins>}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
