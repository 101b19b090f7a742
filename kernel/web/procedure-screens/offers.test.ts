import { describe, expect, it } from 'vitest';
import type { ShownOffer } from '../../model/index.ts';
import { isOthers, mainOffer, refusalOf } from './offers.ts';

const offer = (step: string, more: Partial<ShownOffer> = {}): ShownOffer => ({
  step,
  label: { zh: step, en: step },
  needs: [],
  takes: [],
  reason: null,
  aside: false,
  batch: false,
  refusal: null,
  ...more,
});
const no = (code: string): ShownOffer['refusal'] => ({ code, sentence: { zh: '先写明用途。', en: 'Say what for first.' } });

describe('the main thing to do with a case', () => {
  it('is the first step of the desk that leads on, in the order of the table', () => {
    expect(mainOffer([offer('withdraw', { aside: true }), offer('accept'), offer('refuse')])?.step).toBe('accept');
    expect(mainOffer([offer('withdraw', { aside: true })])).toBeUndefined();
  });
  it('is not replaced by a lesser one when it cannot be done now, but says why', () => {
    const main = mainOffer([offer('buy', { refusal: no('why-missing') }), offer('refuse')]);
    expect(main?.step).toBe('buy');
    expect(main === undefined ? undefined : refusalOf(main)?.sentence.zh).toBe('先写明用途。');
    expect(refusalOf(offer('refuse'))).toBeUndefined();
  });
  it('is never a step of another desk', () => {
    expect([offer('buy', { refusal: no('step-not-yours') }), offer('refuse')].map(isOthers)).toEqual([true, false]);
  });
});
