import { decodeEntities } from './text.ts'

const ATTRIBUTE = /([^\s=/"'<>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

/** All attributes of a tag, by their names without prefix. For the few large tags of a workbook, not for cells. */
export function readAttributes(attributes: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const [, name = '', double, single] of attributes.matchAll(ATTRIBUTE)) {
    found.set(localName(name), decodeEntities(double ?? single ?? ''))
  }
  return found
}

/** `x:row` is `row`: sheets are told apart by local names alone. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** Whether an XML truth value is set. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true'
}
