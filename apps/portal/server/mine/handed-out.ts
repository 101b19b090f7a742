import { type Text, isRefusal } from '@linli/kernel/model';
import { type Html, type PageRequest, dayWord, html } from '@linli/kernel/server';
import { type ResultAnswer, getResult } from '@linli/services/model';

const words: Readonly<Record<ResultAnswer['notices'][number], Text>> = {
  acceptance: { zh: '受理通知书', en: 'Notice of acceptance' },
  supplement: { zh: '补正告知书', en: 'Notice of missing papers' },
  grant: { zh: '准予决定书', en: 'Decision' },
  refusal: { zh: '不予办理决定书', en: 'Notice of refusal' },
};

/** What the office hands out in this application: notices as files, and documents that anybody can verify. */
export async function handedOut({ t, ask }: PageRequest, id: string): Promise<Html | null> {
  const result = await ask(getResult, { id });
  if (isRefusal(result) || result.notices.length + result.documents.length === 0) return null;
  return html`<section class="pg-section">
    <h2>${t({ zh: '告知书和结果', en: 'Notices and results' })}</h2>
    <ul class="pg-list">
      ${result.notices.map(
        (kind) =>
          html`<li>
            <a href="/api/services/results/${id}/notices/${kind}/pdf">${t(words[kind])}（PDF）</a>
          </li>`,
      )}
      ${result.documents.map(
        (each) =>
          html`<li>
            <a href="${each.verifyPath}">${each.document}</a>
            <span class="pg-hint">${t({ zh: '{number}，{day}出具', en: '{number}, issued on {day}' }, { number: each.number, day: dayWord(t, each.issuedOn) })}</span>
          </li>`,
      )}
    </ul>
  </section>`;
}
