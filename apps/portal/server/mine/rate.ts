import { isRefusal } from '@linli/kernel/model';
import { page } from '@linli/kernel/server';
import { myRatingLink } from '@linli/services/model';
import { orSignIn } from '../account/sign-in.ts';

/** From one's own application to the page where it is rated: a fresh link, as from the counter. Pressed, not opened: every link is counted. */
export const ratePage = page({
  path: '/portal/me/{id}/rate',
  get: ({ params }) => ({ goTo: `/portal/me/${params['id'] ?? ''}` }),
  post: async ({ ask, params }) => {
    const id = params['id'] ?? '';
    const link = await ask(myRatingLink, { id });
    return isRefusal(link) ? orSignIn(link, `/portal/me/${id}`) : { goTo: `/rate/${link.token}` };
  },
});
