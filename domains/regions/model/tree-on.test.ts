import { describe, expect, it } from 'vitest';
import type { Standing } from './place-on.ts';
import { type LaterLink, treeAround } from './tree-on.ts';

const [town, one, two, three] = ['610921100', '610921100001', '610921100002', '610921100003'];
const link = (predecessor: string, successor: string, kind: LaterLink['kind']): LaterLink => ({ predecessor, successor, kind });
const DAY = '2026-03-01';
const around = (place: string, links: LaterLink[], standing: Record<string, Standing> = {}) =>
  treeAround(place, links, {
    of: (code) => standing[code],
    stood: ({ validFrom, validTo }) => (validFrom === null || validFrom <= DAY) && (validTo === null || validTo > DAY),
    stands: ({ validTo }) => validTo === null,
  });
const ended: Standing = { validFrom: null, validTo: '2026-06-01' };
const opened: Standing = { validFrom: '2026-06-01', validTo: null };

describe('the tree around a place on a past day', () => {
  it('is that of today where nothing changed, and elsewhere when something did', () => {
    expect(around(one, [])).toEqual({ differs: false, former: [one], current: [one] });
    expect(around(one, [link(two, three, 'merge')])).toMatchObject({ differs: false });
    expect(around(town, [link(two, three, 'merge')])).toEqual({ differs: true, former: [town], current: [town] });
  });

  it('gathers what a place took over, itself first, and follows what is gone', () => {
    const links = [link(two, one, 'merge'), link(three, one, 'merge')];
    const standing = { [two]: ended, [three]: ended };
    expect(around(one, links, standing)).toEqual({ differs: true, former: [one, two, three], current: [one] });
    expect(around(two, links, standing)).toEqual({ differs: true, former: [two], current: [one] });
  });

  it('follows several changes, forward and back', () => {
    const links = [link(one, two, 'recode'), link(two, three, 'recode')];
    const standing = { [one]: ended, [two]: { validFrom: '2026-06-01', validTo: '2026-07-01' }, [three]: opened };
    expect(around(three, links, standing)).toMatchObject({ former: [one], current: [three] });
    expect(around(one, links, standing)).toMatchObject({ former: [one], current: [three] });
  });

  it('knows both parts of a split, and the grids of a community only with it', () => {
    const links = [link(one, two, 'split'), link(one, one, 'split')];
    expect(around(two, links, { [two]: opened })).toMatchObject({ differs: true, former: [one], current: [two] });
    expect(around(one, links, { [two]: opened })).toMatchObject({ former: [one], current: [one, two] });
    expect(around(`${two}001`, links, { [two]: opened })).toMatchObject({ former: [], current: [`${two}001`] });
    expect(around(`${one}001`, links, { [two]: opened })).toMatchObject({ former: [`${one}001`], current: [`${one}001`] });
  });

  it('counts a new name of the place or of what lies above it', () => {
    expect(around(one, [link(town, town, 'rename')])).toEqual({ differs: true, former: [one], current: [one] });
    expect(around(two, [link(one, one, 'rename')])).toMatchObject({ differs: false });
  });
});
