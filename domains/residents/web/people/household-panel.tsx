import { householdRelationCodes, residenceRelationCodes } from '@linli/kernel/model';
import { GoLink, RefusalNotice, UNKNOWN, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { householdOf } from '../../model/index.ts';
import { FieldValue } from '../field-value.tsx';
import { useAnswer } from '../queries.ts';

/** Who lives together with this person. */
export function HouseholdPanel({ id }: { readonly id: string }): ReactElement {
  const t = useText();
  const { data, error, refetch } = useAnswer(householdOf, { id });
  return (
    <section className="ln-panel" aria-labelledby="person-household">
      <h2 id="person-household">{t({ zh: '家庭', en: 'Household' })}</h2>
      {error === null ? null : <RefusalNotice error={error} onRetry={() => void refetch()} />}
      {data?.households.length === 0 ? (
        <p className="ln-hint">{t({ zh: '居住关系里还没有填写家庭户。', en: 'No household stands in the residence yet.' })}</p>
      ) : null}
      {data?.households.map((each) => (
        <div key={each.id}>
          <p>
            <GoLink to={`/registers/residents/household/${each.id}`}>
              {t({ zh: '户号 {number}', en: 'Household {number}' }, { number: each.number ?? UNKNOWN })}
            </GoLink>{' '}
            {each.address}
          </p>
          <div className="ln-table-frame">
            <table className="ln-table ln-still">
              <caption className="ln-out-of-sight">{t({ zh: '家庭成员', en: 'Members' })}</caption>
              <thead>
                <tr>
                  <th scope="col">{t({ zh: '姓名', en: 'Name' })}</th>
                  <th scope="col">{t({ zh: '与户主关系', en: 'Relation to the head' })}</th>
                  <th scope="col">{t({ zh: '性别', en: 'Sex' })}</th>
                  <th scope="col">{t({ zh: '出生日期', en: 'Date of birth' })}</th>
                  <th scope="col">{t({ zh: '居住关系', en: 'Residence' })}</th>
                </tr>
              </thead>
              <tbody>
                {each.members.map((member) => (
                  <tr key={member.person}>
                    <td>
                      <GoLink to={`/residents/people/${member.person}`} className="ln-row-link">
                        {member.name}
                      </GoLink>
                    </td>
                    <td>
                      {member.person === each.head
                        ? t({ zh: '户主', en: 'Head' })
                        : member.relationToHead === null
                          ? UNKNOWN
                          : t(householdRelationCodes.find(member.relationToHead) ?? { zh: UNKNOWN, en: UNKNOWN })}
                    </td>
                    <td>
                      <FieldValue name="sex" value={member.sex} />
                    </td>
                    <td className="ln-figures">{member.birthDate ?? UNKNOWN}</td>
                    <td>
                      {member.relation === null ? UNKNOWN : t(residenceRelationCodes.find(member.relation) ?? { zh: UNKNOWN, en: UNKNOWN })}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </div>
      ))}
    </section>
  );
}
