import { departments, roleLabels } from '@linli/kernel/model';
import { RefusalNotice, StatusMark, UNKNOWN, useActor, useText } from '@linli/kernel/web';
import { Button, Popconfirm } from 'antd';
import { useState, type ReactElement } from 'react';
import { type PostRow, identityOperations } from '../../model/index.ts';
import { useAccountStep } from './account-queries.ts';
import { GrantPostDialog } from './grant-post-dialog.tsx';

interface Props {
  readonly account: string;
  readonly posts: readonly PostRow[];
}

/** The posts of a person, ended ones below. Only the security administrator changes them. */
export function PostsPanel({ account, posts }: Props): ReactElement {
  const t = useText();
  const actor = useActor();
  const grants = actor.role === 'security-admin' && actor.account !== account;
  const [granting, setGranting] = useState(false);
  const end = useAccountStep(identityOperations.endPost);
  const ordered = [...posts].sort((a, b) => Number(b.inForce) - Number(a.inForce));
  return (
    <section className="ln-panel" aria-labelledby="posts-title">
      <h2 id="posts-title">{t({ zh: '岗位', en: 'Posts' })}</h2>
      {end.error === null ? null : <RefusalNotice error={end.error} />}
      {posts.length === 0 ? (
        <p className="ln-hint">
          {t({
            zh: '还没有岗位，不能登录办事。岗位由安全管理员授予。',
            en: 'No post yet, so there is nothing to sign in for. The security administrator grants posts.',
          })}
        </p>
      ) : (
        <div className="ln-table-frame">
          <table className="ln-table ln-still">
            <caption className="ln-out-of-sight">{t({ zh: '岗位', en: 'Posts' })}</caption>
            <thead>
              <tr>
                <th scope="col">{t({ zh: '角色', en: 'Role' })}</th>
                <th scope="col">{t({ zh: '地方', en: 'Place' })}</th>
                <th scope="col">{t({ zh: '部门', en: 'Departments' })}</th>
                <th scope="col">{t({ zh: '职务', en: 'Title' })}</th>
                <th scope="col">{t({ zh: '从', en: 'From' })}</th>
                <th scope="col">{t({ zh: '到（不含当天）', en: 'Until before' })}</th>
                <th scope="col">{t({ zh: '状态', en: 'Status' })}</th>
                {grants ? <th scope="col">{t({ zh: '操作', en: 'Action' })}</th> : null}
              </tr>
            </thead>
            <tbody>
              {ordered.map((post) => (
                <tr key={post.id} className={post.inForce ? undefined : 'ln-ended'}>
                  <td>{t(roleLabels[post.role])}</td>
                  <td>{post.placeName}</td>
                  <td>
                    {post.departments.length === 0
                      ? UNKNOWN
                      : post.departments.map((each) => t(departments[each])).join(t({ zh: '、', en: ', ' }))}
                  </td>
                  <td>{post.title === '' ? UNKNOWN : post.title}</td>
                  <td className="ln-figures">{post.validFrom}</td>
                  <td className="ln-figures">{post.validTo ?? UNKNOWN}</td>
                  <td>
                    {post.inForce ? (
                      <StatusMark tone="green" word={t({ zh: '在任', en: 'In force' })} />
                    ) : (
                      <StatusMark tone="grey" word={t({ zh: '不在任', en: 'Not in force' })} />
                    )}
                  </td>
                  {grants ? (
                    <td>
                      {post.inForce || post.validTo === null ? (
                        <Popconfirm
                          title={t({ zh: '结束后马上不能再用这个岗位办事。', en: 'It can no longer be used, from now on.' })}
                          okText={t({ zh: '结束岗位', en: 'End the post' })}
                          cancelText={t({ zh: '先不结束', en: 'Not now' })}
                          onConfirm={() => end.mutate({ id: post.id })}
                        >
                          <Button size="small" loading={end.isPending && end.variables.id === post.id}>
                            {t({ zh: '结束', en: 'End' })}
                          </Button>
                        </Popconfirm>
                      ) : null}
                    </td>
                  ) : null}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {grants ? (
        <div className="ln-actions">
          <Button type="primary" onClick={() => setGranting(true)}>
            {t({ zh: '授予岗位', en: 'Grant a post' })}
          </Button>
        </div>
      ) : null}
      {granting ? <GrantPostDialog account={account} held={posts} onClose={() => setGranting(false)} /> : null}
    </section>
  );
}
