import { encodeAttribute, encodeXml } from '../xml/text.ts';
import { quotedSheetName } from './sheet-names.ts';

/** One written sheet, as the workbook part lists it. */
export interface ListedSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly commented: boolean;
  readonly repeated: { readonly from: number; readonly to: number } | null;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const RELATION_TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const CONTENT_TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
export const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
export const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
export const VML_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

export function workbookXml(sheets: readonly ListedSheet[]): string {
  const items = sheets.map(
    ({ name, hidden }, at) =>
      `<sheet name="${encodeAttribute(name)}" sheetId="${at + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${at + 1}"/>`,
  );
  const titles = sheets.flatMap(({ name, repeated }, at) =>
    repeated === null
      ? []
      : [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${encodeXml(quotedSheetName(name))}!$${repeated.from}:$${repeated.to}</definedName>`,
        ],
  );
  const names = titles.length === 0 ? '' : `<definedNames>${titles.join('')}</definedNames>`;
  return `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATION_TYPES}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${items.join('')}</sheets>${names}</workbook>`;
}

export function workbookRelations(count: number): string {
  const sheets = Array.from({ length: count }, (_, at) => ({
    id: `rId${at + 1}`,
    type: 'worksheet',
    target: `worksheets/sheet${at + 1}.xml`,
  }));
  return relationsXml([...sheets, { id: `rId${count + 1}`, type: 'styles', target: 'styles.xml' }]);
}

export function relationsXml(relations: readonly { id: string; type: string; target: string }[]): string {
  return `${DECLARATION}<Relationships xmlns="${PACKAGE_RELATIONS}">${relations.map(relationXml).join('')}</Relationships>`;
}

export function relationXml({ id, type, target }: { id: string; type: string; target: string }): string {
  return `<Relationship Id="${id}" Type="${RELATION_TYPES}/${type}" Target="${encodeAttribute(target)}"/>`;
}

export function contentTypesXml(sheets: readonly ListedSheet[]): string {
  const overrides = [
    overrideXml('/xl/workbook.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'),
    overrideXml('/xl/styles.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml'),
    ...sheets.map((_, at) => overrideXml(`/xl/worksheets/sheet${at + 1}.xml`, SHEET_TYPE)),
    ...sheets.flatMap(({ commented }, at) => (commented ? [overrideXml(`/xl/comments${at + 1}.xml`, COMMENTS_TYPE)] : [])),
  ];
  return `${DECLARATION}<Types xmlns="${CONTENT_TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="${VML_TYPE}"/>${overrides.join('')}</Types>`;
}

export function overrideXml(part: string, type: string): string {
  return `<Override PartName="${part}" ContentType="${type}"/>`;
}
