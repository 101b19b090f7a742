import { isRefusal } from '@linli/kernel/model';
import {
  type Fault,
  type Html,
  type PageAnswer,
  type PageRequest,
  backLink,
  faultOf,
  faultSummary,
  html,
  page,
} from '@linli/kernel/server';
import { identityOperations } from '@linli/identity/model';
import { type Given, myApplication, supplyPapers } from '@linli/services/model';
import { orSignIn } from '../account/sign-in.ts';
import { bringFiles } from '../apply/paper.ts';

type Found = Exclude<Awaited<ReturnType<typeof find>>, { readonly refused: true }>;

const find = ({ ask, params }: PageRequest) => ask(myApplication, { id: params['id'] ?? '' });

const missingIn = ({ content }: Found) => content.materials.filter(({ how }) => how === 'missing');

/** Every missing paper on one page: whoever has been asked once sends all of it at once (行政许可法 32). */
export const supplyPage = page({
  path: '/portal/me/{id}/supply',
  takesFiles: () => true,
  get: async (request) => {
    const found = await find(request);
    if (isRefusal(found)) return orSignIn(found, request.address);
    return found.maySupply ? show(request, found, []) : { goTo: `/portal/me/${found.id}` };
  },
  post: async (request): Promise<PageAnswer> => {
    const { t, ask, form, address } = request;
    const found = await find(request);
    if (isRefusal(found)) return orSignIn(found, address);
    const me = await ask(identityOperations.residentSelf, {});
    if (isRefusal(me)) return orSignIn(me, address);
    const materials: Given[] = [];
    for (const { key } of missingIn(found)) {
      const photos = form.files(key);
      if (photos.length === 0) continue;
      const brought = await bringFiles(request, me.place, photos);
      if ('faults' in brought)
        return show(
          request,
          found,
          brought.faults.map((fault) => ({ ...fault, field: key })),
        );
      materials.push({ key, how: 'brought', files: brought.files });
    }
    if (materials.length === 0)
      return show(request, found, [
        {
          field: missingIn(found)[0]?.key ?? '',
          sentence: t({ zh: '请至少拍一样材料；没有的带到窗口。', en: 'Send at least one paper; bring the others to the counter.' }),
        },
      ]);
    const done = await ask(supplyPapers, { id: found.id, version: found.version, materials });
    return isRefusal(done) ? show(request, found, [faultOf(t, done, [])]) : { goTo: `/portal/me/${found.id}` };
  },
});

function show({ t }: PageRequest, found: Found, faults: readonly Fault[]): PageAnswer {
  const title = { zh: '补交材料', en: 'Send missing papers' };
  return {
    title,
    ...(faults.length === 0 ? {} : { status: 422 }),
    show: html`${backLink(t, `/portal/me/${found.id}`)}${faultSummary(t, faults)}
      <h1>${t(title)}</h1>
      <p class="pg-lead">${found.itemName}</p>
      <form method="post" action="/portal/me/${found.id}/supply" enctype="multipart/form-data" novalidate>
        ${missingIn(found).map((each) => paperField(t, each, faults))}
        <p class="pg-buttons"><button class="pg-button">${t({ zh: '交上去', en: 'Send' })}</button></p>
      </form>`,
  };
}

type Missing = ReturnType<typeof missingIn>[number];

function paperField(t: PageRequest['t'], { key, name, proves, issuer }: Missing, faults: readonly Fault[]): Html {
  const fault = faults.find(({ field }) => field === key)?.sentence;
  return html`<div class="${fault === undefined ? 'pg-field' : 'pg-field pg-faulty'}">
    <label for="${key}">${t(name)}</label>
    <span class="pg-hint" id="${key}-hint"
      >${t({ zh: '用来说明：{proves}（{issuer}）', en: 'Shows: {proves} ({issuer})' }, { proves: t(proves), issuer: t(issuer) })}</span
    >
    ${fault === undefined ? '' : html`<span class="pg-fault">${fault}</span>`}
    <input id="${key}" name="${key}" type="file" accept="image/jpeg,image/png,image/webp,application/pdf" multiple data-photo="1" aria-describedby="${key}-hint" />
  </div>`;
}
