import { type Html, type PageRequest, html } from '@linli/kernel/server';

/** Stands in a form marked `data-keep`; the script shows the sentence that fits (web/keep-typed.ts). */
export const typedNotes = (t: PageRequest['t']): Html =>
  html`<p class="pg-notice" role="status" hidden data-restored="1">
      ${t({ zh: '上次没填完的，已经替您填回来了，请看一遍。', en: 'What you had typed before stands here again; please look it over.' })}
    </p>
    <p class="pg-notice pg-warning" role="status" hidden data-waiting="1">
      ${t({
        zh: '现在没有网络。您填的内容保存在这部手机上，有网络后自动提交，请先别关这一页。',
        en: 'There is no signal. What you typed is kept on this phone and is sent when the signal is back; keep this page open.',
      })}
    </p>`;
