import type { OutputOf } from '@linli/kernel/model';
import { parseIdentityNumber } from '@linli/kernel/model';
import { GoLink, PageHead, RefusalNotice, newId, screenPath, useActor, useAddress, useSession, useText } from '@linli/kernel/web';
import { Button, Input } from 'antd';
import { useState, type FormEvent, type ReactElement } from 'react';
import { findInCounty, person, takeOver } from '../../model/index.ts';
import { useStep } from '../queries.ts';
import { type Destination, DestinationFields, destinationInput } from './destination-fields.tsx';

type Found = OutputOf<typeof findInCounty>;

interface Asked {
  readonly identityNumber: string;
  readonly purpose: string;
}

/** `/residents/take-over`: first ask the county for the exact number, then take the record over. */
export function TakeOverScreen(): ReactElement {
  const t = useText();
  const { demo, today } = useSession();
  const [asked, setAsked] = useState<Asked>({ identityNumber: '', purpose: t({ zh: '办理迁入登记', en: 'Registering a move' }) });
  const find = useStep(findInCounty);
  const ready = parseIdentityNumber(asked.identityNumber, { today, demo }).ok && asked.purpose.trim().length >= PURPOSE_MIN;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (ready) find.mutate({ identityNumber: asked.identityNumber.trim(), purpose: asked.purpose.trim() });
  };
  const change = (part: Partial<Asked>): void => {
    setAsked({ ...asked, ...part });
    find.reset();
  };
  return (
    <>
      <PageHead
        title={t({ zh: '接收迁入居民', en: 'Take over a resident' })}
        help={t({
          zh: '只能按完整的身份证号查询，只告诉您有没有登记、由哪个社区管理。每次查询都会留下记录，居民本人可以看到。',
          en: 'Only by the whole identity number, and you learn only whether it is known and who holds the record. Every question leaves a trace that the resident can read.',
        })}
        above={<GoLink to="/residents/moves">{t({ zh: '迁入迁出', en: 'Moves' })}</GoLink>}
      />
      <form className="ln-panel ln-narrow-form ln-stack" onSubmit={submit}>
        <div className="ln-field">
          <label htmlFor="take-number">{t({ zh: '身份证号', en: 'Identity number' })}</label>
          <Input
            id="take-number"
            value={asked.identityNumber}
            maxLength={30}
            autoComplete="off"
            aria-required
            onChange={(event) => change({ identityNumber: event.target.value })}
          />
        </div>
        <div className="ln-field">
          <label htmlFor="take-purpose">{t({ zh: '用途', en: 'Purpose' })}</label>
          <Input
            id="take-purpose"
            value={asked.purpose}
            maxLength={200}
            aria-required
            onChange={(event) => change({ purpose: event.target.value })}
          />
        </div>
        <div className="ln-actions">
          <Button type={find.data === undefined ? 'primary' : 'default'} htmlType="submit" disabled={!ready} loading={find.isPending}>
            {t({ zh: '在全县查询', en: 'Ask the county' })}
          </Button>
        </div>
        {find.error === null ? null : <RefusalNotice error={find.error} />}
      </form>
      {find.data === undefined ? null : <Answer found={find.data} asked={asked} />}
    </>
  );
}

const PURPOSE_MIN = 4; // characters; less is no purpose

function Answer({ found, asked }: { readonly found: Found; readonly asked: Asked }): ReactElement {
  const t = useText();
  if (!found.known) {
    return (
      <div className="ln-notice" role="status">
        <p>{t({ zh: '全县还没有这个人的登记。', en: 'Nobody in the county has this number.' })}</p>
        <GoLink to={`${screenPath(person)}/new`}>{t({ zh: '新增居民', en: 'Add the resident' })}</GoLink>
      </div>
    );
  }
  if (found.mine) {
    return (
      <div className="ln-notice" role="status">
        <p>{t({ zh: '这个人已经在您这里登记。', en: 'This person is already kept here.' })}</p>
        {found.id === null ? null : <GoLink to={`/residents/people/${found.id}`}>{t({ zh: '打开', en: 'Open' })}</GoLink>}
      </div>
    );
  }
  return <TakeOverForm asked={asked} holder={found.placeName ?? found.place ?? ''} />;
}

function TakeOverForm({ asked, holder }: { readonly asked: Asked; readonly holder: string }): ReactElement {
  const t = useText();
  const actor = useActor();
  const { today } = useSession();
  const { go } = useAddress();
  const [id] = useState(() => newId());
  const [destination, setDestination] = useState<Destination>({ to: actor.place, from: today, relation: 'usual', currentAddress: '' });
  const take = useStep(takeOver, (taken) => go(`/residents/people/${taken.person.id}`));
  return (
    <section className="ln-panel ln-narrow-form ln-stack">
      <h2>{t({ zh: '这个人现在由{holder}管理', en: 'The record is held by {holder}' }, { holder })}</h2>
      <p>
        {t({
          zh: '接收后，记录转到您这里，那边的常住或暂住关系结束，户籍不变；那个社区会看到提示。',
          en: 'The record comes to you; living there ends, the registration stays; the other community is told.',
        })}
      </p>
      <DestinationFields value={destination} onChange={setDestination} />
      {take.error === null ? null : <RefusalNotice error={take.error} />}
      <div className="ln-actions">
        <Button
          type="primary"
          loading={take.isPending}
          onClick={() =>
            take.mutate({
              id,
              identityNumber: asked.identityNumber.trim(),
              purpose: asked.purpose.trim(),
              ...destinationInput(destination),
            })
          }
        >
          {t({ zh: '接收', en: 'Take over' })}
        </Button>
      </div>
    </section>
  );
}
