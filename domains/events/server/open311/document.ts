import type { WireAnswer } from '@linli/kernel/server';

type Leaf = string | number | boolean | null;

/** A container of one repeated child: elements in XML, a bare array in JSON, also with one of them or none (GeoReport v2, Spark convention). */
export interface Listed {
  readonly item: string;
  readonly of: readonly Fields[] | readonly Leaf[];
}

export interface Fields {
  readonly [name: string]: Leaf | Listed | undefined;
}

export type Format = 'xml' | 'json';

export const formatOf = (path: string): Format => (path.endsWith('.json') ? 'json' : 'xml');

const isListed = (node: Leaf | Listed | Fields): node is Listed => typeof node === 'object' && node !== null && Array.isArray(node['of']);

/** What XML 1.0 cannot hold, not even escaped. */
// oxlint-disable-next-line no-control-regex -- these are the characters meant
const unfit = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(unfit, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');

function xmlOf(name: string, node: Leaf | Listed | Fields): string {
  if (node === null || node === '') return `<${name}/>`;
  if (typeof node !== 'object') return `<${name}>${escaped(String(node))}</${name}>`;
  const inner = isListed(node)
    ? node.of.map((each) => xmlOf(node.item, each)).join('')
    : Object.entries(node)
        .map(([key, value]) => (value === undefined ? '' : xmlOf(key, value)))
        .join('');
  return inner === '' ? `<${name}/>` : `<${name}>${inner}</${name}>`;
}

function jsonOf(node: Leaf | Listed | Fields): unknown {
  if (node === null || node === '') return null;
  if (typeof node !== 'object') return node;
  if (isListed(node)) return node.of.map(jsonOf);
  return Object.fromEntries(Object.entries(node).flatMap(([key, value]) => (value === undefined ? [] : [[key, jsonOf(value)]])));
}

/** One document in the format of the address. */
export const documentIn = (format: Format, root: string, node: Listed | Fields, status = 200): WireAnswer =>
  format === 'json'
    ? { status, type: 'application/json; charset=utf-8', body: JSON.stringify(jsonOf(node)) }
    : { status, type: 'text/xml; charset=utf-8', body: `<?xml version="1.0" encoding="utf-8"?>\n${xmlOf(root, node)}` };

/** Errors are an array too; the sentence is for the user. */
export const errorsIn = (format: Format, status: number, sentence: string): WireAnswer =>
  documentIn(format, 'errors', { item: 'error', of: [{ code: status, description: sentence }] }, status);
