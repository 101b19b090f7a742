import { randomUUID } from 'node:crypto';
import type { Context as HonoContext, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { type Refusal, isRefusal, refuse, say } from '../../model/index.ts';
import { carriesDesk, residentCookie } from '../http/cookie.ts';
import { originOf } from '../http/origin.ts';
import type { Platform } from '../platform.ts';
import { dayIn } from '../time.ts';
import { asker } from './ask.ts';
import { type Counter, type FrameParts, framed } from './frame.ts';
import { formOf, noForm } from './form.ts';
import { html } from './html.ts';
import { keepLook, lookOf } from './look.ts';
import { lookPage } from './look-page.ts';
import { type Page, type PageAnswer, type PageForm, type PageRequest, refusedAnswer } from './page.ts';
import { styleOf } from './style.ts';

export interface PagesParts {
  readonly platform: Platform;
  /** Of every domain and of the portal. */
  readonly pages: readonly Page[];
  readonly frame: FrameParts;
  /** The counter that the pages name, by the place that the visitor chose. */
  counterAt(request: Pick<PageRequest, 'ask'>, place: string): Promise<Counter | undefined>;
}

interface Parts extends PagesParts {
  /** Address of the style sheet. */
  readonly style: string;
}

/** Words and choices; whoever has no file to send makes the server hold no more than that. */
const FORM_BYTES_MAX = 1_048_576;
/** Four photos of a phone that could not make them smaller, and the words around them. */
const FILES_BYTES_MAX = 40 * 1_048_576;

/** Nothing but our own files: no script, style or frame inside a page, no form to elsewhere. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/** Public pages at their paths, rendered here; they ask the operations of the same application, by the same routes. */
export function servePages(app: Hono, gathered: PagesParts): void {
  const style = styleOf(gathered.pages.flatMap((each) => each.sheets ?? []));
  const parts: Parts = { ...gathered, style: style.path };
  app.get(style.path, (c) =>
    c.body(style.text, 200, { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'public, max-age=31536000, immutable' }),
  );
  // Neither form that is refused is read on: at once where its length is said, else as soon as it is too long.
  const atMost = (maxSize: number, refusal: Refusal) =>
    bodyLimit({ maxSize, onError: (c) => respond(app, parts, { c, page: '' }, () => refusal) });
  const [plain, withFiles] = [atMost(FORM_BYTES_MAX, tooLong), atMost(FILES_BYTES_MAX, tooLarge)];
  for (const each of [lookPage(parts.frame.home), ...parts.pages]) {
    const path = each.path.replaceAll(/\{(\w+)\}/g, ':$1');
    app.get(path, (c) => respond(app, parts, { c, page: each.path }, (request) => each.get(request)));
    const { post, takesFiles } = each;
    if (post !== undefined)
      app.post(
        path,
        (c, next) => (fromElsewhere(c) ? respond(app, parts, { c, page: each.path }, () => foreign) : next()),
        (c, next) => (takesFiles?.(c.req.param() as Record<string, string>) === true ? withFiles : plain)(c, next),
        async (c) => respond(app, parts, { c, page: each.path }, (request) => post(request), await formOf(c)),
      );
  }
}

const tooLong = refuse('invalid', 'too-long', {
  zh: '填的内容太长了，请写短一些再提交。',
  en: 'That is too long. Please write less and send it again.',
});

const tooLarge = refuse('invalid', 'too-large', {
  zh: '照片太大了。一次最多传 40 MB，请少选几张再传。',
  en: 'The photos are too large: 40 MB at a time. Choose fewer.',
});

const foreign = refuse('forbidden', 'foreign-origin', {
  zh: '请求来自其他网站，已拒绝。',
  en: 'The request comes from another site and was refused.',
});

/** A form is taken from our own pages only; browsers that do not say where a form stands send no cookie with a foreign one. */
function fromElsewhere(c: HonoContext): boolean {
  const site = c.req.header('sec-fetch-site');
  return site !== undefined && site !== 'same-origin' && site !== 'none';
}

async function respond(
  app: Hono,
  parts: Parts,
  { c, page }: { readonly c: HonoContext; readonly page: string },
  handle: (request: PageRequest) => Promise<PageAnswer> | PageAnswer,
  form: PageForm = noForm,
): Promise<Response> {
  c.header('Content-Security-Policy', policy);
  c.header('Vary', 'Cookie');
  const { platform } = parts;
  const url = new URL(c.req.url);
  let look = lookOf(c.req.header('cookie'));
  const request: PageRequest = {
    look,
    t: (text, values) => say(text, look.language, values),
    address: url.pathname + url.search,
    origin: originOf(c, platform.config.secure),
    params: c.req.param() as Record<string, string>,
    query: url.searchParams,
    form,
    signedIn: residentCookie(c, platform.config) !== undefined,
    atDesk: carriesDesk(c, platform.config),
    demo: platform.config.demo,
    today: dayIn(platform.clock()),
    ...asker(app, platform, c),
    dictionaryOf: (county) => platform.countyDictionaries.at(county),
    keep: (change) => {
      look = { ...look, ...change };
      c.header('Set-Cookie', keepLook(look, platform.config.secure), { append: true });
    },
  };
  const given = await attempt(platform, { page, request }, handle);
  if ('goTo' in given) return c.redirect(given.goTo, 303);
  if ('file' in given)
    return c.body(given.file, 200, {
      'Content-Type': given.type,
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(given.name)}`,
      'Cache-Control': 'no-store',
    });
  // What is the same for everybody may be kept by the device (asked for anew each time); a page of a person never is.
  c.header('Cache-Control', given.open === true ? 'no-cache' : 'no-store');
  const counter = given.frame === 'bare' || look.here === '' ? undefined : await parts.counterAt(request, look.here);
  const text = framed({
    look,
    title: given.title,
    body: given.show,
    address: request.address,
    style: parts.style,
    counter,
    parts: parts.frame,
    about: given.about,
    everySeconds: given.everySeconds,
    marks: given.marks,
    bare: given.frame === 'bare',
    demo: request.demo,
  });
  return c.html(text, (given.status ?? 200) as 200);
}

/** A failure is a page too: a number to report, the way back, and nothing personal in the log. */
async function attempt(
  platform: Platform,
  { page, request }: { readonly page: string; readonly request: PageRequest },
  handle: (request: PageRequest) => Promise<PageAnswer> | PageAnswer,
): Promise<Exclude<PageAnswer, Refusal>> {
  try {
    const answer = await handle(request);
    return isRefusal(answer) ? refusedAnswer(request, answer) : (answer as Exclude<PageAnswer, Refusal>);
  } catch (error) {
    const id = randomUUID();
    const { message, stack } = error as Error;
    // The path as declared: what stands in an address may be a key to somebody's matter.
    platform.log('failure', { id, page, error: message, stack });
    const title = { zh: '系统出了故障', en: 'Something failed' };
    return {
      title,
      status: 500,
      show: html`<h1>${request.t(title)}</h1>
        <p>
          ${request.t(
            {
              zh: '您填的内容没有丢。请过几分钟再试；着急的，打窗口电话，报这个编号：{id}。',
              en: 'Nothing you typed is lost. Try again in a few minutes; if it is urgent, call the counter with the number {id}.',
            },
            { id: id.slice(0, 8) },
          )}
        </p>`,
    };
  }
}
