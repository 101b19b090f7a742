import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';

/** A page of the guide: `file` from the root, the folder of its language, its words. */
export interface GuidePage {
  readonly file: string;
  readonly language: 'zh-CN' | 'en';
  readonly name: string;
  readonly text: string;
}

const FOLDER = 'docs/guide';
const PICTURES = `${FOLDER}/pictures`;
const CONTENTS = 'README';
const PICTURES_BYTES_MAX = 3 * 2 ** 20; // what a clone of the repository may carry for the guide

const slashed = (files: readonly string[]): string[] => files.map((file) => file.replaceAll('\\', '/')).sort();

export function readGuide(root: string): readonly GuidePage[] {
  return slashed(globSync(`${FOLDER}/{zh-CN,en}/*.md`, { cwd: root })).map((file) => ({
    file,
    language: file.startsWith(`${FOLDER}/en/`) ? 'en' : 'zh-CN',
    name: basename(file, '.md'),
    text: readFileSync(join(root, file), 'utf8'),
  }));
}

const picturesShown = ({ text }: GuidePage): string[] =>
  [...text.matchAll(/!\[[^\]]*\]\(\.\.\/pictures\/([^)]+)\.webp\)/g)].map(([, name]) => name ?? '');

/** The names that the browser tests hand to `picture(page, …)`. */
function picturesTaken(root: string): ReadonlySet<string> {
  const tests = globSync('e2e/**/*.test.ts', { cwd: root }).map((file) => readFileSync(join(root, file), 'utf8'));
  return new Set(tests.flatMap((test) => [...test.matchAll(/\bpicture\(\w+, '([^']+)'/g)].map(([, name]) => name ?? '')));
}

/**
 * Pictures that cannot go stale: each one that a page shows is taken by a browser test, and each that a test takes is shown.
 * Once any is kept all are, none else, and together they stay small.
 */
export function faultsOfPictures(root: string, pages: readonly GuidePage[]): readonly string[] {
  const taken = picturesTaken(root);
  const shown = new Set(pages.flatMap(picturesShown));
  const kept = slashed(globSync(`${PICTURES}/*`, { cwd: root }));
  const bytes = kept.reduce((sum, file) => sum + statSync(join(root, file)).size, 0);
  const lost = kept.length === 0 ? [] : [...shown].filter((name) => !existsSync(join(root, PICTURES, `${name}.webp`)));
  return [
    ...pages.flatMap((page) =>
      picturesShown(page).flatMap((name) => (taken.has(name) ? [] : [`${page.file} shows "${name}", which no browser test takes`])),
    ),
    ...[...taken].filter((name) => !shown.has(name)).map((name) => `a browser test takes "${name}", which no page shows`),
    ...kept.filter((file) => !shown.has(basename(file, '.webp'))).map((file) => `${file} is kept and shown by no page`),
    ...lost.map((name) => `"${name}" is shown and not kept: take the pictures anew`),
    ...(bytes > PICTURES_BYTES_MAX ? [`the pictures have ${bytes} bytes, more than ${PICTURES_BYTES_MAX}`] : []),
  ].sort();
}

const LITERAL = /'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`|>([^<>{}\n]+)</g;

/** Words within a template of a page (`${t({ zh: '…', en: '…' })}`), which the pattern above takes as one. */
const WORDS = /\b(?:zh|en): '((?:[^'\\\n]|\\.)*)'/g;

/** Everything that screens and refusals may say: the literals of the code, without its tests. */
function wordsOfCode(root: string): readonly string[] {
  const files = globSync(['{kernel,domains/*}/{model,server,web}/**/*.{ts,tsx}', 'apps/{web,server,portal,field}/**/*.{ts,tsx}'], {
    cwd: root,
  });
  const found = new Set<string>();
  const keep = (text: string): unknown => found.add(text.replaceAll("\\'", "'").trim());
  for (const file of slashed(files).filter((each) => !/(^|\/)(node_modules|dist)\/|\.test\.tsx?$/.test(each))) {
    const code = readFileSync(join(root, file), 'utf8');
    for (const [, single, double, template, between] of code.matchAll(LITERAL)) keep(single ?? double ?? template ?? between ?? '');
    for (const [, words] of code.matchAll(WORDS)) keep(words ?? '');
  }
  return [...found];
}

/** The code blocks and `code` of a page are for machines; what stands **bold** in the rest is on the screen, word by word. */
const labelsOf = ({ text }: GuidePage): string[] =>
  [...text.replaceAll(/```[\s\S]*?```|`[^`\n]*`/g, '').matchAll(/\*\*([^*]+)\*\*/g)].map(([, label]) => label ?? '');

/**
 * Labels that the guide names and no screen has: bold words are those of a literal in the code. `…` stands for what a screen
 * fills in, and for the rest of a sentence.
 */
export function findUnknownLabels(root: string, pages: readonly GuidePage[]): readonly string[] {
  const words = wordsOfCode(root);
  const whole = new Set(words);
  const isKnown = (label: string): boolean => {
    if (!label.includes('…')) return whole.has(label);
    const parts = label.split('…').filter((part) => part !== '');
    return words.some((word) => parts.every((part) => word.includes(part)));
  };
  const known = new Map<string, boolean>();
  return pages.flatMap((page) =>
    labelsOf(page).flatMap((label) => {
      if (!known.has(label)) known.set(label, isKnown(label));
      return known.get(label) === true ? [] : [`${page.file}: no screen says "${label}"`];
    }),
  );
}

/** Pages that are missing in one language, pages that show something else there, and pages that no other page leads to. */
export function faultsOfPages(pages: readonly GuidePage[]): readonly string[] {
  const find = (language: string, name: string): GuidePage | undefined =>
    pages.find((page) => page.language === language && page.name === name);
  return pages.flatMap((page) => {
    const other = find(page.language === 'en' ? 'zh-CN' : 'en', page.name);
    const faults: string[] = [];
    if (other === undefined) faults.push(`${page.file} has no counterpart in the other language`);
    else if (picturesShown(page).join() !== picturesShown(other).join()) faults.push(`${page.file} and ${other.file} show other pictures`);
    const leads = ({ language, name, text }: GuidePage): boolean =>
      language === page.language && name !== page.name && text.includes(`](${page.name}.md)`);
    if (page.name !== CONTENTS && !pages.some(leads)) faults.push(`${page.file}: no page leads to it`);
    return faults;
  });
}
