import { GoLink, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { communityPartCodes } from '../../model/codes.ts';
import type { ItemFacts } from '../../model/operations.ts';
import { committedWord, deciderWord } from '../../model/words.ts';

/** The items of one area, with what is asked first: who decides, how long. */
export function AreaTable({ title, items }: { readonly title: string; readonly items: readonly ItemFacts[] }): ReactElement | null {
  const t = useText();
  if (items.length === 0) return null;
  return (
    <section className="sv-area-part">
      <h2>{title}</h2>
      <div className="ln-table-frame">
        <table className="ln-table ln-still sv-items">
          <caption className="ln-out-of-sight">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{t({ zh: '编码', en: 'Code' })}</th>
              <th scope="col">{t({ zh: '事项', en: 'Item' })}</th>
              <th scope="col">{t({ zh: '社区承担', en: 'Our part' })}</th>
              <th scope="col">{t({ zh: '谁来定', en: 'Who decides' })}</th>
              <th scope="col">{t({ zh: '承诺时限', en: 'Promised limit' })}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((each) => (
              <tr key={each.id}>
                <td className="ln-unbroken ln-figures">{each.code}</td>
                <td>
                  <GoLink to={`/services/items/${each.id}`} className="ln-row-link">
                    {t(each.name)}
                  </GoLink>
                  {each.validTo === null ? null : (
                    <span className="ln-hint"> {t({ zh: '办到 {day}', en: 'until {day}' }, { day: each.validTo })}</span>
                  )}
                </td>
                <td className="ln-unbroken">{t(communityPartCodes.find(each.part) ?? { zh: each.part, en: each.part })}</td>
                <td>{t(deciderWord(each))}</td>
                <td className="ln-unbroken">{t(committedWord(each.committed))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
