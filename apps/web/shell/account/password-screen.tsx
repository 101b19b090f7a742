import { api, PageHead, RefusalNotice, StatusMark, useText } from '@linli/kernel/web';
import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState, type FormEvent, type ReactElement } from 'react';

/** A new password; the present one is asked, the new one twice. */
export function PasswordScreen(): ReactElement {
  const t = useText();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const change = useMutation({
    mutationFn: () => api.post('/identity/change-password', { current, next }),
    onSuccess: () => {
      setCurrent('');
      setNext('');
      setAgain('');
    },
  });
  const differ = again !== '' && again !== next;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (current !== '' && next !== '' && again === next) change.mutate();
  };
  const field = (id: string, label: string, value: string, onChange: (text: string) => void, autoComplete: string): ReactElement => (
    <div className="ln-field">
      <label htmlFor={id}>{label}</label>
      <Input id={id} type="password" autoComplete={autoComplete} value={value} onChange={(event) => onChange(event.target.value)} />
    </div>
  );
  return (
    <>
      <PageHead
        title={t({ zh: '修改密码', en: 'Change password' })}
        help={t({ zh: '改好后，别处的登录会结束。', en: 'Sessions elsewhere end when it is changed.' })}
      />
      <form className="ln-panel ln-narrow-form" onSubmit={submit}>
        {field('current', t({ zh: '现在的密码', en: 'Present password' }), current, setCurrent, 'current-password')}
        {field('next', t({ zh: '新密码', en: 'New password' }), next, setNext, 'new-password')}
        {field('again', t({ zh: '再输一遍新密码', en: 'New password again' }), again, setAgain, 'new-password')}
        {differ ? <p className="ln-error">{t({ zh: '两遍不一样，请核对。', en: 'The two differ. Please check.' })}</p> : null}
        {change.error === null ? null : <RefusalNotice error={change.error} />}
        {change.isSuccess ? (
          <p role="status">
            <StatusMark tone="green" word={t({ zh: '密码已修改', en: 'Password changed' })} />
          </p>
        ) : null}
        <div className="ln-actions">
          <Button type="primary" htmlType="submit" loading={change.isPending} disabled={current === '' || next === '' || again !== next}>
            {t({ zh: '修改密码', en: 'Change password' })}
          </Button>
        </div>
      </form>
    </>
  );
}
