import { PlaceField, RefusalNotice, newId, useText } from '@linli/kernel/web';
import { Button, Input, InputNumber, Modal } from 'antd';
import { useState, type FormEvent, type ReactElement } from 'react';
import { KEY_RATE_MAX } from '../../model/open311/access-key.ts';
import { issueKey } from '../../model/open311/operations.ts';
import { useKeyStep } from './queries.ts';

const USUAL_RATE = 60; // one report a second

interface Props {
  readonly county: string;
  readonly onClose: () => void;
}

/** Issues a key; it is shown here and nowhere else afterwards. */
export function IssueDialog({ county, onClose }: Props): ReactElement {
  const t = useText();
  const [id] = useState(newId);
  const [system, setSystem] = useState('');
  const [contact, setContact] = useState('');
  const [perMinute, setPerMinute] = useState<number | null>(USUAL_RATE);
  const [fallback, setFallback] = useState<string>();
  const [key, setKey] = useState<string | null>();
  const issue = useKeyStep(issueKey, (made) => setKey(made.key));
  const ready = system.trim().length >= 2 && perMinute !== null && fallback !== undefined;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!ready) return;
    issue.mutate({ id, system, perMinute, fallback, ...(contact.trim() === '' ? {} : { contact }) });
  };
  return (
    <Modal open width={560} title={t({ zh: '发放密钥', en: 'Issue a key' })} onCancel={onClose} footer={null} mask={{ closable: false }}>
      {key === undefined ? (
        <form className="ek-form" onSubmit={submit}>
          <label>
            {t({ zh: '哪个系统', en: 'System' })}
            <Input value={system} maxLength={60} onChange={(event) => setSystem(event.target.value)} />
          </label>
          <label>
            {t({ zh: '联系人（可不填）', en: 'Contact (may be left out)' })}
            <Input value={contact} maxLength={60} onChange={(event) => setContact(event.target.value)} />
          </label>
          <label>
            {t({ zh: '每分钟最多报几件', en: 'Reports a minute at most' })}
            <InputNumber min={1} max={KEY_RATE_MAX} precision={0} value={perMinute} onChange={setPerMinute} />
          </label>
          <div>
            <span>{t({ zh: '对不上网格时交给', en: 'Where no grid is found' })}</span>
            <PlaceField
              value={fallback}
              onChange={setFallback}
              root={county}
              level="community"
              label={t({ zh: '对不上网格时交给', en: 'Where no grid is found' })}
            />
          </div>
          {issue.error === null ? null : <RefusalNotice error={issue.error} />}
          <div className="ek-foot">
            <Button type="primary" htmlType="submit" disabled={!ready} loading={issue.isPending}>
              {t({ zh: '发放', en: 'Issue' })}
            </Button>
          </div>
        </form>
      ) : (
        <div className="ek-form">
          <p>
            {key === null
              ? t({
                  zh: '这把密钥已经发过，不能再显示。请另发一把。',
                  en: 'This key was issued before and cannot be shown again. Issue another.',
                })
              : t({
                  zh: '密钥只显示这一次。请现在抄给对方，关掉以后谁也看不到，丢了就吊销重发。',
                  en: 'The key is shown this once. Pass it on now; nobody sees it afterwards. If it is lost, revoke it and issue another.',
                })}
          </p>
          {key === null ? null : <code className="ek-key">{key}</code>}
          <div className="ek-foot">
            <Button type="primary" onClick={onClose}>
              {t({ zh: '已抄好，关闭', en: 'Passed on, close' })}
            </Button>
          </div>
        </div>
      )}
    </Modal>
  );
}
