import { describe, expect, it } from 'vitest';
import { apiAddress, fillPath, registerPath } from './address.ts';

describe('apiAddress', () => {
  it('leaves out what is not given and keeps zero, no and the empty place', () => {
    expect(apiAddress('/regions/children', { parent: '', after: undefined, limit: 0, count: false })).toBe(
      '/api/regions/children?parent=&limit=0&count=false',
    );
  });

  it('escapes what a person typed', () => {
    expect(apiAddress('/kernel/search', { text: '张&三' })).toBe('/api/kernel/search?text=%E5%BC%A0%26%E4%B8%89');
  });
});

describe('fillPath', () => {
  it('takes the parts of the path out of the input', () => {
    expect(fillPath('/kernel/jobs/{id}/cancel', { id: 'a/b', why: 1 })).toEqual({ path: '/kernel/jobs/a%2Fb/cancel', rest: { why: 1 } });
  });
});

describe('registerPath', () => {
  it('is domain, then register', () => {
    expect(registerPath('residents.person')).toBe('/residents/person');
  });
});
