import type { InputOf } from '@linli/kernel/model';
import { PlaceField, type Search, useActor, useAddress, useDictionary, useText } from '@linli/kernel/web';
import { Button, Input, Select } from 'antd';
import { useState, type FormEvent, type ReactElement } from 'react';
import type { identityOperations } from '../../model/index.ts';

/** What the trail may be narrowed by, as it stands in the address. `within` is a place; `place` belongs to the frame. */
export const emptyFilters = ['account', 'operation', 'outcome', 'within', 'from', 'to'] as const;

type Name = (typeof emptyFilters)[number];

/** The address as input of the operation; what does not fit is left out. */
export function trailInput(search: Search): InputOf<typeof identityOperations.listTrail> {
  const outcome = search['outcome'];
  return {
    account: search['account'],
    operation: search['operation'],
    outcome: outcome === 'done' || outcome === 'refused' ? outcome : undefined,
    place: search['within'],
    from: search['from'],
    to: search['to'],
    after: search['after'],
  };
}

export function TrailFilters(): ReactElement {
  const t = useText();
  const actor = useActor();
  const dictionary = useDictionary();
  const { search, setSearch } = useAddress();
  const [draft, setDraft] = useState<Partial<Record<Name, string | undefined>>>(
    Object.fromEntries(emptyFilters.map((name) => [name, search[name]])),
  );
  const change = (name: Name) => (value: string | undefined) => setDraft({ ...draft, [name]: value });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setSearch({ ...draft, after: undefined });
  };
  const date = (name: 'from' | 'to', label: string): ReactElement => (
    <div className="ln-field">
      <label htmlFor={`trail-${name}`}>{label}</label>
      <input
        id={`trail-${name}`}
        type="date"
        className="ln-native"
        value={draft[name] ?? ''}
        onChange={(event) => change(name)(event.target.value)}
      />
    </div>
  );
  return (
    <form className="ln-filters" onSubmit={submit} role="search">
      <div className="ln-field">
        <label htmlFor="trail-account">{t({ zh: '账号', en: 'Account' })}</label>
        <Input
          id="trail-account"
          allowClear
          value={draft.account ?? ''}
          placeholder={t({ zh: '用户名', en: 'User name' })}
          onChange={(event) => change('account')(event.target.value)}
        />
      </div>
      <div className="ln-field">
        <label htmlFor="trail-operation">{t({ zh: '哪方面的事', en: 'Subject' })}</label>
        <Select
          id="trail-operation"
          value={draft.operation ?? ''}
          onChange={change('operation')}
          options={[
            { value: '', label: t({ zh: '全部', en: 'All' }) },
            { value: 'identity.sign-in', label: t({ zh: '登录', en: 'Signing in' }) },
            ...dictionary.domains.map((each) => ({ value: each.name, label: t(each.label) })),
          ]}
        />
      </div>
      <div className="ln-field">
        <label htmlFor="trail-outcome">{t({ zh: '结果', en: 'Outcome' })}</label>
        <Select
          id="trail-outcome"
          value={draft.outcome ?? ''}
          onChange={change('outcome')}
          options={[
            { value: '', label: t({ zh: '全部', en: 'All' }) },
            { value: 'done', label: t({ zh: '完成', en: 'Done' }) },
            { value: 'refused', label: t({ zh: '未准许', en: 'Refused' }) },
          ]}
        />
      </div>
      <div className="ln-field">
        <label htmlFor="trail-within">{t({ zh: '地方', en: 'Place' })}</label>
        <PlaceField
          id="trail-within"
          label={t({ zh: '地方', en: 'Place' })}
          root={actor.place}
          value={draft.within}
          clearable
          onChange={change('within')}
        />
      </div>
      {date('from', t({ zh: '从哪天', en: 'From' }))}
      {date('to', t({ zh: '到哪天（含当天）', en: 'To, included' }))}
      <div className="ln-actions">
        <Button type="primary" htmlType="submit">
          {t({ zh: '查找', en: 'Find' })}
        </Button>
      </div>
    </form>
  );
}
