import { decideRight, refuse } from '@linli/kernel/model';
import {
  DayField,
  EmptyState,
  ExplainedButton,
  GoLink,
  PageHead,
  RefusalNotice,
  StatusMark,
  type Tone,
  isRefusedAs,
  newId,
  useActor,
  useAddress,
  useSession,
  useText,
} from '@linli/kernel/web';
import { useState, type ReactElement } from 'react';
import { appointmentStateCodes } from '../../model/hall/codes.ts';
import { arriveAppointment, type AppointmentRow, cancelAppointment, listAppointments } from '../../model/hall/operations.ts';
import { appointment } from '../../model/hall/registers/appointment.ts';
import { useAnswer, useStep } from '../queries.ts';
import { BookDialog } from './book-dialog.tsx';
import { ChooseCommunity } from './choose-community.tsx';
import './hall.css';
import { areaWord, clockWord } from './words.ts';

const title = { zh: '预约', en: 'Appointments' };
const tones: Readonly<Record<string, Tone>> = { booked: 'amber', arrived: 'green', missed: 'red', cancelled: 'grey' };

const notToday = refuse('conflict', 'not-today', { zh: '到了那一天才能取号。', en: 'A number is taken on the day itself.' });

/** `/hall/appointments`: who is expected on a day, who has come. */
export function AppointmentsScreen(): ReactElement {
  const t = useText();
  return <ChooseCommunity title={t(title)}>{(place) => <Day place={place} />}</ChooseCommunity>;
}

function Day({ place }: { readonly place: string }): ReactElement {
  const t = useText();
  const { today } = useSession();
  const { search, setSearch } = useAddress();
  const [booking, setBooking] = useState(false);
  const barred = decideRight(useActor(), appointment, 'write');
  const day = search['day'] ?? today;
  const { data, error, refetch } = useAnswer(listAppointments, { place, day });
  const noHall = isRefusedAs(error, 'unknown');
  const open = data?.rows.filter(({ state }) => state === 'booked').length ?? 0;
  return (
    <>
      <PageHead
        title={t(title)}
        aside={<span role="status">{data === undefined ? '' : t({ zh: '还有 {n} 人没到', en: '{n} still expected' }, { n: open })}</span>}
        help={t({
          zh: '来了点“到场取号”，到约好的时间优先叫。超过 15 分钟就和大家一起排。',
          en: 'Whoever comes gets a number and goes first at the agreed time; 15 minutes late, they queue like everybody.',
        })}
        actions={
          noHall ? undefined : (
            <ExplainedButton type="primary" refusal={barred} onClick={() => setBooking(true)}>
              {t({ zh: '替居民预约', en: 'Book for somebody' })}
            </ExplainedButton>
          )
        }
      />
      {noHall ? (
        <EmptyState
          title={t({ zh: '还没有大厅', en: 'No hall yet' })}
          action={<GoLink to="/hall">{t({ zh: '去登记大厅', en: 'Register the hall' })}</GoLink>}
        >
          {t({
            zh: '登记了大厅、窗口和开放时间，这里就能预约。',
            en: 'Appointments are made once hall, windows and hours are registered.',
          })}
        </EmptyState>
      ) : (
        <>
          <div className="sv-day">
            <DayField
              id="appointments-day"
              label={{ zh: '哪一天', en: 'Day' }}
              value={day}
              onChange={(next) => setSearch({ day: next === today ? undefined : next })}
            />
          </div>
          {error === null ? null : <RefusalNotice error={error} onRetry={() => void refetch()} />}
          {data === undefined ? null : data.rows.length === 0 ? (
            <EmptyState title={t({ zh: '这一天还没有人约', en: 'Nobody has booked for that day' })}>
              {t({ zh: '居民可以在手机上约，也可以打电话请您代约。', en: 'Residents book on the phone, or ask you to do it.' })}
            </EmptyState>
          ) : (
            <Rows rows={data.rows} isToday={day === today} />
          )}
        </>
      )}
      {booking ? <BookDialog place={place} day={day < today ? today : day} onClose={() => setBooking(false)} /> : null}
    </>
  );
}

function Rows({ rows, isToday }: { readonly rows: readonly AppointmentRow[]; readonly isToday: boolean }): ReactElement {
  const t = useText();
  const barred = decideRight(useActor(), appointment, 'write');
  const arrive = useStep(arriveAppointment);
  const cancel = useStep(cancelAppointment);
  return (
    <>
      {arrive.error === null ? null : <RefusalNotice error={arrive.error} />}
      {cancel.error === null ? null : <RefusalNotice error={cancel.error} />}
      {arrive.data === undefined ? null : (
        <p role="status" className="ln-notice">
          {t({ zh: '取到 {label}，前面还有 {n} 人', en: '{label}, {n} before' }, { label: arrive.data.label, n: arrive.data.ahead })}
        </p>
      )}
      <table className="ln-table ln-panel sv-queue">
        <thead>
          <tr>
            <th>{t({ zh: '时间', en: 'Time' })}</th>
            <th>{t({ zh: '称呼', en: 'Name' })}</th>
            <th>{t({ zh: '办哪一类', en: 'Area' })}</th>
            <th>{t({ zh: '电话', en: 'Phone' })}</th>
            <th>{t({ zh: '怎么样了', en: 'State' })}</th>
            <th />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td className="ln-figures">{clockWord(row.slot)}</td>
              <td>{row.name}</td>
              <td>{t(areaWord(row.area))}</td>
              <td className="ln-figures">{row.phone ?? '—'}</td>
              <td>
                <StatusMark
                  tone={tones[row.state] ?? 'grey'}
                  word={t(appointmentStateCodes.find(row.state) ?? { zh: row.state, en: row.state })}
                />
              </td>
              <td className="sv-right">
                {row.state === 'booked' ? (
                  <span className="ln-actions">
                    <ExplainedButton
                      size="small"
                      refusal={barred ?? (isToday ? undefined : notToday)}
                      loading={arrive.isPending && arrive.variables.id === row.id}
                      onClick={() => arrive.mutate({ id: row.id, number: newId(), version: row.version })}
                    >
                      {t({ zh: '到场取号', en: 'Has come' })}
                    </ExplainedButton>
                    <ExplainedButton
                      size="small"
                      refusal={barred}
                      loading={cancel.isPending && cancel.variables.id === row.id}
                      onClick={() => cancel.mutate({ id: row.id, version: row.version, why: '' })}
                    >
                      {t({ zh: '取消预约', en: 'Cancel it' })}
                    </ExplainedButton>
                  </span>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
