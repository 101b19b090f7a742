import { roleLabels } from '@linli/kernel/model';
import { describe, expect, it } from 'vitest';
import { tasksFor } from './tasks.ts';

const title = { zh: '甲', en: 'A' };
const load = async () => ({ Screen: () => null });

describe('the tasks of administrators', () => {
  it('are those that domains bring, in their order, each with whose task it is', () => {
    const screens = [
      { path: '/b', title, load, menu: { section: 'administration', order: 2 } as const, roles: ['audit-admin'] as const },
      { path: '/a', title, load, menu: { section: 'administration', order: 1 } as const },
      { path: '/c', title, load, menu: { section: 'plan', order: 0 } as const },
    ];
    expect(tasksFor('system-admin', [{ name: 'x', screens }])).toEqual([
      { to: '/a', title, by: [], mine: true },
      { to: '/b', title, by: [roleLabels['audit-admin']], mine: false },
    ]);
  });
});
