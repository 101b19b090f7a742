import { type Role, roleLabels, type Text } from '@linli/kernel/model';
import type { WebDomain } from '@linli/kernel/web';

export interface Task {
  readonly to: string;
  readonly title: Text;
  /** Who of the three administrators does it; everybody when empty. */
  readonly by: readonly Text[];
  readonly mine: boolean;
}

/** What there is to administer, as the domains bring it, and whose task each is (GB/T 22239-2019, 8.1.4.2). */
export function tasksFor(role: Role, domains: readonly WebDomain[]): Task[] {
  return domains
    .flatMap((domain) => domain.screens)
    .filter((screen) => screen.menu?.section === 'administration')
    .sort((a, b) => (a.menu?.order ?? 0) - (b.menu?.order ?? 0))
    .map((screen) => ({
      to: screen.path,
      title: screen.title,
      by: (screen.roles ?? []).map((each) => roleLabels[each]),
      mine: screen.roles === undefined || screen.roles.includes(role),
    }));
}
