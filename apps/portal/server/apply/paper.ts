import { isRefusal } from '@linli/kernel/model';
import { type Fault, type Html, type PageRequest, choiceField, dayWord, html, newId } from '@linli/kernel/server';
import { type Given, type KnownAnswer, type Material, unfitWords } from '@linli/services/model';
import type { Applying, Read } from './applying.ts';
import { givenFor, withPaper } from './steps.ts';

const FILES_MAX = 10;
const EARLIER = 'earlier:';

/** One paper: used again, photographed now, or brought to the counter later. */
export function paperPart(
  t: PageRequest['t'],
  { draft }: Applying,
  material: Material,
  known: KnownAnswer,
  faults: readonly Fault[],
): Html {
  const given = givenFor(draft, material.key);
  const before = known.papers.filter((each) => each.material === material.key && each.name === material.name.zh);
  const earlier = before.filter((each) => each.fits);
  const unfit = before.flatMap((each) => (each.unfit === null ? [] : [{ ...each, unfit: each.unfit }]));
  return html`${choiceField({
    name: 'how',
    label: t(material.name),
    hint: t(
      { zh: '用来说明：{proves}（{issuer}）', en: 'Shows: {proves} ({issuer})' },
      { proves: t(material.proves), issuer: t(material.issuer) },
    ),
    asHeading: true,
    value: howOf(given) ?? (earlier[0] === undefined ? undefined : EARLIER + earlier[0].paper),
    choices: [
      ...earlier.map((each) => ({
        value: EARLIER + each.paper,
        label: t({ zh: '用以前交过的', en: 'Use the one given before' }),
        hint: t(
          { zh: '{day}交的，还有效，不用再交', en: 'Given on {day} and still valid; nothing to bring' },
          { day: dayWord(t, each.givenOn) },
        ),
      })),
      { value: 'brought', label: t({ zh: '现在拍照或选文件', en: 'Take a photo or choose a file now' }), hint: uploadedWord(t, given) },
      {
        value: 'missing',
        label: t({ zh: '以后带到窗口', en: 'Bring it to the counter later' }),
        hint: t({ zh: '可以先提交；材料齐了才开始算时间。', en: 'You can apply now; the time counts once all papers are there.' }),
      },
    ],
    faults,
  })}
    ${unfit.map(
      (each) =>
        html`<p class="pg-notice">
          ${t(unfitWords(each.unfit))}
        </p>`,
    )}
    ${photoField(t)}
    <p class="pg-buttons"><button class="pg-button">${t({ zh: '下一步', en: 'Next' })}</button></p>`;
}

/** The phone offers its camera; the script makes photos smaller before they are sent. */
const photoField = (t: PageRequest['t'], name = 'photos'): Html =>
  html`<div class="pg-field">
    <label for="${name}">${t({ zh: '照片或文件', en: 'Photos or files' })}</label>
    <span class="pg-hint" id="${name}-hint">${t({ zh: '拍清楚四个角和字；也可以选 PDF。最多 10 张。', en: 'All four corners and every word readable; PDF is fine too. At most 10.' })}</span>
    <input id="${name}" name="${name}" type="file" accept="image/jpeg,image/png,image/webp,application/pdf" multiple data-photo="1" aria-describedby="${name}-hint" />
  </div>`;

function howOf(given: Given | undefined): string | undefined {
  if (given === undefined) return undefined;
  return given.how === 'earlier' ? EARLIER + (given.paper ?? '') : given.how;
}

const uploadedWord = (t: PageRequest['t'], given: Given | undefined): string | undefined => {
  const count = given?.files?.length ?? 0;
  return count === 0
    ? undefined
    : t({ zh: `已经传了 ${count} 个，重新选会换掉`, en: `${count} sent already; choosing again replaces them` });
};

export async function readPaper(request: PageRequest, applying: Applying, { key }: Material): Promise<Read> {
  const { form, t } = request;
  const photos = form.files('photos');
  // Whoever chose a photo means the photo, whatever was pressed before.
  const how = photos.length > 0 ? 'brought' : form.text('how');
  if (how.startsWith(EARLIER)) return { draft: withPaper(applying.draft, { key, how: 'earlier', paper: how.slice(EARLIER.length) }) };
  if (how === 'missing') return { draft: withPaper(applying.draft, { key, how: 'missing' }) };
  if (how !== 'brought') return { faults: [{ field: 'how', sentence: t({ zh: '请选一个', en: 'Choose one' }) }] };
  const before = givenFor(applying.draft, key)?.files ?? [];
  if (photos.length === 0)
    return before.length > 0
      ? { draft: applying.draft }
      : {
          faults: [
            {
              field: 'photos',
              sentence: t({
                zh: '请拍照或选一个文件，也可以选“以后带到窗口”',
                en: 'Take a photo or choose a file, or choose to bring it later',
              }),
            },
          ],
        };
  const files = await bringFiles(request, applying.me.place, photos);
  return 'faults' in files ? files : { draft: withPaper(applying.draft, { key, how: 'brought', files: files.files }) };
}

/** Uploads what was chosen; a file that does not fit is said at its field, in the words of the vault. */
export async function bringFiles(
  { t, askNamed }: Pick<PageRequest, 't' | 'askNamed'>,
  place: string,
  photos: readonly File[],
): Promise<{ readonly files: string[] } | { readonly faults: readonly Fault[] }> {
  if (photos.length > FILES_MAX)
    return { faults: [{ field: 'photos', sentence: t({ zh: `一次最多 ${FILES_MAX} 个文件`, en: `At most ${FILES_MAX} files` }) }] };
  const files: string[] = [];
  for (const photo of photos) {
    const id = newId();
    const kept = await askNamed('services.paper.upload', { id, field: 'files', place, fileName: photo.name }, photo);
    if (isRefusal(kept)) return { faults: [{ field: 'photos', sentence: t(kept.sentence) }] };
    files.push(id);
  }
  return { files };
}
