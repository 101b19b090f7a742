import { cpSync, existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import { Marked } from 'marked';
import { colours, customProperties } from '../kernel/model/tokens.ts';

/** What stands around a page, by the folder of its language. */
const languages = {
  'zh-CN': { name: '中文', guide: '使用指南', contents: '全部内容', app: '回到邻里', brand: '邻里' },
  en: { name: 'English', guide: 'Guide', contents: 'All pages', app: 'Back to Linli', brand: 'Linli' },
} as const;

type Language = keyof typeof languages;

const guideLanguages = Object.keys(languages) as Language[];

const htmlName = (file: string): string =>
  basename(file)
    .replace(/^README\.md$/, 'index.md')
    .replace(/\.md$/, '.html');

/** Where a link of a page leads once it is shipped; `undefined` for what is not shipped, such as a decision record. */
function shippedTarget(file: string, href: string): string | undefined {
  if (/^https?:/.test(href)) return href;
  const [path = '', fragment] = href.split('#');
  const target = normalize(join(dirname(file), path)).replaceAll('\\', '/');
  if (path === '' || !/^(zh-CN|en)\/[^/]+\.md$/.test(target)) return undefined;
  return `/guide/${dirname(target)}/${htmlName(target)}${fragment === undefined ? '' : `#${fragment}`}`;
}

/** The body of a page. Pictures that were not taken yet are left out; the words stand by themselves. */
function renderBody(folder: string, file: string, markdown: string): string {
  const marked = new Marked({
    renderer: {
      link({ href, tokens }) {
        const words = this.parser.parseInline(tokens);
        const target = shippedTarget(file, href);
        return target === undefined ? words : `<a href="${target}">${words}</a>`;
      },
      image({ href, text }) {
        const name = basename(href);
        if (!existsSync(join(folder, 'pictures', name))) return '';
        return `<img src="/guide/pictures/${name}" alt="${text}" loading="lazy">`;
      },
    },
  });
  return String(marked.parse(markdown, { async: false })).replaceAll(/<p>\s*<\/p>\n?/g, '');
}

/** One page as it is shipped: the words of `file`, a path below the folder of the guide such as `zh-CN/sign-in.md`. */
export function renderPage(folder: string, file: string, markdown: string): string {
  const language = file.startsWith('en/') ? 'en' : 'zh-CN';
  const other = language === 'en' ? 'zh-CN' : 'en';
  const words = languages[language];
  const title = /^# (.+)$/m.exec(markdown)?.[1] ?? words.guide;
  const name = htmlName(file);
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · ${words.brand}</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/guide/guide.css">
</head>
<body>
<header>
<a class="brand" href="/">${words.brand}</a>
<a href="/guide/${language}/index.html">${words.guide}</a>
<nav>
<a href="/guide/${other}/${name}" lang="${other}" hreflang="${other}">${languages[other].name}</a>
<a href="/">${words.app}</a>
</nav>
</header>
<main>
${renderBody(folder, file, markdown)}</main>
<footer><a href="/guide/${language}/index.html">${words.contents}</a></footer>
</body>
</html>
`;
}

const styles = `:root { ${Object.entries(customProperties('desk'))
  .map(([name, value]) => `${name}: ${value};`)
  .join(' ')} }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ln-paper); color: var(--ln-ink); font: var(--ln-size-lead)/1.75 var(--ln-font); }
header { display: flex; flex-wrap: wrap; gap: 4px 20px; align-items: baseline; padding: 10px 24px; border-bottom: 1px solid var(--ln-line); background: var(--ln-surface); }
header nav { display: flex; gap: 20px; margin-left: auto; }
.brand { font-size: var(--ln-size-title); font-weight: 700; letter-spacing: 0.05em; }
main, footer { max-width: 46rem; margin: 0 auto; padding: 8px 24px; }
footer { padding: 16px 24px 48px; border-top: 1px solid var(--ln-line); }
a { color: var(--ln-brand); text-decoration: none; }
a:hover, main a { text-decoration: underline; text-underline-offset: 3px; }
h1 { margin: 24px 0 8px; font-size: 1.75rem; line-height: 1.3; }
h2 { margin: 32px 0 8px; font-size: var(--ln-size-title); line-height: 1.4; }
p, ul, ol, table, pre { margin: 10px 0; }
ul, ol { padding-left: 1.6em; }
li { margin: 6px 0; }
strong { font-weight: 600; color: ${colours.brandStrong}; }
table { display: block; max-width: 100%; overflow-x: auto; border-collapse: collapse; }
th, td { padding: 6px 24px 6px 0; border-bottom: 1px solid var(--ln-line); text-align: left; vertical-align: top; }
th { color: var(--ln-ink-soft); font-weight: 600; }
code, kbd { padding: 1px 5px; border-radius: 3px; background: var(--ln-sunken); font-size: 0.92em; overflow-wrap: anywhere; }
pre { padding: 12px 16px; overflow-x: auto; border-radius: 4px; background: var(--ln-sunken); line-height: 1.5; }
pre code { padding: 0; overflow-wrap: normal; }
img { display: block; max-width: 100%; max-height: 80vh; margin: 16px 0; border: 1px solid var(--ln-line-strong); border-radius: 4px; }
@media (max-width: 720px) { header, main, footer { padding-right: 16px; padding-left: 16px; } }
@media print { header, footer { display: none; } main { max-width: none; } }
`;

/** Renders docs/guide into static pages below `to`, in the look of the application, with the pictures that there are. */
export function buildGuide(root: string, to: string): void {
  const folder = join(root, 'docs', 'guide');
  for (const language of guideLanguages) {
    mkdirSync(join(to, language), { recursive: true });
    for (const name of globSync('*.md', { cwd: join(folder, language) })) {
      const file = `${language}/${name}`;
      writeFileSync(join(to, language, htmlName(name)), renderPage(folder, file, readFileSync(join(folder, file), 'utf8')));
    }
  }
  writeFileSync(join(to, 'guide.css'), styles);
  if (existsSync(join(folder, 'pictures'))) cpSync(join(folder, 'pictures'), join(to, 'pictures'), { recursive: true });
}
