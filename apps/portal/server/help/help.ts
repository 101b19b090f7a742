import type { Text } from '@linli/kernel/model';
import { html, page } from '@linli/kernel/server';

/** Answers to what is asked at the counter about these pages. */
const answers: readonly { readonly asked: Text; readonly said: readonly Text[] }[] = [
  {
    asked: { zh: '字太小，看不清', en: 'The letters are too small' },
    said: [
      {
        zh: '按页面最上面的“长辈版”，字就变大；还嫌小，按“再大些”。手机会记住。页面最下面可以“朗读这一页”。',
        en: 'Press “Large print” at the top of the page, then “Larger” if you like. The phone remembers. At the foot of the page it can be read aloud.',
      },
    ],
  },
  {
    asked: { zh: '不会用手机，或者不方便出门', en: 'I do not use a phone, or cannot leave home' },
    said: [
      {
        zh: '网上能办的，窗口都能办。打窗口电话，工作人员上门替您办；家里人也可以替您来。',
        en: 'Everything here can be done at the counter too. Call it and somebody comes to you; your family may come for you as well.',
      },
    ],
  },
  {
    asked: { zh: '没有网络怎么办', en: 'There is no signal' },
    said: [
      {
        zh: '看过的办事指南没有网络也能打开。正在填的内容只保存在这部手机上，提交以后、退出登录以后就删掉。',
        en: 'Guides that you have read open without a signal. What you are typing is kept on this phone only, and deleted once it is sent or when you sign out.',
      },
    ],
  },
  {
    asked: { zh: '我的信息安全吗', en: 'Is my data safe' },
    said: [
      {
        zh: '只问办这件事用得着的；已经知道的不再问。身份证号、电话加密保存，工作人员平时只看得到几位；谁看了全部，会留下记录，您登录后能查到。',
        en: 'Only what the matter needs is asked, and nothing that is known already. Identity numbers and phones are encrypted and shown to staff in part; whoever opens them leaves a record that you can read when signed in.',
      },
      {
        zh: '依据：《中华人民共和国个人信息保护法》第十七条、第三十条、第四十四条至第四十七条。',
        en: 'Basis: Personal Information Protection Law, art. 17, 30 and 44 to 47.',
      },
    ],
  },
  {
    asked: { zh: '不满意，找谁', en: 'Whom to turn to when it goes wrong' },
    said: [
      {
        zh: '先找窗口负责人；不满意打 12345。都不影响您办事。',
        en: 'First whoever leads the counter, then call 12345. It never harms your case.',
      },
    ],
  },
];

export const helpPage = page({
  path: '/portal/help',
  get: ({ t }) => {
    const title = { zh: '帮助', en: 'Help' };
    return {
      title,
      open: true,
      show: html`<h1>${t(title)}</h1>
        ${answers.map(
          ({ asked, said }) =>
            html`<section class="pg-section">
              <h2>${t(asked)}</h2>
              ${said.map((each) => html`<p>${t(each)}</p>`)}
            </section>`,
        )}`,
    };
  },
});
