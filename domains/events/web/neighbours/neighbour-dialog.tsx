import { RefusalNotice, newId, useText } from '@linli/kernel/web';
import { Button, Checkbox, Input, Modal } from 'antd';
import { useState, type FormEvent, type ReactElement } from 'react';
import { type NeighbourLine, type Route, type TriedAnswer, tryNeighbour, writeNeighbour } from '../../model/neighbours/operations.ts';
import { useNeighbourStep } from './queries.ts';
import { RoutesPart } from './routes-part.tsx';

interface Props {
  /** Undefined: a new one. */
  readonly of: NeighbourLine | undefined;
  readonly categories: readonly { readonly number: string; readonly name: string; readonly public: boolean }[];
  readonly privateOpen: boolean;
  readonly onClose: () => void;
}

const NO_SERVICES: TriedAnswer['services'] = [];

/** Where a neighbour is, how it lets us in, what goes there; tried before it is kept. */
export function NeighbourDialog({ of, categories, privateOpen, onClose }: Props): ReactElement {
  const t = useText();
  const [id] = useState(of?.id ?? newId());
  const [name, setName] = useState(of?.name ?? '');
  const [url, setUrl] = useState(of?.url ?? '');
  const [jurisdiction, setJurisdiction] = useState(of?.jurisdiction ?? '');
  const [key, setKey] = useState('');
  const [active, setActive] = useState(of?.active ?? true);
  const [routes, setRoutes] = useState<readonly Route[]>(of?.routes ?? []);
  const [tried, setTried] = useState<TriedAnswer>();
  const trial = useNeighbourStep(tryNeighbour, setTried);
  const write = useNeighbourStep(writeNeighbour, onClose);
  const ready = name.trim().length >= 2 && url.trim() !== '' && routes.every(({ service }) => service.trim() !== '');
  const where = { url, jurisdiction, ...(key === '' ? {} : { key }) };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!ready) return;
    const told = tried?.reached === true ? tried : undefined;
    write.mutate({
      id,
      version: of?.version ?? 0,
      name,
      ...where,
      format: told?.format ?? of?.format ?? 'json',
      updates: told?.updates ?? of?.updates ?? false,
      active,
      routes: [...routes],
    });
  };
  const change = (set: (text: string) => void) => (text: string) => {
    set(text);
    setTried(undefined);
  };
  return (
    <Modal
      open
      width={760}
      title={
        of === undefined
          ? t({ zh: '新增对接系统', en: 'Add a neighbour' })
          : t({ zh: '修改“{name}”', en: 'Change {name}' }, { name: of.name })
      }
      onCancel={onClose}
      footer={null}
      mask={{ closable: false }}
    >
      <form className="nb-form" onSubmit={submit}>
        <Word id="nb-name" label={t({ zh: '系统名称', en: 'Name' })} value={name} max={60} onChange={setName} />
        <Word
          id="nb-url"
          label={t({ zh: '接口地址', en: 'Address' })}
          value={url}
          max={200}
          placeholder="https://311.example.org/open311/v2"
          hint={
            privateOpen
              ? t({ zh: '写到 /v2 为止。运维已放行内部网络。', en: 'Up to /v2. The operator has opened internal networks.' })
              : t({ zh: '以 https:// 开头，写到 /v2 为止。政务内网的，请运维先放行。', en: 'It begins with https:// and ends with /v2. For internal networks ask the operator first.' }) // prettier-ignore
          }
          onChange={change(setUrl)}
        />
        <div className="nb-pair">
          <Word
            id="nb-jurisdiction"
            label={t({ zh: '对方的 jurisdiction_id（没有就空着）', en: 'Its jurisdiction_id (if it has one)' })}
            value={jurisdiction}
            max={60}
            onChange={change(setJurisdiction)}
          />
          <Word
            id="nb-key"
            secret
            label={t({ zh: '对方给的密钥', en: 'Key that it issued' })}
            value={key}
            max={200}
            placeholder={of?.keySet === true ? t({ zh: '已设置，不改就空着', en: 'Set; leave empty to keep it' }) : ''}
            onChange={change(setKey)}
          />
        </div>
        <div className="nb-foot">
          <Button
            disabled={url.trim() === ''}
            loading={trial.isPending}
            onClick={() => trial.mutate({ ...where, ...(of === undefined ? {} : { id }) })}
          >
            {t({ zh: '试一试', en: 'Try' })}
          </Button>
          <span className="ln-hint">{t({ zh: '只问对方有哪些类别，不报事件。', en: 'Only asks what it offers; reports nothing.' })}</span>
        </div>
        {trial.error === null ? null : <RefusalNotice error={trial.error} />}
        {tried === undefined ? null : (
          <div className={`ln-notice ${tried.reached ? '' : 'ln-notice-red'}`} role="status">
            <p>{t(tried.sentence)}</p>
          </div>
        )}
        <RoutesPart routes={routes} categories={categories} services={tried?.services ?? NO_SERVICES} onChange={setRoutes} />
        <Checkbox checked={active} onChange={(event) => setActive(event.target.checked)}>
          {t({ zh: '启用：新的事件马上往那边送', en: 'In use: new events go there at once' })}
        </Checkbox>
        {write.error === null ? null : <RefusalNotice error={write.error} />}
        <div className="nb-foot">
          <Button type="primary" htmlType="submit" disabled={!ready} loading={write.isPending}>
            {t({ zh: '保存', en: 'Save' })}
          </Button>
          <Button onClick={onClose}>{t({ zh: '返回', en: 'Back' })}</Button>
        </div>
      </form>
    </Modal>
  );
}

interface WordProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly max: number;
  readonly placeholder?: string;
  readonly hint?: string;
  readonly secret?: true;
  readonly onChange: (value: string) => void;
}

function Word({ id, label, value, max, placeholder = '', hint, secret, onChange }: WordProps): ReactElement {
  return (
    <div className="ln-field">
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        {...(secret === true ? { type: 'password', autoComplete: 'new-password' } : {})}
        value={value}
        maxLength={max}
        placeholder={placeholder}
        onChange={(event) => onChange(event.target.value)}
      />
      {hint === undefined ? null : <p className="ln-hint">{hint}</p>}
    </div>
  );
}
