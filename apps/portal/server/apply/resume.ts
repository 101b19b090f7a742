import { isRefusal } from '@linli/kernel/model';
import { page } from '@linli/kernel/server';
import { identityOperations } from '@linli/identity/model';
import { listGuide, myDrafts } from '@linli/services/model';
import { orSignIn } from '../account/sign-in.ts';
import { stepPath } from './applying.ts';

/** Goes on with a draft where it was left; the address knows the draft only, the item is looked up. */
export const resumePage = page({
  path: '/portal/resume/{id}',
  get: async ({ ask, params, address }) => {
    const me = await ask(identityOperations.residentSelf, {});
    if (isRefusal(me)) return orSignIn(me, address);
    const drafts = await ask(myDrafts, {});
    if (isRefusal(drafts)) return drafts;
    const draft = drafts.drafts.find(({ id }) => id === params['id']);
    const guide = await ask(listGuide, { county: me.place.slice(0, 6) });
    if (isRefusal(guide)) return guide;
    const item = guide.items.find(({ id, name }) => id === draft?.item || name.zh === draft?.itemName);
    if (draft === undefined || item === undefined) return { goTo: '/portal/me' };
    // A page that has no such step goes on at the first open one.
    return { goTo: stepPath({ code: item.code, id: draft.id }, 'on') };
  },
});
