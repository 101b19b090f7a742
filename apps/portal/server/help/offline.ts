import { html, page } from '@linli/kernel/server';

/** What the device shows when there is no signal: that there is none, what is safe, and the guides that were read. */
export const offlinePage = page({
  path: '/portal/offline',
  get: ({ t }) => ({
    title: { zh: '没有网络', en: 'No signal' },
    open: true,
    show: html`<div data-no-signal="1">
      <h1>${t({ zh: '现在没有网络', en: 'There is no signal' })}</h1>
      <p class="pg-lead">
        ${t({
          zh: '您填的内容没有丢，保存在这部手机上。有网络后回到刚才那一页，接着提交。',
          en: 'What you typed is safe on this phone. When the signal is back, go back to the page before and send it.',
        })}
      </p>
      <p class="pg-section">
        ${t({
          zh: '着急的，打窗口电话，或者直接到社区（村）的便民服务窗口。',
          en: 'If it is urgent, call the counter or go there.',
        })}
      </p>
      <section class="pg-section" hidden>
        <h2>${t({ zh: '看过的办事指南', en: 'Guides that you have read' })}</h2>
        <ul class="pg-list" data-read-guides="1"></ul>
      </section>
    </div>`,
  }),
});
