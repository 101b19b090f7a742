import { identityOperations } from '@linli/identity/model';
import { type OutputOf, type Refusal, type Role, refuse } from '@linli/kernel/model';
import type { Credentials, SignedIn } from './engine-types.ts';
import type { Holder } from './pack.ts';
import type { Transport } from './transport.ts';

/** Whose posts take grids and events along. */
export const FIELD_ROLES: readonly Role[] = ['grid-worker', 'community-worker'];

type Me = OutputOf<typeof identityOperations.me>;
type Post = Me['post'];

const notForYou = refuse('forbidden', 'no-field-post', {
  zh: '这里是网格员和社区工作者用的。您的账号没有这样的岗位，请在电脑上使用。',
  en: 'This is for grid workers and community workers. Your account has no such post; use the desks.',
});

const anothers = (name: string): Refusal =>
  refuse('conflict', 'anothers-phone', {
    zh: `这部手机上是${name}的数据，还有没发出的不能丢。请先由${name}发完并退出，您再登录。`,
    en: `This phone holds the data of ${name}. It has to be sent and signed out of before you sign in.`,
  });

const holderOf = ({ account, name }: Me, { id, role, place, placeName }: Post): Holder => ({
  account,
  name,
  post: id,
  role,
  place,
  placeName,
});

const { me, signIn, signOut, switchPost } = identityOperations;

/** Who is signed in here, in a post of the field; undefined where nobody is, or nothing was heard. */
export async function findHolder(transport: Transport): Promise<Holder | Refusal | undefined> {
  const reply = await transport.get(me.path);
  if (reply.is !== 'ok') return undefined;
  const known = reply.body as Me;
  if (FIELD_ROLES.includes(known.post.role)) return holderOf(known, known.post);
  const other = known.posts.find(({ role }) => FIELD_ROLES.includes(role));
  if (other === undefined) return notForYou;
  const switched = await transport.post(switchPost.path, { post: other.id }, null);
  return switched.is === 'ok' ? holderOf(known, other) : undefined;
}

export const leave = (transport: Transport): Promise<unknown> => transport.post(signOut.path, {}, null);

/** Signs in; `holds` is whose data the phone holds already. Somebody else is signed out again. */
export async function enter(
  transport: Transport,
  credentials: Credentials,
  holds: Holder | null,
): Promise<SignedIn & { readonly holder?: Holder }> {
  const reply = await transport.post(signIn.path, credentials, null);
  if (reply.is === 'refused') return { state: 'no', refusal: reply.refusal };
  if (reply.is !== 'ok') return { state: 'no', refusal: null };
  if ((reply.body as { state?: string }).state === 'code-needed') return { state: 'code-needed' };
  const found = await findHolder(transport);
  if (found === undefined) return { state: 'no', refusal: null };
  const no = 'refused' in found ? found : holds !== null && holds.account !== found.account ? anothers(holds.name) : undefined;
  if (no === undefined) return { state: 'signed-in', holder: found as Holder };
  await leave(transport);
  return { state: 'no', refusal: no };
}
