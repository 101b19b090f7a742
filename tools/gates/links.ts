import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A link in a document that leads nowhere. */
export interface DeadLink {
  readonly file: string;
  readonly target: string;
}

const IGNORED = /(^|\/)(node_modules|dist|coverage)\/|^data\/|^tools\/gates\/fixtures\//;

/** Every Markdown document of the repository. */
export function listDocuments(root: string): readonly string[] {
  return globSync('**/*.md', { cwd: root, exclude: (name) => name === 'node_modules' || name === '.git' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !IGNORED.test(file))
    .sort();
}

/** The fragment that a heading answers to, as the usual renderers make it. */
function anchorOf(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replaceAll('`', '')
    .replaceAll(/[^\p{Letter}\p{Number}\s_-]/gu, '')
    .replaceAll(/\s/g, '-');
}

function anchorsOf(markdown: string): ReadonlySet<string> {
  return new Set([...markdown.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading]) => anchorOf(heading ?? '')));
}

/** Pictures of the guide are taken by the browser tests, on demand; `guide.ts` holds that each is one of theirs. */
const TAKEN = /^\.\.\/pictures\/[^/]+\.webp$/;

/** Links and images to files and headings of the repository that are not there. Addresses on the web are not asked. */
export function findDeadLinks(root: string, files: readonly string[]): readonly DeadLink[] {
  return files.flatMap((file) => {
    const markdown = readFileSync(join(root, file), 'utf8').replaceAll(/```[\s\S]*?```|`[^`\n]*`/g, '');
    const targets = [...markdown.matchAll(/\]\(([^)\s]+)[^)]*\)/g)].map(([, target]) => target ?? '');
    return targets
      .filter((target) => !/^[a-z]+:/.test(target) && !TAKEN.test(target) && leadsNowhere(root, file, target))
      .map((target) => ({ file, target }));
  });
}

function leadsNowhere(root: string, file: string, target: string): boolean {
  const [path = '', fragment] = target.split('#');
  const other = path === '' ? join(root, file) : join(root, dirname(file), decodeURIComponent(path));
  if (!existsSync(other)) return true;
  return fragment !== undefined && other.endsWith('.md') && !anchorsOf(readFileSync(other, 'utf8')).has(decodeURIComponent(fragment));
}
