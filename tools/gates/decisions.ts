import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listPackages, listRootLibraries } from './packages.ts';

/** One decision record. */
export interface Decision {
  readonly number: string;
  readonly file: string;
  readonly text: string;
}

/** The numbered records of docs/decisions, in order. */
export function listDecisions(root: string): readonly Decision[] {
  return globSync('docs/decisions/[0-9]*.md', { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .sort()
    .map((file) => ({ number: file.slice('docs/decisions/'.length).slice(0, 4), file, text: readFileSync(join(root, file), 'utf8') }));
}

/** Numbers used twice or left out, titles that do not carry their number, records without date and status or missing in the index. */
export function faultsOfDecisions(decisions: readonly Decision[], index: string): readonly string[] {
  return decisions.flatMap(({ number, file, text }, at) => {
    const faults: string[] = [];
    if (Number(number) !== at + 1) faults.push(`${file}: number ${String(at + 1).padStart(4, '0')} was expected`);
    if (!text.startsWith(`# ${number}. `)) faults.push(`${file}: the title does not begin with its number`);
    if (!/^\d{4}-\d{2}-\d{2} · (accepted|superseded by \d{4})/m.test(text)) faults.push(`${file}: date and status are missing`);
    if (!index.includes(`(${file.split('/').at(-1)})`)) faults.push(`${file}: not in the index`);
    return faults;
  });
}

/** The packages that have a row in a table of the decisions. */
export function listReasons(decisions: readonly Decision[]): ReadonlySet<string> {
  return new Set(decisions.flatMap(({ text }) => [...text.matchAll(/^\| `([@a-z0-9/._-]+)` \|/gm)].map(([, name]) => name ?? '')));
}

/** Every package from outside that a manifest of this repository names. */
export function listLibraries(root: string): readonly string[] {
  return [...new Set([...listRootLibraries(root), ...listPackages(root).flatMap(({ libraries }) => libraries)])].sort();
}
