import { PlaceField, useActor, useSession, useText } from '@linli/kernel/web';
import { Input, Select } from 'antd';
import type { ReactElement } from 'react';

export interface Destination {
  readonly to: string;
  readonly from: string;
  readonly relation: 'usual' | 'temporary';
  readonly currentAddress: string;
}

interface Props {
  readonly value: Destination;
  readonly onChange: (value: Destination) => void;
}

/** Where to, since when, as what: the same questions for taking over and for moving. */
export function DestinationFields({ value, onChange }: Props): ReactElement {
  const t = useText();
  const actor = useActor();
  const { today } = useSession();
  const change = (part: Partial<Destination>): void => onChange({ ...value, ...part });
  return (
    <>
      <div className="ln-field">
        <label htmlFor="move-to">{t({ zh: '迁到哪里', en: 'Where to' })}</label>
        <PlaceField
          id="move-to"
          label={t({ zh: '迁到哪里', en: 'Where to' })}
          root={actor.place}
          value={value.to}
          onChange={(to) => change({ to: to ?? actor.place })}
        />
        <span className="ln-hint">{t({ zh: '选到社区（村），有网格的可以选到网格。', en: 'A community, or one of its grids.' })}</span>
      </div>
      <div className="ln-field">
        <label htmlFor="move-from">{t({ zh: '从哪天起住在这里', en: 'Since when' })}</label>
        <input
          id="move-from"
          type="date"
          className="ln-native"
          value={value.from}
          max={today}
          required
          onChange={(event) => change({ from: event.target.value })}
        />
      </div>
      <div className="ln-field">
        <label htmlFor="move-relation">{t({ zh: '居住关系', en: 'Residence' })}</label>
        <Select
          id="move-relation"
          value={value.relation}
          options={[
            { value: 'usual', label: t({ zh: '常住', en: 'Lives here' }) },
            { value: 'temporary', label: t({ zh: '暂住', en: 'Stays here for a time' }) },
          ]}
          onChange={(relation: Destination['relation']) => change({ relation })}
        />
      </div>
      <div className="ln-field">
        <label htmlFor="move-address">{t({ zh: '现居住地址', en: 'Current address' })}</label>
        <Input
          id="move-address"
          value={value.currentAddress}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => change({ currentAddress: event.target.value })}
        />
      </div>
    </>
  );
}

/** What of it an operation wants: the address only when somebody wrote one. */
export function destinationInput({
  currentAddress,
  ...rest
}: Destination): Omit<Destination, 'currentAddress'> & { currentAddress?: string } {
  return currentAddress.trim() === '' ? rest : { ...rest, currentAddress: currentAddress.trim() };
}
