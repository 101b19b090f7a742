import { UserOutlined } from '@ant-design/icons';
import { roleLabels } from '@linli/kernel/model';
import { api, sentenceOf, useAddress, useSession, useText } from '@linli/kernel/web';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Dropdown } from 'antd';
import type { ReactElement } from 'react';
import { GuideLink } from '../help/guide-link.tsx';

/** Who I am and in which post; the other posts, the guide, sessions, password, the way out. */
export function AccountMenu(): ReactElement {
  const t = useText();
  const session = useSession();
  const client = useQueryClient();
  const { go } = useAddress();
  const { message } = App.useApp();
  const onError = (error: Error): void => void message.error(t(sentenceOf(error)));
  const switchPost = useMutation({
    mutationFn: (post: string) => api.post('/identity/switch-post', { post }),
    onSuccess: async () => {
      await client.resetQueries();
      go('/', { place: '' });
    },
    onError,
  });
  const signOut = useMutation({
    mutationFn: () => api.post('/identity/sign-out'),
    onSuccess: () => {
      client.clear();
      location.assign('/sign-in');
    },
    onError,
  });
  const others = session.posts.filter((post) => post.id !== session.post.id);
  const items = [
    {
      key: 'who',
      type: 'group' as const,
      label: `${session.name} · ${session.post.placeName} · ${session.post.title === '' ? t(roleLabels[session.post.role]) : session.post.title}`,
    },
    ...(others.length === 0
      ? []
      : [
          { key: 'line-1', type: 'divider' as const },
          { key: 'posts', type: 'group' as const, label: t({ zh: '换一个岗位', en: 'Switch to another post' }) },
          ...others.map((post) => ({
            key: post.id,
            label: `${post.placeName} · ${post.title === '' ? t(roleLabels[post.role]) : post.title}`,
            onClick: () => switchPost.mutate(post.id),
          })),
        ]),
    { key: 'line-2', type: 'divider' as const },
    { key: 'guide', label: <GuideLink>{t({ zh: '这一页怎么用', en: 'How this page works' })}</GuideLink> },
    { key: 'sessions', label: t({ zh: '登录记录', en: 'Sessions' }), onClick: () => go('/account/sessions') },
    { key: 'password', label: t({ zh: '修改密码', en: 'Change password' }), onClick: () => go('/account/password') },
    { key: 'out', label: t({ zh: '退出登录', en: 'Sign out' }), onClick: () => signOut.mutate() },
  ];
  return (
    <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
      <Button
        type="text"
        icon={<UserOutlined aria-hidden />}
        aria-haspopup="menu"
        aria-label={t({ zh: '{name}，账号菜单', en: '{name}, account menu' }, { name: session.name })}
        loading={switchPost.isPending || signOut.isPending}
      >
        <span className="ln-wide-only">{session.name}</span>
      </Button>
    </Dropdown>
  );
}
