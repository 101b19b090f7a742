import { type Actor, type Dictionary, decideRight, groupsOf, type Text } from '@linli/kernel/model';
import { type MenuSection, screenPath, type WebDomain, type WebScreen } from '@linli/kernel/web';

export interface MenuLink {
  readonly to: string;
  readonly label: Text;
}

/** A heading of the menu with its links; a group inside a section has a heading of its own. */
export interface MenuGroup {
  readonly key: string;
  readonly label: Text | undefined;
  readonly links: readonly MenuLink[];
}

export interface MenuPart {
  readonly section: MenuSection;
  readonly label: Text;
  readonly groups: readonly MenuGroup[];
}

const labels: Record<MenuSection, Text> = {
  work: { zh: '我的工作', en: 'My work' },
  hall: { zh: '办事大厅', en: 'Service hall' },
  registers: { zh: '台账与登记', en: 'Registers' },
  ledgers: { zh: '台账报表', en: 'Ledgers and forms' },
  plan: { zh: '提升年计划', en: 'The plan' },
  administration: { zh: '系统管理', en: 'Administration' },
};

const administrators = ['system-admin', 'security-admin', 'audit-admin'];

const isFor = (actor: Actor, { roles }: Pick<WebScreen, 'roles'>): boolean => roles === undefined || roles.includes(actor.role);

function registerGroups(actor: Actor, dictionary: Dictionary, domains: readonly WebDomain[]): MenuGroup[] {
  const screens = domains.flatMap((domain) => domain.screens).filter((screen) => isFor(actor, screen));
  const listed = new Set(screens.flatMap((screen) => screen.lists ?? []));
  const groups = dictionary.domains.flatMap(groupsOf).map(({ key, label, registers }): MenuGroup => ({
    key,
    label,
    links: registers
      .filter((of) => !listed.has(of.name) && decideRight(actor, of, 'read') === undefined)
      .map((of) => ({ to: screenPath(of), label: of.label })),
  }));
  return groups.filter((group) => group.links.length > 0);
}

function broughtLinks(actor: Actor, dictionary: Dictionary, domains: readonly WebDomain[], section: MenuSection): MenuLink[] {
  return domains
    .flatMap((domain) => domain.screens)
    .filter((screen) => screen.menu?.section === section && isFor(actor, screen))
    .filter((screen) => screen.forProcedures !== true || dictionary.procedures.size > 0)
    .sort((a, b) => (a.menu?.order ?? 0) - (b.menu?.order ?? 0))
    .map((screen) => ({ to: screen.path, label: screen.menu?.label ?? screen.title }));
}

/** The left menu of a post: what it may read, what domains bring, and for administrators their desk. Empty parts are left out. */
export function menuOf(actor: Actor, dictionary: Dictionary, domains: readonly WebDomain[]): MenuPart[] {
  const own: Partial<Record<MenuSection, readonly MenuLink[]>> = {
    work: [{ to: '/', label: labels.work }],
    administration: administrators.includes(actor.role)
      ? [{ to: '/administration', label: { zh: '管理首页', en: 'Administration desk' } }]
      : [],
  };
  return (Object.keys(labels) as MenuSection[])
    .map((section): MenuPart => {
      const links = [...(own[section] ?? []), ...broughtLinks(actor, dictionary, domains, section)];
      const groups = links.length === 0 ? [] : [{ key: section, label: undefined, links }];
      return {
        section,
        label: labels[section],
        groups: section === 'registers' ? [...groups, ...registerGroups(actor, dictionary, domains)] : groups,
      };
    })
    .filter((part) => part.groups.length > 0);
}
