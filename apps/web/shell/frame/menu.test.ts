import { type Actor, domain, gather, keptByCommunity, name, register } from '@linli/kernel/model';
import { describe, expect, it } from 'vitest';
import { menuOf } from './menu.ts';

const label = { zh: '甲', en: 'A' };
const card = register('library.card', {
  label,
  help: label,
  source: 'Linli',
  at: 'community',
  owner: 'civil-affairs',
  rights: keptByCommunity,
  title: ['holder'],
  fields: { holder: name({ label }) },
});
const dictionary = gather([domain({ name: 'library', label, registers: [card] })]);
const actor = (role: Actor['role'], departments: Actor['departments'] = []): Actor => ({
  account: '1',
  post: '1',
  name: '甲',
  role,
  place: '610921',
  departments,
});
const load = async () => ({ Screen: () => null });

describe('the left menu', () => {
  it('lists the registers that a post may read, by domain', () => {
    const parts = menuOf(actor('community-worker'), dictionary, []);
    expect(parts.map((part) => part.section)).toEqual(['work', 'registers']);
    expect(parts[1]?.groups[0]?.links).toEqual([{ to: '/registers/library/card', label }]);
  });

  it('parts the registers of a domain by their headings, those without one under the domain', () => {
    const heading = { zh: '乙', en: 'B' };
    const shelf = { ...card, name: 'library.shelf', group: heading };
    const many = gather([domain({ name: 'library', label, registers: [card, shelf] })]);
    expect(menuOf(actor('community-worker'), many, [])[1]?.groups.map((group) => [group.key, group.label?.zh, group.links.length])).toEqual(
      [
        ['library', '甲', 1],
        ['library-1', '乙', 1],
      ],
    );
  });

  it('shows an officer nothing of other departments', () => {
    expect(menuOf(actor('county-officer', ['health']), dictionary, []).map((part) => part.section)).toEqual(['work']);
  });

  it('gives administrators their desk and no registers', () => {
    expect(menuOf(actor('audit-admin'), dictionary, []).map((part) => part.section)).toEqual(['work', 'administration']);
  });

  it('takes in the screens of domains, in their order and for their roles', () => {
    const screen = (path: string, order: number, roles?: readonly Actor['role'][]) => ({
      path,
      title: label,
      load,
      menu: { section: 'plan', order } as const,
      ...(roles === undefined ? {} : { roles }),
    });
    const brought = [{ name: 'library', screens: [screen('/b', 2), screen('/a', 1), screen('/c', 3, ['audit-admin'])] }];
    const plan = menuOf(actor('community-worker'), dictionary, brought).find((part) => part.section === 'plan');
    expect(plan?.groups[0]?.links.map((link) => link.to)).toEqual(['/a', '/b']);
  });

  it('leaves out the plain list of a register that has a screen of its own, for those who have that screen', () => {
    const own = { path: '/cards', title: label, load, lists: 'library.card', roles: ['community-worker'] as const };
    const brought = [{ name: 'library', screens: [own] }];
    const registers = (role: Actor['role'], departments: Actor['departments'] = []) =>
      menuOf(actor(role, departments), dictionary, brought).some((part) => part.section === 'registers');
    expect(registers('community-worker')).toBe(false);
    expect(registers('county-officer', ['civil-affairs'])).toBe(true);
  });
});
