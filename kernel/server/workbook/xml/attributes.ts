import { fault } from '../refusal.ts';
import { decodeEntities } from './text.ts';

/** All attributes of a tag, by their names without prefix. For the few large tags of a workbook; cells are read by hand. */
export function readAttributes(raw: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  let at = skipBlanks(raw, 0);
  while (at < raw.length) {
    const equals = raw.indexOf('=', at);
    const start = valueStart(raw, equals);
    const end = raw.indexOf(raw.charAt(start - 1), start);
    if (equals === -1 || start === 0 || end === -1) throw fault('xml-broken');
    found.set(localName(raw.slice(at, equals).trimEnd()), decodeEntities(raw.slice(start, end)));
    at = skipBlanks(raw, end + 1);
  }
  return found;
}

/** Where the value begins after the equals sign at `equals`: behind its quotation mark; 0 when there is none. */
export function valueStart(raw: string, equals: number): number {
  const at = skipBlanks(raw, equals + 1);
  const quote = raw.charCodeAt(at);
  return quote === 34 || quote === 39 ? at + 1 : 0;
}

function skipBlanks(raw: string, from: number): number {
  let at = from;
  while (raw.charCodeAt(at) <= 32) at++;
  return at;
}

/** `x:row` is `row`: sheets are told apart by local names alone. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Whether an XML truth value is set. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
