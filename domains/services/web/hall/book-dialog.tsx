import { DayField, RefusalNotice, newId, useText } from '@linli/kernel/web';
import { Button, Input, Modal, Select } from 'antd';
import { useState, type ReactElement } from 'react';
import { bookAppointment, hallTimes } from '../../model/hall/operations.ts';
import { useAnswer, useStep } from '../queries.ts';
import { areaWord, clockWord } from './words.ts';

interface Props {
  readonly place: string;
  readonly day: string;
  readonly onClose: () => void;
}

/** Staff books for whoever calls: the area first, then the half hours that still have room. */
export function BookDialog({ place, day: first, onClose }: Props): ReactElement {
  const t = useText();
  const [id] = useState(newId);
  const [day, setDay] = useState(first);
  const [area, setArea] = useState<string>();
  const [slot, setSlot] = useState<string>();
  const [name, setName] = useState('');
  const [phone, setPhone] = useState('');
  const { data, error } = useAnswer(hallTimes, { place, day });
  const book = useStep(bookAppointment, onClose);
  const of = data?.days.find((each) => each.day === day);
  const areas = Object.keys(data?.slots[0]?.left ?? {});
  const slots = (data?.slots ?? []).filter(({ left }) => area !== undefined && (left[area] ?? 0) > 0);
  const chosen = slots.some((each) => each.slot === slot) ? slot : undefined;
  const note =
    data === undefined
      ? null
      : !data.hall.bookable
        ? t({
            zh: '这个大厅没有开预约。在大厅资料里填“每半小时每类可约人数”就能约。',
            en: 'This hall takes no appointments yet; its facts say how many may book.',
          })
        : of?.shut != null
          ? t({ zh: '这一天大厅不开门：{why}。', en: 'The hall is shut on that day: {why}.' }, { why: t(of.shut) })
          : area !== undefined && slots.length === 0
            ? t({ zh: '这一天这一类已经约满或时间已过，请换一天。', en: 'Nothing left on that day. Choose another.' })
            : null;
  return (
    <Modal
      open
      title={t({ zh: '替居民预约', en: 'Book for somebody' })}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t({ zh: '先不约', en: 'Not now' })}</Button>
          <Button
            type="primary"
            disabled={area === undefined || chosen === undefined || name.trim() === ''}
            loading={book.isPending}
            onClick={() =>
              book.mutate({
                place,
                id,
                day,
                slot: chosen ?? '',
                area: area as 'DW',
                name: name.trim(),
                phone: phone.trim() === '' ? null : phone.trim(),
              })
            }
          >
            {t({ zh: '约好', en: 'Book' })}
          </Button>
        </>
      }
    >
      <div className="ln-stack">
        <DayField id="book-day" label={{ zh: '哪一天', en: 'Day' }} value={day} onChange={setDay} />
        <div className="ln-field">
          <label htmlFor="book-area">{t({ zh: '办哪一类', en: 'Area' })}</label>
          <Select
            id="book-area"
            value={area ?? null}
            disabled={areas.length === 0}
            options={areas.map((code) => ({ value: code, label: t(areaWord(code)) }))}
            onChange={(code) => setArea(code ?? undefined)}
          />
        </div>
        <div className="ln-field">
          <label htmlFor="book-slot">{t({ zh: '几点来', en: 'Time' })}</label>
          <Select
            id="book-slot"
            value={chosen ?? null}
            disabled={slots.length === 0}
            options={slots.map((each) => ({
              value: each.slot,
              label: t({ zh: '{at}，还能约 {n} 人', en: '{at}, {n} left' }, { at: clockWord(each.slot), n: each.left[area ?? ''] ?? 0 }),
            }))}
            onChange={(code) => setSlot(code ?? undefined)}
          />
          {note === null ? null : (
            <p className="ln-hint" role="status">
              {note}
            </p>
          )}
        </div>
        <div className="ln-field">
          <label htmlFor="book-name">{t({ zh: '怎么称呼', en: 'Name' })}</label>
          <Input id="book-name" value={name} maxLength={60} autoComplete="off" onChange={(event) => setName(event.target.value)} />
        </div>
        <div className="ln-field">
          <label htmlFor="book-phone">{t({ zh: '电话（用来提醒，可以不留）', en: 'Phone (for a reminder; may be left out)' })}</label>
          <Input
            id="book-phone"
            value={phone}
            maxLength={20}
            inputMode="tel"
            autoComplete="off"
            onChange={(event) => setPhone(event.target.value)}
          />
        </div>
      </div>
      {error === null ? null : <RefusalNotice error={error} />}
      {book.error === null ? null : <RefusalNotice error={book.error} />}
    </Modal>
  );
}
