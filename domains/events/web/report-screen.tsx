import { countyOf, levelOf } from '@linli/kernel/model';
import {
  PageHead,
  PlaceField,
  RefusalNotice,
  newId,
  partOf,
  runOperation,
  useActor,
  useAddress,
  usePlace,
  useText,
} from '@linli/kernel/web';
import { useMutation } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useState, type ReactElement, type ReactNode } from 'react';
import { event } from '../model/event/event.ts';
import { listCategories, reportEvent } from '../model/operations.ts';
import './events.css';
import { NearbyPart } from './nearby-part.tsx';
import { type Position, PositionButton } from './position-button.tsx';
import { useAnswer } from './queries.ts';

const photoField = event.cases.fields.photosBefore;
const { Input: PhotoInput } = partOf(photoField);

const asPlace = (place: string): string | undefined => (['community', 'grid'].includes(levelOf(place)) ? place : undefined);

/** `/events/report`: what, where, pictures, who told. Made for a thumb first. */
export function ReportScreen(): ReactElement {
  const t = useText();
  const actor = useActor();
  const area = usePlace();
  const { go } = useAddress();
  const [id] = useState(newId);
  const [place, setPlace] = useState(asPlace(area) ?? asPlace(actor.place));
  const [category, setCategory] = useState<string>();
  const [description, setDescription] = useState('');
  const [address, setAddress] = useState('');
  const [position, setPosition] = useState<Position>();
  const [photos, setPhotos] = useState<unknown>([]);
  const [name, setName] = useState('');
  const [phone, setPhone] = useState('');
  const inField = actor.role === 'grid-worker';
  const [channel, setChannel] = useState<'grid' | 'counter' | 'phone'>(inField ? 'grid' : 'counter');
  const { data, error, refetch } = useAnswer(listCategories, { county: countyOf(actor.place) ?? '' });
  const kind = data?.categories.find(({ number }) => number === category);
  const missing =
    category === undefined || place === undefined || description.trim().length < 2 || (address.trim() === '' && position === undefined);
  const send = useMutation({
    mutationFn: () =>
      runOperation(reportEvent, {
        id,
        place: place ?? '',
        category: category ?? '',
        description: description.trim(),
        channel,
        ...(address.trim() === '' ? {} : { address: address.trim() }),
        ...(position === undefined ? {} : { position }),
        ...(Array.isArray(photos) && photos.length > 0 ? { photos: photos as string[] } : {}),
        ...(name.trim() === '' ? {} : { reporterName: name.trim() }),
        ...(phone.trim() === '' ? {} : { reporterPhone: phone.trim() }),
      }),
    onSuccess: () => go(`/inbox/events/event/${id}`),
  });
  const groups = [...Map.groupBy(data?.categories ?? [], (each) => each.class)].map(([, own]) => ({
    label: own[0] === undefined ? '' : t(own[0].classLabel),
    options: own.map((each) => ({ value: each.number, label: `${each.number} ${t(each.label)}` })),
  }));
  return (
    <>
      <PageHead
        title={t({ zh: '上报事件', en: 'Report an event' })}
        help={t({
          zh: '只写看到的事；不写别人的信仰、观点，也不给人贴标签。',
          en: 'What was seen; nothing of beliefs or opinions, and no labels on people.',
        })}
      />
      {error === null ? null : <RefusalNotice error={error} onRetry={() => void refetch()} />}
      <form
        className="ln-panel ln-stack ev-form"
        onSubmit={(sent) => {
          sent.preventDefault();
          if (!missing) send.mutate();
        }}
      >
        <Line id="ev-category" label={t({ zh: '是什么事', en: 'What is it' })}>
          <Select
            id="ev-category"
            showSearch={{ optionFilterProp: 'label' }}
            value={category ?? null}
            options={groups}
            onChange={(chosen) => setCategory(chosen ?? undefined)}
          />
        </Line>
        {kind?.advice == null ? null : <p className="ln-notice ev-advice">{kind.advice}</p>}
        <Line id="ev-description" label={t({ zh: '情况说明', en: 'What is the matter' })}>
          <Input.TextArea
            id="ev-description"
            rows={3}
            maxLength={2000}
            value={description}
            onChange={(typed) => setDescription(typed.target.value)}
          />
        </Line>
        <Line id="ev-place" label={t({ zh: '社区（村）', en: 'Community' })}>
          <PlaceField
            id="ev-place"
            value={place}
            onChange={setPlace}
            root={actor.place}
            level="community"
            label={t({ zh: '社区（村）', en: 'Community' })}
          />
        </Line>
        <Line id="ev-address" label={t({ zh: '地点', en: 'Where' })}>
          <Input
            id="ev-address"
            maxLength={200}
            value={address}
            placeholder={t({ zh: '月河花园 3 栋门口', en: 'in front of building 3' })}
            onChange={(typed) => setAddress(typed.target.value)}
          />
        </Line>
        <PositionButton value={position} onChange={setPosition} />
        {category === undefined || position === undefined ? null : (
          <NearbyPart category={category} position={position} description={description} address={address} />
        )}
        {place === undefined ? null : (
          <Line
            id="ev-photos"
            label={t({ zh: '照片', en: 'Pictures' })}
            hint={t({ zh: '拍摄时间、地点会去掉。', en: 'Time and place are taken out of them.' })}
          >
            <PhotoInput
              id="ev-photos"
              field={photoField}
              label={t(photoField.label)}
              draft={photos}
              onChange={setPhotos}
              onLeave={() => undefined}
              invalid={false}
              place={place}
              at={{ register: event.name, field: 'photosBefore', record: undefined }}
            />
          </Line>
        )}
        {inField ? null : (
          <Line id="ev-channel" label={t({ zh: '怎么报来的', en: 'How it came' })}>
            <Select
              id="ev-channel"
              value={channel}
              options={[
                { value: 'counter', label: t({ zh: '到窗口说的', en: 'At the counter' }) },
                { value: 'phone', label: t({ zh: '打电话说的', en: 'By telephone' }) },
              ]}
              onChange={setChannel}
            />
          </Line>
        )}
        <div className="ev-who">
          <Line id="ev-name" label={t({ zh: '上报人（可以不填）', en: 'Reported by (if given)' })}>
            <Input id="ev-name" maxLength={60} value={name} onChange={(typed) => setName(typed.target.value)} />
          </Line>
          <Line id="ev-phone" label={t({ zh: '联系电话（办好了告诉他）', en: 'Phone (to tell when it is done)' })}>
            <Input id="ev-phone" inputMode="tel" maxLength={30} value={phone} onChange={(typed) => setPhone(typed.target.value)} />
          </Line>
        </div>
        {send.error === null ? null : <RefusalNotice error={send.error} />}
        <div className="ln-actions">
          <Button type="primary" htmlType="submit" disabled={missing} loading={send.isPending}>
            {t({ zh: '报出去', en: 'Send the report' })}
          </Button>
          {missing ? (
            <span className="ln-hint">
              {t({ zh: '选类别、写情况，地点和位置填一样。', en: 'Category, what is the matter, and an address or a position.' })}
            </span>
          ) : null}
        </div>
      </form>
    </>
  );
}

interface LineProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly children: ReactNode;
}

function Line({ id, label, hint, children }: LineProps): ReactElement {
  return (
    <div className="ln-field">
      <label htmlFor={id}>{label}</label>
      {hint === undefined ? null : <span className="ln-hint">{hint}</span>}
      {children}
    </div>
  );
}
