import { describe, expect, it } from 'vitest';
import { standing } from './standing.ts';

const calm: Parameters<typeof standing>[0] = {
  online: true,
  busy: false,
  waiting: 0,
  toDecide: 0,
  lastSyncAt: '2026-11-28T02:42:10.000Z',
  signInNeeded: false,
  elsewhere: false,
  full: false,
};
const said = (more: Partial<typeof calm>): string => standing({ ...calm, ...more }).words.zh;

describe('the line above every screen', () => {
  it('says when all was sent, by the clocks of China', () => {
    expect(said({})).toBe('都已发出 10:42');
  });

  it('says that there is no signal, and how much waits for one', () => {
    expect(said({ online: false })).toBe('没有信号，照常用');
    expect(said({ online: false, waiting: 3 })).toBe('没有信号，照常用 · 3 条待发');
  });

  it('puts what a person has to do before everything else', () => {
    expect(said({ toDecide: 2, waiting: 1, online: false })).toBe('2 条要您看一下 · 1 条待发');
    expect(standing({ ...calm, signInNeeded: true, toDecide: 2 }).to).toBe('/sign-in');
    expect(said({ full: true, signInNeeded: true })).toBe('手机存满了，刚才的没有存下');
  });

  it('tells sending from waiting, and who does it', () => {
    expect(said({ waiting: 3, busy: true })).toBe('正在发，还有 3 条');
    expect(said({ waiting: 3 })).toBe('3 条待发');
    expect(said({ waiting: 3, elsewhere: true })).toBe('3 条待发，由另一个窗口发');
  });

  it('never says that all was sent before anything was', () => {
    expect(said({ lastSyncAt: null })).toBe('正在取数据');
  });
});
