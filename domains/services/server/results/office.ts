import { type Department, ancestorAt, departments } from '@linli/kernel/model';
import type { PlatformWork } from '@linli/kernel/server';

export interface Deciding {
  readonly id: string;
  readonly place: string;
  readonly department: string;
  /** community, town, county, health-station or court. */
  readonly decider: string;
}

const nameOfDepartment = (department: string): string => departments[department as Department]?.zh ?? '';

/** How counties call a department that is no `局`. */
const bodies: Partial<Record<Department, string>> = {
  organisation: '委组织部',
  'political-legal': '委政法委',
  'disabled-federation': '残疾人联合会',
  'government-office': '人民政府办公室',
  veterans: '退役军人事务局',
  'public-security': '公安局',
  'human-resources': '人力资源和社会保障局',
  'medical-insurance': '医疗保障局',
  health: '卫生健康局',
  housing: '住房和城乡建设局',
  justice: '司法局',
  emergency: '应急管理局',
  'civil-affairs': '民政局',
  finance: '财政局',
};

/** Who signs: whoever decides, by the name that stands on its seal. */
export async function officeOf(
  { tx, platform }: Pick<PlatformWork, 'tx' | 'platform'>,
  all: readonly Deciding[],
): Promise<Map<string, string>> {
  const codes = new Set(
    all.flatMap(({ place }) => [ancestorAt(place, 'community'), ancestorAt(place, 'town'), ancestorAt(place, 'county')]),
  );
  const names = await platform.places.names(tx, [...codes].filter((code) => code !== undefined)); // prettier-ignore
  const named = (place: string, level: 'community' | 'town' | 'county'): string => names.get(ancestorAt(place, level) ?? '') ?? '';
  return new Map(
    all.map((each) => {
      const { place, department, decider } = each;
      switch (decider) {
        case 'county':
          return [each.id, `${named(place, 'county')}${bodies[department as Department] ?? nameOfDepartment(department)}`];
        case 'town':
          return [each.id, department === 'organisation' ? `中共${named(place, 'town')}委员会` : `${named(place, 'town')}人民政府`];
        case 'health-station':
          return [each.id, `${named(place, 'community')}卫生服务站`];
        default:
          return [
            each.id,
            department === 'organisation' ? `中共${named(place, 'community')}支部委员会` : `${named(place, 'community')}便民服务站`,
          ];
      }
    }),
  );
}
