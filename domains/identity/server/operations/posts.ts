import { refuse } from '@linli/kernel/model';
import { type Context, fulfil, sql } from '@linli/kernel/server';
import { type PostTerm, decideGrant, identityOperations } from '../../model/index.ts';
import { findAccount, noSuchAccount } from '../accounts/accounts.ts';
import { insertPost, listPostRows, waitForOtherGrants } from '../accounts/posts.ts';
import { openingTables } from '../opening.ts';
import { liveSessions } from '../sessions/cache.ts';

const noSuchPost = refuse('unknown', 'no-such-post', {
  zh: '没有找到这个岗位，或者它已经结束，或者它不在您的范围内。',
  en: 'There is no such post, or it has ended, or it lies outside your area.',
});
const notToYourself = refuse('forbidden', 'not-to-yourself', {
  zh: '不能结束自己的岗位，请由另一位安全管理员办理。',
  en: 'Nobody ends his own post. Ask another security administrator.',
});

export const listPosts = fulfil(identityOperations.listPosts, ({ tx, platform, today }, input) =>
  listPostRows(tx, platform.places, { ...input, day: today }),
);

export const grantPost = fulfil(identityOperations.grantPost, async (context, input) => {
  const { tx, actor, now } = context;
  if ((await findAccount(tx, input.account)) === undefined) return noSuchAccount();
  await waitForOtherGrants(tx, input.account);
  const held = await openingTables(tx, () => listTerms(context, input.account));
  const fault = decideGrant(input, held, actor);
  if (fault !== undefined) return fault;
  await insertPost(tx, { ...input, now, grantedBy: actor.account });
  liveSessions.forgetAccount(input.account, Date.parse(now));
  context.note({
    register: 'identity.account',
    record: input.account,
    place: input.place,
    details: { post: input.id, role: input.role, validFrom: input.validFrom, validTo: input.validTo },
  });
  return getPost(context, input.id);
});

/** All terms of an account, wherever: separation does not end at the border of a county. */
async function listTerms({ tx }: Context, account: string): Promise<PostTerm[]> {
  return (
    await sql<PostTerm>`select role, place, valid_from as "validFrom", valid_to as "validTo" from identity.post where account = ${account}::uuid`.execute(
      tx,
    )
  ).rows;
}

/** From today on it no longer stands. One that has not begun yet ends on the day it would begin. */
export const endPost = fulfil(identityOperations.endPost, async (context, { id }) => {
  const { tx, actor, now, today } = context;
  const ended = await sql<{ account: string; role: string; place: string }>`
    update identity.post set valid_to = greatest(valid_from, ${today}::date), ended_by = ${actor.account}::uuid
    where id = ${id}::uuid and (valid_to is null or valid_to > ${today}::date) returning account, role, place`.execute(tx);
  const post = ended.rows[0];
  if (post === undefined) return noSuchPost;
  if (post.account === actor.account) return notToYourself;
  liveSessions.forgetAccount(post.account, Date.parse(now));
  context.note({ register: 'identity.account', record: post.account, place: post.place, details: { post: id, role: post.role } });
  return getPost(context, id);
});

async function getPost({ tx, platform, today }: Context, id: string) {
  const { rows } = await listPostRows(tx, platform.places, { id, day: today, ended: 'all' });
  return rows[0] ?? noSuchPost;
}
