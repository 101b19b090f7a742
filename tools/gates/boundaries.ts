import { globSync } from 'node:fs';
import { join } from 'node:path';
import { binary, run } from '../run.ts';

/** One import that a rule forbids. */
export interface Violation {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
  readonly comment: string;
}

export interface BoundaryReport {
  readonly violations: readonly Violation[];
  /** Source files found on disk. */
  readonly files: number;
  /** Source files on disk that the tool did not look at. A single one means the gate is blind. */
  readonly unseen: readonly string[];
}

interface CruiseResult {
  readonly modules: readonly { readonly source: string }[];
  readonly summary: {
    readonly violations: readonly { readonly rule: { readonly name: string }; readonly from: string; readonly to: string }[];
    readonly ruleSetUsed: { readonly forbidden: readonly { readonly name: string; readonly comment: string }[] };
  };
}

const FOLDERS = ['kernel', 'domains', 'apps', 'demo', 'bench', 'e2e', 'tools'];

function listSources(root: string): string[] {
  return FOLDERS.flatMap((folder) => globSync(`${folder}/**/*.{ts,tsx}`, { cwd: root }))
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !/(^|\/)(node_modules|dist)\/|^tools\/gates\/fixtures\/|\.d\.ts$/.test(file));
}

/** Runs the import rules over a repository and makes sure that every source file was looked at. */
export async function checkBoundaries(root: string): Promise<BoundaryReport> {
  const sources = listSources(root);
  const folders = FOLDERS.filter((folder) => sources.some((file) => file.startsWith(`${folder}/`)));
  const { stdout, output } = await run(
    binary('depcruise'),
    ['--config', join(root, '.dependency-cruiser.mjs'), '--output-type', 'json', '--no-progress', ...folders],
    { cwd: root },
  );
  if (!stdout.startsWith('{')) throw new Error(`dependency-cruiser gave no report:\n${output}`);
  const { modules, summary } = JSON.parse(stdout) as CruiseResult;
  const comments = new Map(summary.ruleSetUsed.forbidden.map(({ name, comment }) => [name, comment]));
  const seen = new Set(modules.map(({ source }) => source));
  return {
    violations: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to, comment: comments.get(rule.name) ?? '' })),
    files: sources.length,
    unseen: sources.filter((file) => !seen.has(file)),
  };
}

/** The report in sentences, for a person. */
export function describeBoundaries({ violations, files, unseen }: BoundaryReport): string {
  const lines = violations.map(({ rule, from, to, comment }) => `${rule}: ${from} -> ${to}\n    ${comment}`);
  if (unseen.length > 0) lines.push(`not looked at, so nothing is proved about them: ${unseen.join(', ')}`);
  return [...lines, `${files} source files, ${violations.length} violations`].join('\n');
}
