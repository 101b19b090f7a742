import { type Text, say } from '../../model/index.ts';
import { type Html, type Part, html } from './html.ts';
import type { Look } from './look.ts';
import { lookPath } from './look-page.ts';

/** Where residents are served in person, named on every page (domain.md 12.3). */
export interface Counter {
  /** As shown: `城关镇南街社区`. */
  readonly name: string;
  readonly phone: string | null;
  readonly address: string | null;
}

export interface PageLink {
  readonly to: string;
  readonly label: Text;
}

/** What stands around every public page; the application that gathers the pages says it once. */
export interface FrameParts {
  readonly home: string;
  /** What one comes for; few enough for one line of a phone. */
  readonly main: readonly PageLink[];
  /** The rest, at the foot. */
  readonly more: readonly PageLink[];
  /** Where a visitor says where they live, so that the pages can name a counter. */
  readonly choosePlace: string;
  /** Address of the script; none when it is not built: every page works without it. */
  readonly script: string | null;
}

export interface Framed {
  readonly look: Look;
  readonly title: Text;
  readonly body: Html;
  readonly address: string;
  readonly style: string;
  readonly counter: Counter | undefined;
  readonly parts: FrameParts;
  readonly about?: Text | undefined;
  readonly everySeconds?: number | undefined;
  readonly marks?: Readonly<Record<string, string>> | undefined;
  readonly bare: boolean;
  readonly demo: boolean;
}

const brand: Text = { zh: '邻里', en: 'Linli' };
/** The government's own line, everywhere in China. */
const LINE = '12345';

/** `0915-5212345` -> `09155212345`, as a phone dials it. */
const dialled = (phone: string): string => phone.replaceAll(/[^\d+]/g, '');

const document = (framed: Framed, inside: Part): string => {
  const { look, title, about, everySeconds, parts, style } = framed;
  const t = (text: Text): string => say(text, look.language);
  const head = html`<meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light" />
    <meta name="format-detection" content="telephone=no" />
    ${about === undefined ? '' : html`<meta name="description" content="${t(about)}" />`}
    ${everySeconds === undefined ? '' : html`<meta http-equiv="refresh" content="${everySeconds}" />`}
    <title>${t(title)} · ${t(brand)}</title>
    <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="${style}" />
    ${parts.script === null ? '' : html`<script type="module" src="${parts.script}"></script>`}`;
  return `<!doctype html>\n${html`<html lang="${look.language === 'zh' ? 'zh-CN' : 'en'}" class="pg-${look.size}">
  <head>
    ${head}
  </head>
  <body class="${framed.bare ? 'pg-bare' : 'pg-body'}">
    ${inside}
  </body>
</html> `.toString()}`;
};

export function framed(page: Framed): string {
  const { body, marks = {}, bare, look, parts, counter, address, demo } = page;
  const data = Object.entries(marks).map(([name, value]) => html` data-${name}="${value}"`);
  const main = html`<main id="main" tabindex="-1" ${data}>${body}</main>`;
  if (bare) return document(page, main);
  const t = (text: Text): string => say(text, look.language);
  return document(
    page,
    html`<a class="pg-skip" href="#main">${t({ zh: '跳到正文', en: 'Skip to the content' })}</a>
      <header class="pg-header">
        <div class="pg-row">
          <a class="pg-brand" href="${parts.home}"
            >${t(brand)}<span class="pg-where"
              >${counter?.name ?? t({ zh: '便民服务', en: 'Services for residents' })}</span
            ></a
          >
          ${lookForm(look, address)}
        </div>
        <nav class="pg-nav" aria-label="${t({ zh: '主要页面', en: 'Main pages' })}">
          ${parts.main.map(({ to, label }) => html`<a href="${to}" ${isAt(address, to) ? html`aria-current="page"` : ''}>${t(label)}</a>`)}
        </nav>
      </header>
      ${
        demo
          ? html`<p class="pg-demo">${t({ zh: '演示系统：人和地方是编的，别填真实信息。', en: 'A demonstration: people are invented. Do not enter real data.' })}</p>`
          : ''
      }
      <p class="pg-offline" role="status" hidden data-offline>
        ${t({
          zh: '现在没有网络。看过的办事指南还能看；您填的内容保存在这部手机上，有网络后再提交。',
          en: 'There is no signal. Guides that you have read still open; what you typed is kept on this phone and sent when the signal is back.',
        })}
      </p>
      ${main} ${foot(page, t)} ${oneKey(page, t)}`,
  );
}

/** The page itself or one below it; the first page only by itself. */
const isAt = (address: string, to: string): boolean => {
  const path = address.split('?')[0] ?? '';
  return path === to || (to.split('/').length > 2 && path.startsWith(`${to}/`));
};

/** Large print and the other language, one press away on each page; forms, so that they work without a script. */
function lookForm({ language, size }: Look, address: string): Html {
  const t = (text: Text): string => say(text, language);
  const sizes =
    size === 'normal'
      ? [{ name: 'large', label: t({ zh: '长辈版', en: 'Large print' }) }]
      : [
          size === 'large'
            ? { name: 'larger', label: t({ zh: '再大些', en: 'Larger' }) }
            : { name: 'large', label: t({ zh: '小一些', en: 'Smaller' }) },
          { name: 'normal', label: t({ zh: '标准版', en: 'Standard' }) },
        ];
  return html`<form class="pg-look" method="post" action="${lookPath}">
    <input type="hidden" name="to" value="${address}" />
    ${sizes.map(({ name, label }) => html`<button name="size" value="${name}">${label}</button>`)}
    <button name="language" value="${language === 'zh' ? 'en' : 'zh'}" lang="${language === 'zh' ? 'en' : 'zh-CN'}">
      ${language === 'zh' ? 'English' : '中文'}
    </button>
  </form>`;
}

function foot({ counter, parts }: Framed, t: (text: Text) => string): Html {
  const phone = counter?.phone ?? null;
  return html`<footer class="pg-footer">
    <section class="pg-help" aria-labelledby="pg-help">
      <h2 id="pg-help">${t({ zh: '要人帮忙', en: 'Somebody to help' })}</h2>
      <p class="pg-calls">
        ${
          phone === null
            ? html`<a class="pg-call" href="${parts.choosePlace}">${t({ zh: '选您的社区，看窗口电话', en: 'Choose your community for its phone' })}</a>`
            : html`<a class="pg-call" href="tel:${dialled(phone)}"
                ><span>${t({ zh: '打窗口电话', en: 'Call the counter' })}</span> <b>${phone}</b></a
              >`
        }
        <a class="pg-call pg-call-plain" href="tel:${LINE}"
          ><span>${t({ zh: '政务服务热线', en: 'Government line' })}</span> <b>${LINE}</b></a
        >
      </p>
      <p class="pg-hint">
        ${
          counter === undefined
            ? t({ zh: '不方便出门的，打电话，我们上门。', en: 'Whoever cannot leave home calls, and we come.' })
            : t({
                zh: `${counter.name}便民服务窗口${counter.address === null ? '' : `：${counter.address}`}。不方便出门的，打电话，我们上门。`,
                en: `Counter of ${counter.name}${counter.address === null ? '' : `: ${counter.address}`}. Whoever cannot leave home calls, and we come.`,
              })
        }
        ${counter === undefined ? '' : html`<a href="${parts.choosePlace}">${t({ zh: '换一个社区', en: 'Another community' })}</a>`}
      </p>
    </section>
    <p class="pg-more">
      <button type="button" class="pg-read" hidden data-read data-stop="${t({ zh: '停止朗读', en: 'Stop reading' })}">
        ${t({ zh: '朗读这一页', en: 'Read this page aloud' })}
      </button>
      ${parts.more.map(({ to, label }) => html`<a href="${to}">${t(label)}</a>`)}
    </p>
  </footer>`;
}

/** In large print, the one key to call with stays within reach on every page (domain.md 12.3). */
const oneKey = ({ counter, look }: Framed, t: (text: Text) => string): Part =>
  look.size === 'normal'
    ? ''
    : html`<a class="pg-one-key" href="tel:${dialled(counter?.phone ?? LINE)}">${t({ zh: '一键打电话', en: 'Call for help' })} ${counter?.phone ?? LINE}</a>`;
