import { type Html, type PageRequest, html } from '@linli/kernel/server';
import { type Material, type papersFor, paperWayCodes } from '@linli/services/model';

type T = PageRequest['t'];
const ways: readonly Material['way'][] = ['bring', 'show', 'filled', 'held'];

/** The papers of this person by how they are given; those that hang on an open question stand last. */
export function paperList(t: T, { needed, undecided }: ReturnType<typeof papersFor>): Html {
  if (needed.length === 0 && undecided.length === 0) return html`<p>${t({ zh: '什么都不用带。', en: 'Nothing to bring.' })}</p>`;
  return html`${ways.map((way) => {
    const word = paperWayCodes.find(way);
    return word === undefined
      ? ''
      : group(
          t,
          t(word),
          needed.filter((each) => each.way === way),
        );
  })}${group(t, t({ zh: '看情况才要', en: 'Only in some cases' }), undecided)}`;
}

const group = (t: T, title: string, papers: readonly Material[]): Html | null =>
  papers.length === 0
    ? null
    : html`<h3 class="pt-way">${title}</h3>
        <ul class="pg-list">
          ${papers.map(
            (each) =>
              html`<li>
                ${t(each.name)}
                <span class="pg-hint"
                  >${t(
                    { zh: '用来说明：{proves}（{issuer}）', en: 'Shows: {proves} ({issuer})' },
                    { proves: t(each.proves), issuer: t(each.issuer) },
                  )}</span
                >
              </li>`,
          )}
        </ul>`;
