import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { customProperties } from '../../model/index.ts';

/** In the order in which they overrule each other. */
const sheets = ['base', 'frame', 'form', 'parts', 'print'];

const tokens = `:root{${Object.entries(customProperties('portal'))
  .map(([name, value]) => `${name}:${value};`)
  .join('')}}\n`;

const readSheet = (file: string): string => readFileSync(file, 'utf8');

const own = (): string => tokens + sheets.map((name) => readSheet(join(import.meta.dirname, 'styles', `${name}.css`))).join('\n');

/** One sheet for all public pages, those of single pages after it, at an address that changes with it. */
export function styleOf(more: readonly string[]): { readonly path: string; readonly text: string } {
  const text = [own(), ...[...new Set(more)].map(readSheet)].join('\n');
  return { path: `/pages/${createHash('sha256').update(text).digest('hex').slice(0, 12)}.css`, text };
}
