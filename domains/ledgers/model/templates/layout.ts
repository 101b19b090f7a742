import type { LedgerTemplate, TemplateColumn } from './template.ts';

/** In characters, by what a column holds; a department's sheet is printed on A4 across. */
const widths: Readonly<Record<string, number>> = {
  name: 9,
  sex: 5,
  ethnicGroup: 7,
  birthDate: 11,
  identityNumber: 20,
  registeredAddress: 26,
  currentAddress: 26,
  address: 26,
  phone: 14,
  place: 17,
  note: 14,
};
const PLAIN = 12;

/** How wide a column is printed, by what it holds and how it is called. */
export const widthOf = (header: string, entry: string): number =>
  Math.max(widths[entry.slice(entry.indexOf('.') + 1)] ?? PLAIN, header.length * 2 + 1);

/** Columns as `[header, path in the dictionary, width]`, after the running number that every printed ledger begins with. */
export function numbered(columns: readonly (readonly [header: string, entry: string, width?: number])[]): TemplateColumn[] {
  return [
    { header: '序号', entry: 'table.serial', width: 6, computed: true },
    ...columns.map(([header, entry, width]) => ({
      header,
      entry,
      width: width ?? widthOf(header, entry),
    })),
  ];
}

export const acrossA4: LedgerTemplate['print'] = { landscape: true, paper: 'A4', fitWidth: true, repeatHeader: true };

export const signedBelow: readonly string[] = ['填表人：            审核人：            （盖章）'];

/** `人`, `户`, `处`: what the lines count. */
export const headed = (counted: string): readonly string[] => [`填报单位：{place}    填报日期：{day}    共 {rows} ${counted}`];
