import { describe, expect, it } from 'vitest';
import { date, identityNumber, integer, keptByCommunity, name, refuse, register, type RowOf } from '../../../model/index.ts';
import { chosenValues, clashesOf, obviousSide } from './conflict.ts';
import { changedValues, faultsOfRefusal, filledValues, keep, left, PLACE, readForm, startForm, typed } from './form-state.ts';

const label = { zh: '甲', en: 'A' };
const card = register('library.card', {
  label,
  help: label,
  source: 'Linli',
  at: 'community',
  owner: 'civil-affairs',
  rights: keptByCommunity,
  title: ['holder'],
  fields: {
    holder: name({ label, required: true }),
    number: identityNumber({ label }),
    books: integer({ label, max: 9 }),
    since: date({ label }),
    desk: name({ label, fixed: true }),
  },
});
const context = { today: '2026-11-23', demo: true };
const row = (values: Record<string, unknown>, version = 3): RowOf => ({
  id: '0190',
  place: '610921100001',
  version,
  updatedAt: '2026-11-23T00:00:00Z',
  endedAt: null,
  endReason: null,
  values: { holder: '张三', number: '999921********0012', books: 2, since: null, desk: '甲台', ...values },
  masked: ['number'],
});

describe('filling in a form', () => {
  it('misses a required field only on sending, and the place too', () => {
    const state = left(startForm(card, undefined, undefined), card, 'holder', context);
    expect(state.faults).toEqual({});
    expect(Object.keys(readForm(card, state, context).faults)).toEqual([PLACE, 'holder']);
  });

  it('puts what was typed into its normal form when the field is left, and notes what it assumed', () => {
    const state = left(typed(startForm(card, undefined, '610921100001'), 'since', '2016年7月'), card, 'since', context);
    expect(state.drafts['since']).toBe('2016-07-01');
    expect(state.notes['since']).toBeDefined();
  });

  it('keeps what cannot be read as it was typed', () => {
    const state = left(typed(startForm(card, undefined, '610921100001'), 'books', '很多'), card, 'books', context);
    expect(state.drafts['books']).toBe('很多');
    expect(state.faults['books']).toBeDefined();
    expect(typed(state, 'books', '3').faults['books']).toBeUndefined();
  });

  it('sends a new row without its empty fields', () => {
    const state = typed(startForm(card, undefined, '610921100001'), 'holder', '李四');
    expect(filledValues(readForm(card, state, context).values)).toEqual({ holder: '李四' });
  });

  it('sends only what was changed, never a masked value that stays or a fixed one', () => {
    const opened = row({});
    const state = typed(startForm(card, opened, undefined), 'books', '3');
    expect(changedValues(card, opened, readForm(card, state, context).values)).toEqual({ books: 3 });
    const emptied = keep(state, 'number', false);
    expect(changedValues(card, opened, readForm(card, emptied, context).values)).toEqual({ books: 3, number: null });
  });
});

describe('a refusal of the server', () => {
  it('is shown at the fields it speaks of', () => {
    const refusal = refuse('invalid', 'bad-input', label, {
      where: 'values.books',
      details: [{ where: 'values.books', zh: '太大', en: 'is too large' }],
    });
    expect(faultsOfRefusal(card, refusal)).toEqual({ books: { zh: '“甲”太大。', en: '"A" is too large.' } });
    expect(faultsOfRefusal(card, refuse('conflict', 'x', label, { where: 'holder' }))).toEqual({ holder: label });
    expect(faultsOfRefusal(card, refuse('invalid', 'x', label, { where: 'place' }))).toEqual({ [PLACE]: label });
    expect(faultsOfRefusal(card, refuse('conflict', 'x', label))).toEqual({});
  });
});

describe('two people at one row', () => {
  const clashes = clashesOf(card, row({}), { books: 5, holder: '张三三' }, row({ books: 7, since: '2020-01-01' }, 4));

  it('lists what either side changed, and asks only where both did', () => {
    expect(clashes.map((clash) => [clash.key, obviousSide(clash)])).toEqual([
      ['holder', 'mine'],
      ['books', undefined],
      ['since', 'theirs'],
    ]);
  });

  it('sends my side where it was chosen and leaves the rest as it stands', () => {
    expect(chosenValues(clashes, { books: 'theirs' })).toEqual({ holder: '张三三' });
    expect(chosenValues(clashes, { books: 'mine' })).toEqual({ holder: '张三三', books: 5 });
  });

  it('sees no clash where both wrote the same', () => {
    expect(clashesOf(card, row({}), { books: 7 }, row({ books: 7 }, 4))).toEqual([]);
  });
});
