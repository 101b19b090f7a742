import { fulfil, sql } from '@linli/kernel/server';
import { identityOperations } from '../../model/index.ts';
import { listPostsInForce, nameOwnPosts } from '../accounts/posts.ts';
import { openingTables } from '../opening.ts';

export const me = fulfil(identityOperations.me, async ({ tx, actor, platform, today, demo }) =>
  openingTables(tx, async () => {
    const found = await sql<{
      user: string;
      name: string;
    }>`select user_name as user, name from identity.account where id = ${actor.account}::uuid`.execute(tx);
    const account = found.rows[0];
    const posts = await nameOwnPosts(tx, platform.places, await listPostsInForce(tx, actor.account, today));
    const post = posts.find((each) => each.id === actor.post);
    if (account === undefined || post === undefined) throw new Error('The account or the post of a session is missing.');
    return { account: actor.account, user: account.user, name: account.name, post, posts, demo, today };
  }),
);
