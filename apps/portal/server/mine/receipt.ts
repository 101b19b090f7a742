import { isRefusal } from '@linli/kernel/model';
import { backLink, codeDrawing, factList, html, lastDayWord, momentWord, page } from '@linli/kernel/server';
import { getReceipt } from '@linli/services/model';
import { orSignIn } from '../account/sign-in.ts';
import { promisedWord } from '../apply/promised.ts';

/** What was sent, under which number, and what happens next. */
export const receiptPage = page({
  path: '/portal/me/{id}/receipt',
  get: async ({ t, ask, params, address, origin }) => {
    const id = params['id'] ?? '';
    const receipt = await ask(getReceipt, { id });
    if (isRefusal(receipt)) return orSignIn(receipt, address);
    const title = { zh: '申请已提交', en: 'Your application was sent' };
    return {
      title,
      show: html`${backLink(t, '/portal/me', { zh: '我的', en: 'Mine' })}
        <div class="pg-done">
          <h1>${t(title)}</h1>
          <p>${t({ zh: '受理编号', en: 'Number' })}</p>
          <p class="pg-number">${receipt.number}</p>
        </div>
        <section class="pg-section">
          <h2>${t({ zh: '接下来', en: 'What comes next' })}</h2>
          <p>
            ${
              receipt.acceptBy === null
                ? t({ zh: '窗口已经收到，进度随时能查。', en: 'The counter has it; follow it at any time.' })
                : t(
                    {
                      zh: '最晚{day}告诉您是否受理；{time}。',
                      en: 'By {day} you hear whether it is accepted; {time}.',
                    },
                    { day: lastDayWord(t, receipt.acceptBy), time: t(promisedWord(receipt.committed)) },
                  )
            }
          </p>
          ${
            receipt.missing.length === 0
              ? ''
              : html`<p>${t({ zh: '还要带到窗口，或者办的时候给工作人员看：', en: 'Still to be brought or shown at the counter:' })}</p>
                <ul class="pg-list">
                  ${receipt.missing.map((each) => html`<li>${t(each)}</li>`)}
                </ul>`
          }
        </section>
        <section class="pg-section">
          <h2>${t({ zh: '回执', en: 'Receipt' })}</h2>
          ${factList([
            { name: t({ zh: '事项', en: 'Item' }), value: receipt.itemName },
            { name: t({ zh: '申请人', en: 'Applicant' }), value: receipt.applicantName },
            { name: t({ zh: '收件', en: 'Received by' }), value: receipt.placeName },
            { name: t({ zh: '时间', en: 'Time' }), value: momentWord(t, receipt.submittedAt) },
          ])}
          <p class="pg-section">${t({ zh: '不登录也能查：打开下面的地址，或扫二维码，填编号和电话后四位。', en: 'Follow it without signing in: at this address, or by the code.' })}</p>
          ${codeDrawing(origin + receipt.followPath, t({ zh: '查进度的二维码', en: 'Code to follow it' }))}
          <p><a href="${receipt.followPath}">${origin}${receipt.followPath}</a></p>
        </section>
        <p class="pg-buttons">
          <a class="pg-button" href="/portal/me/${id}">${t({ zh: '看办到哪一步', en: 'Follow it' })}</a>
          <a class="pg-plain-button" href="/portal">${t({ zh: '回首页', en: 'To the start' })}</a>
        </p>`,
    };
  },
});
