import type { OutputOf } from '@linli/kernel/model';
import { GoLink, PageHead, RefusalNotice, newId, useActor, useAddress, useSession, useText } from '@linli/kernel/web';
import { Button, Checkbox } from 'antd';
import { useState, type ReactElement } from 'react';
import { decideKeeper, householdOf, movePerson } from '../../model/index.ts';
import { type PersonRow, useAnswer, usePerson, useStep } from '../queries.ts';
import { type Destination, DestinationFields, destinationInput } from './destination-fields.tsx';

type Member = OutputOf<typeof householdOf>['households'][number]['members'][number];

/** `/residents/people/$id/move`: to another grid or, for the town, another community, with whoever moves along. */
export function MoveScreen(): ReactElement {
  const t = useText();
  const { params } = useAddress();
  const id = params['id'] ?? '';
  const { data: row, error, refetch } = usePerson(id);
  const home = useAnswer(householdOf, { id });
  return (
    <>
      <PageHead
        title={row === undefined ? '…' : t({ zh: '办理{name}迁居', en: 'Move {name}' }, { name: row.values.name ?? '' })}
        help={t({
          zh: '在您的范围内迁居。迁到别的社区，由那边的社区凭身份证号接收。',
          en: 'Inside your area. To another community, that community takes over by identity number.',
        })}
        above={<GoLink to={`/residents/people/${id}`}>{row?.values.name ?? t({ zh: '居民情况', en: 'A resident' })}</GoLink>}
      />
      {error === null ? null : <RefusalNotice error={error} onRetry={() => void refetch()} />}
      {row === undefined || home.isPending ? null : <MoveForm row={row} members={othersOf(home.data?.households ?? [], id)} />}
    </>
  );
}

function othersOf(households: OutputOf<typeof householdOf>['households'], id: string): Member[] {
  const members = households.flatMap((each) => each.members).filter((each) => each.person !== id);
  return [...new Map(members.map((each) => [each.person, each])).values()];
}

function MoveForm({ row, members }: { readonly row: PersonRow; readonly members: readonly Member[] }): ReactElement {
  const t = useText();
  const actor = useActor();
  const { today } = useSession();
  const { go } = useAddress();
  const [newHousehold] = useState(() => newId());
  const [along, setAlong] = useState<readonly string[]>([]);
  const [apart, setApart] = useState(members.length > 0);
  const [destination, setDestination] = useState<Destination>({
    to: row.place,
    from: today,
    relation: 'usual',
    currentAddress: row.values.currentAddress ?? '',
  });
  const move = useStep(movePerson, () => go(`/residents/people/${row.id}`));
  const refusal = decideKeeper(actor);
  const send = (): void =>
    move.mutate({
      id: row.id,
      version: row.version,
      ...destinationInput(destination),
      members: members.filter((each) => along.includes(each.person)).map((each) => ({ id: each.person, version: each.version })),
      ...(apart ? { newHousehold } : {}),
    });
  return (
    <section className="ln-panel ln-narrow-form ln-stack">
      <DestinationFields value={destination} onChange={setDestination} />
      {members.length === 0 ? null : (
        <fieldset className="ln-field">
          <legend>{t({ zh: '谁一起迁', en: 'Who moves along' })}</legend>
          {members.map((each) => (
            <Checkbox
              key={each.person}
              checked={along.includes(each.person)}
              onChange={(event) => setAlong(event.target.checked ? [...along, each.person] : along.filter((one) => one !== each.person))}
            >
              {each.name} {each.birthDate === null ? null : <span className="ln-hint ln-figures">{each.birthDate}</span>}
            </Checkbox>
          ))}
        </fieldset>
      )}
      <Checkbox checked={apart} onChange={(event) => setApart(event.target.checked)}>
        {t({ zh: '在新住处另立一户，由本人任户主', en: 'A household of their own at the new home, with this person as its head' })}
      </Checkbox>
      {refusal === undefined ? null : <p className="ln-error">{t(refusal.sentence)}</p>}
      {move.error === null ? null : <RefusalNotice error={move.error} />}
      <div className="ln-actions">
        <Button type="primary" disabled={refusal !== undefined} loading={move.isPending} onClick={send}>
          {t({ zh: '办理迁居', en: 'Move' })}
        </Button>
      </div>
    </section>
  );
}
