import { PageHead, RefusalNotice, StatusMark, runOperation, useText } from '@linli/kernel/web';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, InputNumber, Radio } from 'antd';
import { useState, type FormEvent, type ReactElement } from 'react';
import type { OutputOf } from '@linli/kernel/model';
import { type PasswordProfile, identityOperations } from '../../model/index.ts';

type Rules = OutputOf<typeof identityOperations.getPolicy>;

const KEY = ['identity.policy'];

/** `/administration/rules`: what the security administrator sets for every account. */
export function PolicyScreen(): ReactElement {
  const t = useText();
  const { data, error, refetch } = useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => runOperation(identityOperations.getPolicy, {}, { signal }),
    staleTime: 0,
  });
  return (
    <>
      <PageHead
        title={t({ zh: '账号安全规则', en: 'Rules for accounts' })}
        help={t({
          zh: '对所有账号生效。连续五次登录失败锁定 15 分钟，这一条不能改。',
          en: 'For every account. Five failed tries lock a name for 15 minutes; that one is fixed.',
        })}
      />
      {error === null ? null : <RefusalNotice error={error} onRetry={() => void refetch()} />}
      {data === undefined ? null : <RulesForm key={data.version} rules={data} />}
    </>
  );
}

function RulesForm({ rules }: { readonly rules: Rules }): ReactElement {
  const t = useText();
  const client = useQueryClient();
  const [draft, setDraft] = useState(rules);
  const save = useMutation({
    mutationFn: () => runOperation(identityOperations.setPolicy, draft),
    onSuccess: (saved) => client.setQueryData(KEY, saved),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save.mutate();
  };
  const number = (
    key: 'passwordDays' | 'idleMinutes' | 'sessionHours',
    label: string,
    min: number,
    max: number,
    barred = false,
  ): ReactElement => (
    <div className="ln-field">
      <label htmlFor={key}>{label}</label>
      <InputNumber
        id={key}
        min={min}
        max={max}
        precision={0}
        disabled={barred}
        value={draft[key]}
        onChange={(value) => setDraft({ ...draft, [key]: value ?? draft[key] })}
      />
    </div>
  );
  return (
    <form className="ln-panel ln-narrow-form" onSubmit={submit}>
      <fieldset className="ln-field" style={{ border: 0, padding: 0, margin: 0 }}>
        <legend>{t({ zh: '密码要求', en: 'Passwords' })}</legend>
        <Radio.Group
          value={draft.profile}
          onChange={(event) => setDraft({ ...draft, profile: event.target.value as PasswordProfile })}
          options={[
            {
              value: 'mlps',
              label: t({
                zh: '等级保护：三种字符，定期更换，最近五次不重复',
                en: 'Graded protection: three kinds of characters, changed regularly, none of the last five',
              }),
            },
            {
              value: 'asvs',
              label: t({ zh: '只看长度和常见密码，不要求定期更换', en: 'Length and common passwords only, no regular change' }),
            },
          ]}
        />
      </fieldset>
      {number('passwordDays', t({ zh: '密码最多用几天', en: 'Days until a password must be changed' }), 30, 365, draft.profile === 'asvs')}
      {number('idleMinutes', t({ zh: '多少分钟不操作就退出', en: 'Minutes without use until signed out' }), 5, 120)}
      {number('sessionHours', t({ zh: '一次登录最长几小时', en: 'Longest session in hours' }), 1, 24)}
      {save.error === null ? null : <RefusalNotice error={save.error} />}
      {save.isSuccess ? (
        <p role="status">
          <StatusMark tone="green" word={t({ zh: '规则已保存', en: 'Rules saved' })} />
        </p>
      ) : null}
      <div className="ln-actions">
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t({ zh: '保存规则', en: 'Save the rules' })}
        </Button>
      </div>
    </form>
  );
}
