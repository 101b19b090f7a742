import { overrideXml, RELATION_TYPES, relationXml, relationsXml, VML_TYPE } from '../write/book-xml.ts';
import { SheetNames } from '../write/sheet-names.ts';
import { readAttributes } from '../xml/attributes.ts';
import { encodeAttribute } from '../xml/text.ts';

export interface NewRelation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

/** Adds relations to a part's relations; `xml` null when it has none. */
export function withRelations(xml: string | null, relations: readonly NewRelation[]): string {
  return xml === null ? relationsXml(relations) : before(xml, 'Relationships', relations.map(relationXml).join(''));
}

/** An id of a relation that the text does not hold yet. */
export function freshRelationId(xml: string | null): string {
  let number = 1;
  while (xml?.includes(`rIdLinli${number}"`) === true) number++;
  return `rIdLinli${number}`;
}

/** Adds the types of new parts. */
export function withContentTypes(xml: string, parts: readonly { part: string; type: string }[]): string {
  const vml = /Extension="vml"/i.test(xml) ? '' : `<Default Extension="vml" ContentType="${VML_TYPE}"/>`;
  return before(xml, 'Types', vml + parts.map(({ part, type }) => overrideXml(`/${part}`, type)).join(''));
}

/** Lists one more sheet in the workbook part, behind the others. */
export function withSheet(xml: string, wanted: string, relation: string): string {
  const listed = [...xml.matchAll(/<((?:[\w.-]+:)?)sheet(\s[^>]*?)\/?>/g)].map(([, prefix = '', attributes = '']) => ({
    prefix,
    read: readAttributes(attributes),
  }));
  const number = Math.max(0, ...listed.map(({ read }) => Number(read.get('sheetId') ?? 0))) + 1;
  const name = new SheetNames(listed.map(({ read }) => read.get('name') ?? '')).take(wanted);
  const prefix = listed[0]?.prefix ?? '';
  return before(
    xml,
    'sheets',
    `<${prefix}sheet xmlns:r="${RELATION_TYPES}" name="${encodeAttribute(name)}" sheetId="${number}" r:id="${relation}"/>`,
  );
}

/** Inserts before the last closing tag of that name. */
function before(xml: string, name: string, items: string): string {
  const closed = xml.replace(new RegExp(`<((?:[\\w.-]+:)?${name})\\b([^>]*)/>`), '<$1$2></$1>');
  const close = [...closed.matchAll(new RegExp(`</(?:[\\w.-]+:)?${name}\\s*>`, 'g'))].at(-1);
  return close === undefined ? xml : closed.slice(0, close.index) + items + closed.slice(close.index);
}
