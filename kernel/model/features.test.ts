import { expect, it } from 'vitest';
import { libraryModel } from '../testkit/library.ts';
import { featuresOf } from './features.ts';
import { geometry, phone, text } from './field.ts';
import type { Register } from './register.ts';

const reader = libraryModel.registers.find(({ name }) => name === 'library.reader') as Register;
const words = { zh: '书屋', en: 'Rooms' };
const fields = {
  name: text({ label: words }),
  keeper: text({ label: words, purpose: 'to ask for the key' }),
  phone: phone({ label: words }),
  lies: geometry({ label: words, extent: true }),
  drawn: geometry({ label: words }),
};
const of: Register = { ...reader, name: 'library.house', fields };
const declared = { id: 'houses', title: words, description: words, lies: 'lies' };

it('takes labels and types from the register, and adds the community', () => {
  const made = featuresOf(of, { ...declared, shows: ['name'], asked: ['name'] });
  expect(made.properties).toMatchObject({ name: { label: words, type: 'string', asked: true }, community: { asked: true } });
  expect(made.operation).toMatchObject({ name: 'library.list-houses-features', access: { to: 'anyone' } });
});

it.each([
  ['keeper', 'a field of a person'],
  ['phone', 'a sealed one'],
  ['none', 'one that is not there'],
])('cannot show %s: %s', (key) => {
  expect(() => featuresOf(of, { ...declared, shows: [key] })).toThrow('nothing that everybody may read');
});

it('needs a geometry whose bounds are kept', () => {
  expect(() => featuresOf(of, { ...declared, lies: 'drawn', shows: [] })).toThrow('no bounds');
});
