import { api, formatInstant, PageHead, RefusalNotice, StatusMark, useText } from '@linli/kernel/web';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { deviceIn } from './device.ts';

interface SessionRow {
  readonly id: string;
  readonly current: boolean;
  readonly startedAt: string;
  readonly lastSeenAt: string;
  readonly userAgent: string;
  readonly address: string;
}

/** Where this account is signed in, and how to end that. */
export function SessionsScreen(): ReactElement {
  const t = useText();
  const client = useQueryClient();
  const { data, error, refetch } = useQuery({
    queryKey: ['sessions'],
    queryFn: ({ signal }) => api.get<{ sessions: SessionRow[] }>('/identity/sessions', {}, signal),
    staleTime: 0,
  });
  const end = useMutation({
    mutationFn: (id: string) => api.post(`/identity/sessions/${id}/end`),
    onSuccess: () => client.invalidateQueries({ queryKey: ['sessions'] }),
  });
  return (
    <>
      <PageHead
        title={t({ zh: '登录记录', en: 'Sessions' })}
        help={t({
          zh: '您的账号正在这些地方登录。有不认识的，请结束它并修改密码。',
          en: 'Your account is signed in here. If you do not know one of them, end it and change your password.',
        })}
      />
      {error === null ? null : <RefusalNotice error={error} onRetry={() => void refetch()} />}
      {end.error === null ? null : <RefusalNotice error={end.error} />}
      <div
        className="ln-table-frame"
        role="region"
        aria-label={t({ zh: '登录记录', en: 'Sessions' })}
        tabIndex={0}
        aria-busy={data === undefined && error === null}
      >
        <table className="ln-table ln-still">
          <caption className="ln-out-of-sight">{t({ zh: '登录记录', en: 'Sessions' })}</caption>
          <thead>
            <tr>
              <th scope="col">{t({ zh: '设备', en: 'Device' })}</th>
              <th scope="col">{t({ zh: '网络地址', en: 'Address' })}</th>
              <th scope="col">{t({ zh: '登录时间', en: 'Since' })}</th>
              <th scope="col">{t({ zh: '最近使用', en: 'Last seen' })}</th>
              <th scope="col">{t({ zh: '操作', en: 'Action' })}</th>
            </tr>
          </thead>
          <tbody>
            {(data?.sessions ?? []).map((session) => (
              <tr key={session.id}>
                <td title={session.userAgent}>{t(deviceIn(session.userAgent))}</td>
                <td>{session.address}</td>
                <td>{formatInstant(session.startedAt)}</td>
                <td>{formatInstant(session.lastSeenAt)}</td>
                <td>
                  {session.current ? (
                    <StatusMark tone="green" word={t({ zh: '就是这里', en: 'This one' })} />
                  ) : (
                    <Button size="small" loading={end.isPending && end.variables === session.id} onClick={() => end.mutate(session.id)}>
                      {t({ zh: '结束登录', en: 'End it' })}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
