import { newId, RefusalNotice, useSession, useText } from '@linli/kernel/web';
import { Button, Input, Modal, Radio, Select } from 'antd';
import { useState, type ReactElement } from 'react';
import { assignStaff, staffCandidates } from '../../model/index.ts';
import { gridPartCodes } from '../../model/codes.ts';
import { useAnswer, useStep } from '../queries.ts';
import type { GridFacts } from '../words.ts';

type Part = 'head' | 'worker' | 'household-head';

/** Somebody out of the posts here, or by name where there is no account (a head of households). */
export function AssignDialog({ facts, onClose }: { readonly facts: GridFacts; readonly onClose: () => void }): ReactElement {
  const t = useText();
  const { today } = useSession();
  const [id] = useState(() => newId());
  const [part, setPart] = useState<Part>('worker');
  const [account, setAccount] = useState('');
  const [name, setName] = useState('');
  const [phone, setPhone] = useState('');
  const [since, setSince] = useState(today);
  const { data } = useAnswer(staffCandidates, { place: facts.number });
  const assign = useStep(assignStaff, onClose);
  const chosen = data?.candidates.find((each) => each.account === account);
  const told = chosen?.name ?? name.trim();
  const send = (): void =>
    assign.mutate({
      id,
      grid: facts.id,
      part,
      name: told,
      since,
      ...(chosen === undefined ? {} : { account }),
      ...(phone.trim() === '' ? {} : { phone: phone.trim() }),
    });
  return (
    <Modal
      open
      title={t({ zh: '给“{name}”安排人员', en: 'Assign staff to "{name}"' }, { name: facts.name })}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t({ zh: '取消', en: 'Cancel' })}</Button>
          <Button type="primary" disabled={told.length < 2} loading={assign.isPending} onClick={send}>
            {t({ zh: '安排', en: 'Assign' })}
          </Button>
        </>
      }
    >
      <div className="ln-field">
        <span id="staff-part">{t({ zh: '职务', en: 'Part' })}</span>
        <Radio.Group
          aria-labelledby="staff-part"
          value={part}
          onChange={(event) => setPart(event.target.value as Part)}
          options={gridPartCodes.items.map((item) => ({ value: item.code, label: t(item) }))}
        />
      </div>
      <div className="ln-field">
        <label htmlFor="staff-account">{t({ zh: '工作账号', en: 'Account' })}</label>
        <Select
          id="staff-account"
          value={account}
          onChange={setAccount}
          options={[
            { value: '', label: t({ zh: '没有账号，只填姓名', en: 'No account: by name' }) },
            ...(data?.candidates ?? []).map((each) => ({ value: each.account, label: `${each.name} ${each.title}`.trim() })),
          ]}
        />
      </div>
      {chosen === undefined ? (
        <div className="ln-field">
          <label htmlFor="staff-name">{t({ zh: '姓名', en: 'Name' })}</label>
          <Input id="staff-name" value={name} maxLength={50} onChange={(event) => setName(event.target.value)} />
        </div>
      ) : null}
      <div className="ln-field">
        <label htmlFor="staff-phone">{t({ zh: '联系电话（可不填）', en: 'Phone (optional)' })}</label>
        <Input id="staff-phone" value={phone} maxLength={20} inputMode="tel" onChange={(event) => setPhone(event.target.value)} />
      </div>
      <div className="ln-field">
        <label htmlFor="staff-since">{t({ zh: '开始日期', en: 'From' })}</label>
        <input id="staff-since" type="date" className="ln-native" value={since} onChange={(event) => setSince(event.target.value)} />
      </div>
      {assign.error === null ? null : <RefusalNotice error={assign.error} />}
    </Modal>
  );
}
