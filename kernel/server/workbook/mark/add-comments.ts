import { COMMENT_AUTHOR, commentShapes, commentsXml, commentShapesXml, commentXml, SHAPE_TYPE } from '../write/comments.ts';
import type { CellComment } from '../write/comments.ts';
import { cellName } from '../xlsx/cell-reference.ts';

/** Adds comments to those a sheet has; a cell that has one keeps it. `xml` null when the sheet has none. */
export function withComments(xml: string | null, comments: readonly CellComment[]): string {
  if (xml === null) return commentsXml(comments);
  const prefix = /<((?:[\w.-]+:)?)comments\b/.exec(xml)?.[1] ?? '';
  const authors = [...xml.matchAll(/<(?:[\w.-]+:)?author(?=[\s/>])/g)].length;
  const author = `<${prefix}author>${COMMENT_AUTHOR}</${prefix}author>`;
  const items = comments.map((comment) => commentXml(comment, authors, prefix)).join('');
  return insert(insert(xml, 'authors', author), 'commentList', items);
}

/** The comments for cells that have none yet. */
export function withoutKnown(xml: string | null, comments: readonly CellComment[]): readonly CellComment[] {
  if (xml === null) return comments;
  const known = new Set([...xml.matchAll(/\sref="([A-Z]{1,3}\d{1,7})"/g)].map(([, name]) => name));
  return comments.filter(({ row, column }) => !known.has(cellName(row, column)));
}

/** Adds the shapes of comments to the drawing of a sheet; `xml` null when it has none. */
export function withShapes(xml: string | null, comments: readonly CellComment[]): string {
  if (xml === null) return commentShapesXml(comments);
  const type = xml.includes('id="_x0000_t202"') ? '' : SHAPE_TYPE;
  const spaces = [
    ['v', 'urn:schemas-microsoft-com:vml'],
    ['o', 'urn:schemas-microsoft-com:office:office'],
    ['x', 'urn:schemas-microsoft-com:office:excel'],
  ].map(([name, address]) => (xml.includes(`xmlns:${name}=`) ? '' : ` xmlns:${name}="${address}"`));
  const declared = xml.replace(/<xml\b/, (tag) => tag + spaces.join(''));
  const end = declared.lastIndexOf('</xml>');
  return end === -1 ? commentShapesXml(comments) : declared.slice(0, end) + type + commentShapes(comments) + declared.slice(end);
}

function insert(xml: string, list: string, items: string): string {
  const closed = xml.replace(new RegExp(`<((?:[\\w.-]+:)?)${list}\\s*/>`), `<$1${list}></$1${list}>`);
  return closed.replace(new RegExp(`</(?:[\\w.-]+:)?${list}>`), (close) => items + close);
}
