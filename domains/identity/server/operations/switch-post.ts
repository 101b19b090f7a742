import { refuse } from '@linli/kernel/model';
import { fulfil, sql } from '@linli/kernel/server';
import { identityOperations } from '../../model/index.ts';
import { listPostsInForce } from '../accounts/posts.ts';
import { openingTables } from '../opening.ts';
import { bytea, digestOf } from '../secrets/tokens.ts';
import { liveSessions } from '../sessions/cache.ts';

const noSuchPost = refuse(
  'unknown',
  'no-such-post',
  { zh: '您没有这个岗位，或者它已经结束。', en: 'You do not hold this post, or it has ended.' },
  { where: 'post' },
);

export const switchPost = fulfil(identityOperations.switchPost, async (context, input) => {
  const { tx, actor, now, request } = context;
  const post = await openingTables(tx, async () => {
    const posts = await listPostsInForce(tx, actor.account, context.today);
    const chosen = posts.find((each) => each.id === input.post);
    if (chosen !== undefined && request.token !== null) {
      await sql`update identity.session set post = ${chosen.id}::uuid where token_hash = ${bytea(digestOf(request.token))}::bytea and account = ${actor.account}::uuid and ended_at is null`.execute(
        tx,
      );
    }
    return chosen;
  });
  if (post === undefined) return noSuchPost;
  liveSessions.forgetAccount(actor.account, Date.parse(now));
  context.note({ details: { from: actor.post, to: post.id, role: post.role, place: post.place } });
  return {};
});
