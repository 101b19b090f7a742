import { cellName } from '../xlsx/cell-reference.ts';
import { encodeSheetText } from '../xml/text.ts';

/** A comment on a cell: row from 1, column from 0. */
export interface CellComment {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Above this number spreadsheet programs become slow: further cells are only coloured. */
export const MOST_COMMENTS = 5000;

export const COMMENT_AUTHOR = '邻里';
const FIRST_SHAPE = 900_000;

/** The comments part of a sheet. */
export function commentsXml(comments: readonly CellComment[]): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>${COMMENT_AUTHOR}</author></authors><commentList>${comments.map((comment) => commentXml(comment, 0)).join('')}</commentList></comments>`;
}

/** One comment; `prefix` is that of the part it goes into. */
export function commentXml({ row, column, text }: CellComment, author: number, prefix = ''): string {
  const tag = (name: string, inner: string, attributes = ''): string => `<${prefix}${name}${attributes}>${inner}</${prefix}${name}>`;
  const content = tag('text', tag('t', encodeSheetText(text), ' xml:space="preserve"'));
  return tag('comment', content, ` ref="${cellName(row, column)}" authorId="${author}"`);
}

/** The drawing part that says where the comments of a sheet pop up. */
export function commentShapesXml(comments: readonly CellComment[]): string {
  return `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>${SHAPE_TYPE}${commentShapes(comments)}</xml>`;
}

export const SHAPE_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

/** The shapes of comments, hidden until one points at the cell. */
export function commentShapes(comments: readonly CellComment[]): string {
  return comments.map(shape).join('');
}

function shape({ row, column }: CellComment, index: number): string {
  const anchor = [column + 1, 15, Math.max(0, row - 2), 10, column + 4, 15, row + 3, 4].join(', ');
  return (
    `<v:shape id="_x0000_s${FIRST_SHAPE + index}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:2pt;width:160pt;height:60pt;z-index:${index + 1};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}
