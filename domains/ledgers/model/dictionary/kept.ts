import type { FieldKind, Register, Text } from '@linli/kernel/model';
import type { Entry } from './entry.ts';
import type { Role } from './role.ts';

const split = (headers: string): string[] => headers.split(/\s+/).filter((each) => each !== '');

/** Entries of the fields of a register, with the headers by which departments ask for them; the label is always one. */
export function kept(prefix: string, register: Register, headers: Readonly<Record<string, string>>): Entry[] {
  return Object.entries(headers).map(([key, list]) => {
    const field = register.fields[key];
    if (field === undefined) throw new Error(`${register.name} has no field "${key}".`);
    return {
      path: `${prefix}.${key}`,
      role: 'self',
      kind: field.kind,
      label: field.label,
      target: { register, field: key },
      field,
      headers: [field.label.zh, ...split(list)],
    };
  });
}

/** Something that a ledger may ask and nobody keeps. */
export const known = (path: string, role: Role, kind: FieldKind, label: Text, headers: string, derived = false): Entry => ({
  path,
  role,
  kind,
  label,
  headers: [label.zh, ...split(headers)],
  ...(derived ? { derived: true as const } : {}),
});

/** Headers of what any line may carry. */
export const noteHeaders = '备考 附注 其他说明 情况说明 说明 其他情况 备注说明 备注栏';
const gridHeaders = '网格编码 网格 网格号 所属网格 网格编号 所在网格 网格代码 网格名称 所属网格编码 网格码';
export const numberHeaders =
  '身份证 身份证号 身份证号码 公民身份号码 公民身份证号码 居民身份证号 居民身份证 身份证件号 证件号 证件号码 身份号码 身份证编号 身份证明号码 二代身份证号 公民身份证';
export const phoneHeaders = '联系电话 电话 手机 手机号 联系方式 联系手机 常用电话';

/** The grid in which a row lies: kept as its place, not in a field. */
export const gridOf = (of: Register): Entry => ({
  path: `${of.name.slice(of.name.indexOf('.') + 1)}.place`,
  role: 'self',
  grid: of,
  kind: 'place',
  label: { zh: '网格编码', en: 'Grid' },
  headers: split(gridHeaders),
});
