import { departments, momentAt } from '@linli/kernel/model';
import { retentionCodes } from '../../model/codes.ts';
import type { factsOfFiling } from '../filings.ts';
import type { KeptFile } from '../kept-files.ts';

/** A filing in a package: its folder there, and the files that the reader gets. */
export interface Packed {
  readonly folder: string;
  readonly facts: ReturnType<typeof factsOfFiling>;
  readonly files: readonly KeptFile[];
}

const headings = [
  '序号',
  '档号',
  '题名',
  '立档单位',
  '主管部门',
  '年度',
  '期',
  '保管期限',
  '保管到',
  '归档时间',
  '行数',
  '文件夹',
  '总摘要',
] as const;

const departmentName = (code: string): string =>
  Object.hasOwn(departments, code) ? departments[code as keyof typeof departments].zh : code;

const cellsOf = ({ folder, facts }: Packed, at: number): (string | number)[] => [
  at + 1,
  facts.fileNumber,
  facts.title,
  facts.filedBy,
  departmentName(facts.department),
  facts.year,
  facts.period,
  retentionCodes.find(facts.retention)?.zh ?? facts.retention,
  facts.keepUntil ?? '永久',
  momentAt(facts.archivedAt),
  facts.lines,
  folder,
  facts.digest,
];

export const indexRows = (packed: readonly Packed[]) => ({ headings, rows: packed.map(cellsOf) });

export function indexJson(packed: readonly Packed[], about: { readonly masked: boolean; readonly exportedAt: string }): string {
  const filings = packed.map(({ folder, facts, files }) => ({
    folder,
    fileNumber: facts.fileNumber,
    title: facts.title,
    filedBy: facts.filedBy,
    place: facts.place,
    department: { code: facts.department, name: departmentName(facts.department) },
    year: facts.year,
    period: facts.period,
    retention: { code: facts.retention, name: retentionCodes.find(facts.retention)?.zh ?? facts.retention },
    keepUntil: facts.keepUntil,
    archivedAt: facts.archivedAt,
    archivedBy: facts.archivedBy,
    lines: facts.lines,
    digest: facts.digest,
    files: files.map(({ name, bytes, sha256 }) => ({ name, bytes, sha256 })),
  }));
  return `${JSON.stringify({ format: 'linli-package/1', ...about, filings }, null, 2)}\n`;
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string | number): string => String(text).replaceAll(/[&<>"']/g, (sign) => escapes[sign] ?? sign);

const style =
  'body{font:16px/1.6 "Noto Sans SC","Microsoft YaHei",sans-serif;margin:2rem;color:#1f2328}table{border-collapse:collapse;width:100%}' +
  'th,td{border:1px solid #c9ced6;padding:.35rem .6rem;text-align:left;vertical-align:top}th{background:#f2f4f7}code{word-break:break-all;font-size:.8em}';

/** A page that any browser opens from the disk: what is here, and a link to every file. No script, nothing from outside. */
export function indexHtml(packed: readonly Packed[], about: { readonly masked: boolean; readonly exportedAt: string }): string {
  const links = ({ folder, files }: Packed): string =>
    files.map(({ name }) => `<a href="${escaped(folder)}/${escaped(name)}">${escaped(name)}</a>`).join('<br>');
  const lines = packed.map(
    (each, at) =>
      `<tr>${cellsOf(each, at)
        .slice(0, 11)
        .map((cell) => `<td>${escaped(cell)}</td>`)
        .join('')}<td>${links(each)}</td><td><code>${escaped(each.facts.digest)}</code></td></tr>`,
  );
  const heads = [...headings.slice(0, 11), '文件', '总摘要'].map((each) => `<th scope="col">${each}</th>`).join('');
  const masked = about.masked
    ? '证件号、电话、账号已脱敏。 Numbers of people are masked.'
    : '证件号、电话、账号为完整内容。 Numbers of people are in clear.';
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>电子档案目录</title><style>${style}</style></head><body>
<h1>电子档案目录</h1><p>共 ${packed.length} 件，${momentAt(about.exportedAt)} 导出。${masked}</p>
<table><thead><tr>${heads}</tr></thead><tbody>
${lines.join('\n')}
</tbody></table></body></html>
`;
}
