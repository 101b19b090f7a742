import { GoLink, PageHead, PlaceField, RefusalNotice, newId, useActor, useAddress, useText } from '@linli/kernel/web';
import { Button, Input } from 'antd';
import { useState, type FormEvent, type ReactElement } from 'react';
import { identityOperations } from '../../model/index.ts';
import { useAccountStep } from './account-queries.ts';

/** `/administration/accounts/new` */
export function NewAccountScreen(): ReactElement {
  const t = useText();
  const actor = useActor();
  const { go } = useAddress();
  const [id] = useState(() => newId());
  const [user, setUser] = useState('');
  const [name, setName] = useState('');
  const [place, setPlace] = useState(actor.place);
  const create = useAccountStep(identityOperations.createAccount, (made) => go(`/administration/accounts/${made.id}`));
  const ready = user.trim() !== '' && name.trim() !== '';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (ready) create.mutate({ id, user: user.trim().toLowerCase(), name: name.trim(), place });
  };
  return (
    <>
      <PageHead
        title={t({ zh: '新建账号', en: 'New account' })}
        help={t({
          zh: '建好后得到一个一次性链接，本人打开链接自己设置密码和动态码。',
          en: 'You get a one-time link; its owner opens it and sets password and code.',
        })}
        above={<GoLink to="/administration/accounts">{t({ zh: '账号与岗位', en: 'Accounts and posts' })}</GoLink>}
      />
      <form className="ln-panel ln-narrow-form" onSubmit={submit}>
        <div className="ln-field">
          <label htmlFor="account-user">{t({ zh: '用户名', en: 'User name' })}</label>
          <Input
            id="account-user"
            value={user}
            maxLength={50}
            autoComplete="off"
            aria-required
            aria-describedby="account-user-help"
            onChange={(event) => setUser(event.target.value)}
          />
          <span id="account-user-help" className="ln-hint">
            {t({
              zh: '小写字母和数字，中间可以有点、下划线或短横，例如 zhou.ning。',
              en: 'Lower case letters and digits, with dots, underscores or hyphens between, such as zhou.ning.',
            })}
          </span>
        </div>
        <div className="ln-field">
          <label htmlFor="account-name">{t({ zh: '姓名', en: 'Name' })}</label>
          <Input
            id="account-name"
            value={name}
            maxLength={60}
            autoComplete="off"
            aria-required
            onChange={(event) => setName(event.target.value)}
          />
        </div>
        <div className="ln-field">
          <label htmlFor="account-place">{t({ zh: '管理单位所在地', en: 'Kept at' })}</label>
          <PlaceField
            id="account-place"
            label={t({ zh: '管理单位所在地', en: 'Kept at' })}
            root={actor.place}
            value={place}
            onChange={(chosen) => setPlace(chosen ?? actor.place)}
          />
        </div>
        {create.error === null ? null : <RefusalNotice error={create.error} />}
        <div className="ln-actions">
          <Button type="primary" htmlType="submit" disabled={!ready} loading={create.isPending}>
            {t({ zh: '建立账号', en: 'Make the account' })}
          </Button>
        </div>
      </form>
    </>
  );
}
