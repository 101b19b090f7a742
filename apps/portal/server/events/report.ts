import { type Refusal, type Text, countyOf, isRefusal, levelOf } from '@linli/kernel/model';
import {
  type Fault,
  type Html,
  type PageAnswer,
  type PageRequest,
  backLink,
  faultOf,
  faultSummary,
  html,
  newId,
  page,
  textField,
  momentWord,
} from '@linli/kernel/server';
import { type CategoryLine, type NearAnswer, PHOTOS_MAX, listCategories, reportAsResident } from '@linli/events/model';

const title: Text = { zh: '随手报', en: 'Report something' };
const fields = ['description', 'address', 'phone', 'name', 'photos', 'position'];

const toPlace = (to: string): PageAnswer => ({ goTo: `/portal/place?to=${encodeURIComponent(to)}` });
const hasCommunity = (here: string): boolean => here !== '' && levelOf(here) === 'community';
const kindsAt = ({ ask, look }: Pick<PageRequest, 'ask' | 'look'>) => ask(listCategories, { county: countyOf(look.here) ?? '' });

/** First press: what is it? The kinds of the county, by class. */
export const reportPage = page({
  path: '/portal/report',
  get: async ({ t, ask, look }) => {
    if (!hasCommunity(look.here)) return toPlace('/portal/report');
    const found = await kindsAt({ ask, look });
    if (isRefusal(found)) return found;
    return {
      title,
      about: {
        zh: '路灯不亮、井盖坏了、有积水，拍张照报给社区。',
        en: 'A lamp, a cover, a puddle: take a picture and tell the community.',
      },
      show: html`${backLink(t, '/portal')}
        <h1>${t(title)}</h1>
        <p class="pg-lead">
          ${t({ zh: '是什么事？选一样，拍照，报出去。1 个工作日内有人受理，办好了告诉您。', en: 'What is it? Choose one, take a picture, send it. Somebody looks at it within a working day, and you hear when it is done.' })}
        </p>
        <p class="pg-notice pg-warning">${t({ zh: '着火打 119，受伤打 120，遇险打 110，先打电话再来报。', en: 'Fire: 119. Injury: 120. Danger: 110. Call first, then report.' })}</p>
        ${[...Map.groupBy(found.categories, (each) => each.class)].map(
          ([, own]) =>
            html`<section class="pg-section">
              <h2>${t(own[0]?.classLabel ?? title)}</h2>
              <ul class="pt-doors">
                ${own.map((each) => html`<li><a href="/portal/report/${each.number}">${t(each.label)}</a></li>`)}
              </ul>
            </section>`,
        )}
        <p class="pg-section">
          <a href="/portal/events">${t({ zh: '看看大家报了什么、办得怎么样', en: 'See what others reported and how it went' })}</a>
        </p>`,
    };
  },
});

interface Typed {
  readonly id: string;
  readonly description: string;
  readonly address: string;
  readonly name: string;
  readonly phone: string;
  readonly lon: string;
  readonly lat: string;
  readonly hidden: boolean;
  /** Ids of pictures that have been brought already. */
  readonly photos: readonly string[];
}

const read = ({ text, all }: PageRequest['form']): Typed => ({
  id: text('id') === '' ? newId() : text('id'),
  description: text('description'),
  address: text('address'),
  name: text('name'),
  phone: text('phone'),
  lon: text('lon'),
  lat: text('lat'),
  hidden: text('hidden') === '1',
  photos: all('photo'),
});

async function kindOf({ ask, look, params }: PageRequest): Promise<CategoryLine | Refusal | undefined> {
  const found = await kindsAt({ ask, look });
  return isRefusal(found) ? found : found.categories.find(({ number }) => number === params['category']);
}

/** Second and third press: a picture, and send. */
export const reportFormPage = page({
  path: '/portal/report/{category}',
  takesFiles: () => true,
  get: async (request) => {
    if (!hasCommunity(request.look.here)) return toPlace(request.address);
    const kind = await kindOf(request);
    if (kind === undefined) return { goTo: '/portal/report' };
    if (isRefusal(kind)) return kind;
    const empty = { id: newId(), description: '', address: '', name: '', phone: '', lon: '', lat: '', hidden: false, photos: [] };
    return { title, show: form(request, kind, empty, []) };
  },
  post: async (request) => {
    const kind = await kindOf(request);
    if (kind === undefined) return { goTo: '/portal/report' };
    if (isRefusal(kind)) return kind;
    const typed = read(request.form);
    const again = (faults: readonly Fault[], now = typed): PageAnswer => ({ title, status: 422, show: form(request, kind, now, faults) });
    const brought = await bring(request, typed);
    if ('faults' in brought) return again(brought.faults);
    const kept = { ...typed, photos: brought.photos };
    const faults = faultsIn(request, kept);
    if (faults.length > 0) return again(faults, kept);
    const made = await send(request, kind, kept);
    if (!isRefusal(made)) return { goTo: `/portal/report/done?number=${made.number}` };
    if (made.code === 'reported-before') return { title, status: 409, show: askSame(request, kind, kept, nearIn(made)) };
    return again([faultOf(request.t, made, fields)], kept);
  },
});

/** Pictures of somebody signed in; without an account there is nobody whose they would be. */
async function bring(
  { form, askNamed, look, t, signedIn }: PageRequest,
  typed: Typed,
): Promise<{ photos: readonly string[] } | { faults: Fault[] }> {
  const chosen = signedIn ? form.files('photos') : [];
  if (chosen.length + typed.photos.length > PHOTOS_MAX)
    return { faults: [{ field: 'photos', sentence: t({ zh: `最多 ${PHOTOS_MAX} 张照片`, en: `At most ${PHOTOS_MAX} pictures` }) }] };
  const photos = [...typed.photos];
  for (const photo of chosen) {
    const id = newId();
    const kept = await askNamed('events.event.upload', { id, field: 'photosBefore', place: look.here, fileName: photo.name }, photo);
    if (isRefusal(kept)) return { faults: [{ field: 'photos', sentence: t(kept.sentence) }] };
    photos.push(id);
  }
  return { photos };
}

function faultsIn({ t, signedIn }: PageRequest, { description, address, lon, phone }: Typed): Fault[] {
  const faults: Fault[] = [];
  if (description.length < 2)
    faults.push({ field: 'description', sentence: t({ zh: '请写一句是什么情况', en: 'Say in a sentence what is the matter' }) });
  if (address === '' && lon === '')
    faults.push({ field: 'address', sentence: t({ zh: '请写在哪里，或者用现在的位置', en: 'Say where it is, or use your position' }) });
  if (!signedIn && phone === '')
    faults.push({ field: 'phone', sentence: t({ zh: '没有登录的，请留一个手机号', en: 'Without signing in, please leave a phone' }) });
  return faults;
}

const numberIn = (text: string): number | undefined => (/^-?\d{1,3}(\.\d+)?$/.test(text) ? Number(text) : undefined);

function send({ ask, look, form }: PageRequest, { number }: CategoryLine, typed: Typed) {
  const [lon, lat] = [numberIn(typed.lon), numberIn(typed.lat)];
  const { id, description, address, name, phone, photos } = typed;
  const same = form.text('sameAs');
  return ask(reportAsResident, {
    id,
    place: look.here,
    category: number,
    description,
    open: !typed.hidden,
    ...(address === '' ? {} : { address }),
    ...(name === '' ? {} : { name }),
    ...(phone === '' ? {} : { phone }),
    ...(lon === undefined || lat === undefined ? {} : { position: { lon, lat } }),
    ...(photos.length === 0 ? {} : { photos: [...photos] }),
    ...(same === 'none' ? { again: true } : same === '' ? {} : { sameAs: same }),
  });
}

const nearIn = ({ details }: Refusal): readonly NearAnswer[] => {
  const near = (details as { readonly near?: unknown } | undefined)?.near;
  return Array.isArray(near) ? (near as readonly NearAnswer[]) : [];
};

const keptFields = (typed: Typed): Html =>
  html`<input type="hidden" name="id" value="${typed.id}" />${typed.photos.map((id) => html`<input type="hidden" name="photo" value="${id}" />`)}`;

function form({ t, signedIn }: PageRequest, kind: CategoryLine, typed: Typed, faults: readonly Fault[]): Html {
  return html`${backLink(t, '/portal/report', title)}${faultSummary(t, faults)}
    <h1>${t(kind.label)}</h1>
    ${kind.advice === null ? '' : html`<p class="pg-notice pg-warning">${kind.advice}</p>`}
    <form method="post" action="/portal/report/${kind.number}" enctype="multipart/form-data" novalidate>
      ${keptFields(typed)}
      ${textField({
        name: 'description',
        label: t({ zh: '什么情况', en: 'What is the matter' }),
        hint: t({ zh: '一句话就行，不用写谁的名字', en: 'A sentence will do; no names are needed' }),
        value: typed.description,
        lines: 3,
        max: 2_000,
        faults,
      })}
      ${
        signedIn
          ? html`<div class="pg-field">
              <label for="photos">${t({ zh: '照片', en: 'Pictures' })}</label>
              <span class="pg-hint" id="photos-hint"
                >${t({ zh: `最多 ${PHOTOS_MAX} 张；拍摄时间和地点会去掉。别拍到人脸和车牌。`, en: `At most ${PHOTOS_MAX}; time and place are taken out of them. No faces or number plates, please.` })}</span
              >
              <input id="photos" name="photos" type="file" accept="image/jpeg,image/png,image/webp" multiple data-photo="1" aria-describedby="photos-hint" />
            </div>`
          : html`<p class="pg-notice">
              ${t({ zh: '登录后可以附照片，也能随时看进度。', en: 'Sign in to add pictures and to follow it.' })}
              <a href="/portal/sign-in?to=${encodeURIComponent(`/portal/report/${kind.number}`)}">${t({ zh: '登录', en: 'Sign in' })}</a>
            </p>`
      }
      ${textField({
        name: 'address',
        label: t({ zh: '在哪里', en: 'Where' }),
        hint: t({ zh: '如：月河花园 3 栋门口', en: 'Such as: in front of building 3' }),
        value: typed.address,
        max: 200,
        faults,
      })}
      <p class="pg-field" data-position="1" hidden>
        <button type="button" class="pg-plain-button">${t({ zh: '用我现在的位置', en: 'Use where I am now' })}</button>
        <span role="status" data-found="${t({ zh: '位置已记下', en: 'Position noted' })}" data-missing="${t({ zh: '找不到位置，请写在哪里', en: 'No position found; please say where' })}"></span>
      </p>
      <input type="hidden" name="lon" value="${typed.lon}" /><input type="hidden" name="lat" value="${typed.lat}" />
      ${
        signedIn && !faults.some(({ field }) => field === 'phone')
          ? ''
          : html`${textField({
              name: 'phone',
              label: t({ zh: '您的手机号', en: 'Your phone' }),
              hint: t({ zh: '有人要问您情况，办好了也告诉您；不公开', en: 'To ask back and to tell you when it is done; never shown' }),
              value: typed.phone,
              kind: 'tel',
              complete: 'tel',
              max: 30,
              faults,
            })}
            ${textField({ name: 'name', label: t({ zh: '怎么称呼（可以不填）', en: 'Your name (if you like)' }), value: typed.name, max: 60, faults })}`
      }
      ${
        kind.public
          ? html`<div class="pg-field pg-choices">
              <label><input type="checkbox" name="hidden" value="1" ${typed.hidden ? 'checked' : ''} /><span>${t({ zh: '不要公开这件事', en: 'Do not show this publicly' })}</span></label>
            </div>`
          : ''
      }
      <p class="pg-buttons"><button class="pg-button">${t({ zh: '报出去', en: 'Send' })}</button></p>
    </form>`;
}

/** Somebody reported something like it: the same, or another. Nothing that was typed is lost. */
function askSame({ t }: PageRequest, kind: CategoryLine, typed: Typed, near: readonly NearAnswer[]): Html {
  const hidden = {
    description: typed.description,
    address: typed.address,
    name: typed.name,
    phone: typed.phone,
    lon: typed.lon,
    lat: typed.lat,
  };
  return html`<h1>${t({ zh: '附近刚有人报过', en: 'Reported near here already' })}</h1>
    <p class="pg-lead">${t({ zh: '是同一件的，选它，办好了也告诉您。', en: 'If it is the same, choose it and you hear when it is done.' })}</p>
    <form method="post" action="/portal/report/${kind.number}" enctype="multipart/form-data">
      ${keptFields(typed)}${Object.entries(hidden).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
      ${typed.hidden ? html`<input type="hidden" name="hidden" value="1" />` : ''}
      <ul class="pt-places">
        ${near.map(
          (each) =>
            html`<li>
              <button name="sameAs" value="${each.id}">
                ${each.categoryName} ${each.address ?? ''}（${t({ zh: '{metres} 米，{day}报的，', en: '{metres} m, {day}, ' }, { metres: each.metres, day: momentWord(t, each.reportedAt) })}${t(each.state)}）
              </button>
            </li>`,
        )}
      </ul>
      <p class="pg-buttons"><button class="pg-button" name="sameAs" value="none">${t({ zh: '都不是，接着报', en: 'None of these; go on' })}</button></p>
    </form>`;
}

export const reportDonePage = page({
  path: '/portal/report/done',
  get: ({ t, query, signedIn }) => {
    const number = query.get('number') ?? '';
    const done = { zh: '已经报出去了', en: 'It is reported' };
    return {
      title: done,
      show: html`<h1>${t(done)}</h1>
        <p class="pg-lead">${t({ zh: '事件编号', en: 'Its number' })} <b>${number}</b></p>
        <p class="pg-notice">
          ${t({ zh: '记下编号：凭它和电话后四位能查进度。办好了会告诉您。', en: 'Note the number: with the last digits of your phone it tells how far it is. You hear when it is done.' })}
        </p>
        <p class="pg-buttons">
          <a class="pg-button" href="${signedIn ? '/portal/events/mine' : `/portal/events/follow?number=${number}`}">${t({ zh: '看办到哪一步', en: 'See how far it is' })}</a>
          <a class="pg-plain-button" href="/portal/report">${t({ zh: '再报一件', en: 'Report another' })}</a>
        </p>`,
    };
  },
});
