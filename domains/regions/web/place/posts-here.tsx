import { type Role, roleLabels } from '@linli/kernel/model';
import { GoLink, RefusalNotice, UNKNOWN, api, useText } from '@linli/kernel/web';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';

interface Post {
  readonly id: string;
  readonly account: string;
  readonly name: string;
  readonly role: Role;
  readonly title: string;
  readonly placeName: string;
  readonly validFrom: string;
}

/** Who works here, for the administrators who keep accounts and posts. */
export function PostsHere({ place }: { readonly place: string }): ReactElement {
  const t = useText();
  const { data, error } = useQuery({
    queryKey: ['regions', 'posts', place],
    queryFn: ({ signal }) => api.get<{ rows: Post[]; next: string | null }>('/identity/posts', { place, ended: 'no' }, signal),
  });
  return (
    <section className="ln-panel" aria-labelledby="posts-here-title">
      <h2 id="posts-here-title">{t({ zh: '在这里工作的人', en: 'Who works here' })}</h2>
      {error === null ? null : <RefusalNotice error={error} />}
      {data?.rows.length === 0 ? <p className="ln-hint">{t({ zh: '还没有在任岗位。', en: 'No post in force.' })}</p> : null}
      {data === undefined || data.rows.length === 0 ? null : (
        <div className="ln-table-frame">
          <table className="ln-table ln-still">
            <caption className="ln-out-of-sight">{t({ zh: '在任岗位', en: 'Posts in force' })}</caption>
            <thead>
              <tr>
                <th scope="col">{t({ zh: '姓名', en: 'Name' })}</th>
                <th scope="col">{t({ zh: '角色', en: 'Role' })}</th>
                <th scope="col">{t({ zh: '职务', en: 'Title' })}</th>
                <th scope="col">{t({ zh: '地方', en: 'Place' })}</th>
                <th scope="col">{t({ zh: '从', en: 'From' })}</th>
              </tr>
            </thead>
            <tbody>
              {data.rows.map((post) => (
                <tr key={post.id}>
                  <td>
                    <GoLink to={`/administration/accounts/${post.account}`} className="ln-row-link">
                      {post.name}
                    </GoLink>
                  </td>
                  <td>{t(roleLabels[post.role])}</td>
                  <td>{post.title === '' ? UNKNOWN : post.title}</td>
                  <td>{post.placeName}</td>
                  <td className="ln-figures">{post.validFrom}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {data.next === null ? null : (
            <p className="ln-hint">{t({ zh: '只列出最近授予的50个。', en: 'Only the 50 granted last are listed.' })}</p>
          )}
        </div>
      )}
    </section>
  );
}
