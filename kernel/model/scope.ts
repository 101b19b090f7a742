import type { Text } from './text.ts';

/** Who sits at a desk. A post is a role at a place, for some departments, between two dates. */
export const roles = [
  'resident',
  'grid-worker',
  'community-worker',
  'town-officer',
  'county-officer',
  'city-officer',
  'province-officer',
  'system-admin',
  'security-admin',
  'audit-admin',
] as const;

export type Role = (typeof roles)[number];

export const roleLabels: Record<Role, Text> = {
  resident: { zh: '居民', en: 'Resident' },
  'grid-worker': { zh: '网格员', en: 'Grid worker' },
  'community-worker': { zh: '社区工作者', en: 'Community worker' },
  'town-officer': { zh: '镇工作人员', en: 'Town officer' },
  'county-officer': { zh: '县级部门工作人员', en: 'County officer' },
  'city-officer': { zh: '市级工作人员', en: 'City officer' },
  'province-officer': { zh: '省级工作人员', en: 'Province officer' },
  'system-admin': { zh: '系统管理员', en: 'System administrator' },
  'security-admin': { zh: '安全管理员', en: 'Security administrator' },
  'audit-admin': { zh: '审计管理员', en: 'Audit administrator' },
};

/** Separation of the three administrators (GB/T 22239-2019 8.1.4.2): no account may hold two of these. */
export const administratorRoles: readonly Role[] = ['system-admin', 'security-admin', 'audit-admin'];

export const departments = {
  'civil-affairs': { zh: '民政', en: 'Civil affairs' },
  'public-security': { zh: '公安', en: 'Public security' },
  organisation: { zh: '组织', en: 'Party organisation' },
  'human-resources': { zh: '人社', en: 'Human resources and social security' },
  'medical-insurance': { zh: '医保', en: 'Medical insurance' },
  health: { zh: '卫健', en: 'Health' },
  'disabled-federation': { zh: '残联', en: "Disabled persons' federation" },
  veterans: { zh: '退役军人', en: 'Veterans affairs' },
  housing: { zh: '住建', en: 'Housing and construction' },
  justice: { zh: '司法', en: 'Justice' },
  emergency: { zh: '应急', en: 'Emergency management' },
  'political-legal': { zh: '综治', en: 'Social governance' },
  finance: { zh: '财政', en: 'Finance' },
  'government-office': { zh: '政府办', en: 'Government office' },
} as const satisfies Record<string, Text>;

export type Department = keyof typeof departments;

/** Who acts, in which post. The kernel knows no more of a person than this; `identity` supplies it. */
export interface Actor {
  readonly account: string;
  readonly post: string;
  readonly name: string;
  readonly role: Role;
  /** The subtree in which the post acts. */
  readonly place: string;
  /** Departments of an officer; empty for those who serve all (community, grid, town without a department). */
  readonly departments: readonly Department[];
}
