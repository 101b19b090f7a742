import type { OutputOf } from '@linli/kernel/model';
import { decideRight } from '@linli/kernel/model';
import { GoLink, useActor, useText } from '@linli/kernel/web';
import type { ReactElement, ReactNode } from 'react';
import { hallAidCodes } from '../../model/hall/codes.ts';
import type { getHall } from '../../model/hall/operations.ts';
import { serviceHall } from '../../model/hall/registers/service-hall.ts';
import { areaWords, clockWord, daysWord } from './words.ts';

type Hall = OutputOf<typeof getHall>;

/** The facts of the hall, its windows, its hours: each line leads to where it is changed. */
export function HallTables({ data }: { readonly data: Hall }): ReactElement {
  const t = useText();
  const none = data.halls.length === 0;
  const day = (text: string | null): string => text ?? '—';
  return (
    <div className="sv-hall-grid">
      <Part
        title={t({ zh: '大厅', en: 'The hall' })}
        register="service-hall"
        add={t({ zh: '登记大厅', en: 'Register the hall' })}
        empty={
          none
            ? t({ zh: '还没有登记。先登记大厅，再登记窗口和开放时间。', en: 'None yet. Register the hall first, then windows and hours.' })
            : null
        }
      >
        {data.halls.map((each) => (
          <tr key={each.id}>
            <td>
              <GoLink to={`/registers/services/service-hall/${each.id}`}>{each.name}</GoLink>
              <div className="ln-hint">
                {t(
                  { zh: '{from} 启用 · {phone} · {aids}', en: 'since {from} · {phone} · {aids}' },
                  {
                    from: day(each.openedOn),
                    phone: day(each.hotline),
                    aids:
                      each.aids.length === 0
                        ? t({ zh: '没有登记便民设施', en: 'no aids registered' })
                        : each.aids.map((code) => t(hallAidCodes.find(code) ?? { zh: code, en: code })).join(t({ zh: '、', en: ', ' })),
                  },
                )}
              </div>
            </td>
            <td className="sv-right">{t({ zh: '{m2} 平方米', en: '{m2} m²' }, { m2: each.areaM2 })}</td>
            <td className="sv-right">
              {each.perHalfHour === null || each.perHalfHour === 0
                ? t({ zh: '不开预约', en: 'no appointments' })
                : t({ zh: '每半小时每类约 {n} 人', en: '{n} per half hour and area' }, { n: each.perHalfHour })}
            </td>
          </tr>
        ))}
      </Part>
      <Part
        title={t({ zh: '窗口', en: 'Windows' })}
        register="hall-window"
        add={none ? null : t({ zh: '增加窗口', en: 'Add a window' })}
        empty={
          data.windows.length === 0
            ? t({ zh: '还没有窗口，叫号和预约都要先有窗口。', en: 'No window yet; queue and appointments need one.' })
            : null
        }
      >
        {data.windows.map((each) => (
          <tr key={each.id}>
            <td>
              <GoLink to={`/registers/services/hall-window/${each.id}`}>
                {t({ zh: '{n} 号窗口', en: 'Window {n}' }, { n: each.number })}
              </GoLink>
            </td>
            <td>{t(areaWords(each.areas))}</td>
            <td className="sv-right">{each.open ? t({ zh: '开着', en: 'Open' }) : t({ zh: '没开', en: 'Shut' })}</td>
          </tr>
        ))}
      </Part>
      <Part
        title={t({ zh: '开放时间', en: 'Opening hours' })}
        register="opening"
        add={none ? null : t({ zh: '增加时间', en: 'Add hours' })}
        empty={data.openings.length === 0 ? t({ zh: '还没有登记开放时间。', en: 'No opening hours yet.' }) : null}
      >
        {data.openings.map((each) => (
          <tr key={each.id}>
            <td>
              <GoLink to={`/registers/services/opening/${each.id}`}>{t(daysWord(each.days))}</GoLink>
            </td>
            <td className="sv-right ln-figures">
              {clockWord(each.begins)}–{clockWord(each.ends)}
            </td>
          </tr>
        ))}
      </Part>
      <Part
        title={t({ zh: '停开安排', en: 'Closures' })}
        register="closure"
        add={none ? null : t({ zh: '登记停开', en: 'Add a closure' })}
        empty={
          data.closures.length === 0
            ? t({
                zh: '近期没有停开。节假日按本县工作日安排，不用登记。',
                en: "None to come. Holidays follow the county's calendar by themselves.",
              })
            : null
        }
      >
        {data.closures.map((each) => (
          <tr key={each.id}>
            <td>
              <GoLink to={`/registers/services/closure/${each.id}`}>{each.why}</GoLink>
            </td>
            <td className="sv-right ln-figures">
              {each.firstDay === each.lastDay
                ? each.firstDay
                : t({ zh: '{from} 至 {to}', en: '{from} to {to}' }, { from: each.firstDay, to: each.lastDay })}
            </td>
          </tr>
        ))}
      </Part>
    </div>
  );
}

interface PartProps {
  readonly title: string;
  readonly register: string;
  readonly add: string | null;
  readonly empty: string | null;
  readonly children: ReactNode;
}

function Part({ title, register, add, empty, children }: PartProps): ReactElement {
  const mayWrite = decideRight(useActor(), serviceHall, 'write') === undefined;
  return (
    <section className="ln-panel sv-hall-part">
      <div className="sv-hall-head">
        <h2>{title}</h2>
        {add === null || !mayWrite ? null : <GoLink to={`/registers/services/${register}/new`}>{add}</GoLink>}
      </div>
      {empty === null ? (
        <table className="ln-table sv-hall-table">
          <tbody>{children}</tbody>
        </table>
      ) : (
        <p className="ln-hint">{empty}</p>
      )}
    </section>
  );
}
