import { isRefusal, type Text } from '@linli/kernel/model';
import { type Html, type MarkTone, type PageRequest, factList, html, page, statusMark, textField } from '@linli/kernel/server';
import { verifyDocument, type Verified } from '../../model/results/operations.ts';

const title = { zh: '文书验真', en: 'Verify a document' };

const standings: Readonly<Record<Verified['standing'], { readonly tone: MarkTone; readonly word: Text }>> = {
  valid: { tone: 'green', word: { zh: '有效', en: 'Valid' } },
  revoked: { tone: 'red', word: { zh: '已撤销，不能再用', en: 'Revoked, no longer in force' } },
  expired: { tone: 'amber', word: { zh: '已过有效期', en: 'No longer valid: its time is over' } },
};

/** `/verify`: the code is typed from the paper by whoever cannot scan it. */
const askCodePage = page({
  path: '/verify',
  get: ({ t, query }) => {
    const code = query.get('code')?.trim() ?? '';
    if (code !== '') return { goTo: `/verify/${encodeURIComponent(code)}` };
    return { title, show: html`<h1>${t(title)}</h1>${askCode(t, { zh: '验真码', en: 'Code of the document' })}` };
  },
});

/** `/verify/{code}`: what anybody learns who holds a document of ours, and no more. */
const verifyPage = page({
  path: '/verify/{code}',
  get: async ({ t, params, ask }) => {
    const answer = await ask(verifyDocument, { code: params['code'] ?? '' });
    if (isRefusal(answer)) return answer;
    const again = askCode(t, { zh: '另一份文书的验真码', en: 'The code of another document' });
    return { title, show: html`<h1>${t(title)}</h1>${answer.found === null ? unknown(t) : known(t, answer.found)}${again}` };
  },
});

export const resultPages = [askCodePage, verifyPage] as const;

const unknown = (t: PageRequest['t']): Html =>
  html`<p class="pg-notice pg-warning" role="status">
    ${t({
      zh: '没有这个验真码。请对照文书重新扫码或输入；仍查不到的，这份文书可能不是我们出具的，请向出具单位核实。',
      en: 'There is no such code. Scan or type it again from the document; if it is still not found, ask the office that is said to have issued it.',
    })}
  </p>`;

function known(t: PageRequest['t'], found: Verified): Html {
  const { tone, word } = standings[found.standing];
  const facts: readonly (readonly [Text, string | null])[] = [
    [{ zh: '文书', en: 'Document' }, found.document],
    [{ zh: '事项', en: 'Item' }, found.itemName],
    [{ zh: '出具单位', en: 'Issued by' }, found.office],
    [{ zh: '持有人', en: 'Issued to' }, found.name],
    [{ zh: '出具日期', en: 'Issued on' }, found.issuedOn],
    [{ zh: '有效期至', en: 'Valid until' }, found.validUntil],
  ];
  return html`<h2>${statusMark(t, tone, word)}</h2>
    ${factList(facts.flatMap(([name, value]) => (value === null ? [] : [{ name: t(name), value }])))}`;
}

const askCode = (t: PageRequest['t'], label: Text): Html =>
  html`<form method="get" action="/verify">
    ${textField({
      name: 'code',
      label: t(label),
      hint: t({
        zh: '印在文书的二维码下面。只显示出具单位、事项、日期和是否有效。',
        en: 'Printed below the square code. Only issuer, item, day and standing are shown.',
      }),
      value: '',
      max: 60,
      faults: [],
    })}
    <p class="pg-buttons"><button class="pg-button">${t({ zh: '查验', en: 'Check' })}</button></p>
  </form>`;
