import { describe, expect, it } from 'vitest';
import type { Draft, ItemForm } from '@linli/services/model';
import { givenFor, nextStep, readyToSend, stepBefore, stepsOf, withAnswer, withPaper } from './steps.ts';

const words = (zh: string) => ({ zh, en: zh });
const choice = (key: string) => ({ key, label: words(key), note: null });
const paper = (key: string, way: 'bring' | 'show' | 'held', when: { question: string; answers: string[] }[] = []) => ({
  key,
  name: words(key),
  proves: words(key),
  issuer: words(key),
  way,
  when,
});

const item: Pick<ItemForm, 'materials' | 'questions'> = {
  questions: [
    { key: 'works', ask: words('works'), choices: [choice('yes'), choice('no')], when: [] },
    { key: 'where', ask: words('where'), choices: [choice('here'), choice('away')], when: [{ question: 'works', answers: ['yes'] }] },
  ],
  materials: [paper('card', 'show'), paper('wages', 'bring', [{ question: 'works', answers: ['yes'] }]), paper('book', 'held')],
};
const empty: Draft = { item: '01a21fca-f9f8-7776-84b9-e614b882f48b' };
const keys = (draft: Draft): string[] => stepsOf(item, draft).map(({ key }) => key);

describe('the pages of an application', () => {
  it('ask only what the answers call for', () => {
    expect(keys(empty)).toEqual(['who', 'q-works', 'check']);
    expect(keys(withAnswer(empty, 'works', 'no'))).toEqual(['who', 'q-works', 'check']);
    expect(keys(withAnswer(empty, 'works', 'yes'))).toEqual(['who', 'q-works', 'q-where', 'p-wages', 'check']);
  });

  it('go on at the first that is open, and back to the one before', () => {
    let draft: Draft = { ...empty, person: null };
    expect(nextStep(item, empty)).toBe('who');
    expect(nextStep(item, draft)).toBe('q-works');
    draft = withAnswer(withAnswer(draft, 'works', 'yes'), 'where', 'away');
    expect(nextStep(item, draft)).toBe('p-wages');
    expect(stepBefore(item, draft, 'p-wages')).toBe('q-where');
    expect(stepBefore(item, draft, 'who')).toBeUndefined();
    expect(nextStep(item, withPaper(draft, { key: 'wages', how: 'missing' }))).toBe('check');
  });

  it('send nothing that an earlier answer had called for', () => {
    let draft = withAnswer(withAnswer({ ...empty, person: null }, 'works', 'yes'), 'where', 'away');
    draft = withPaper(draft, { key: 'wages', how: 'missing' });
    draft = withPaper(draft, { key: 'wages', how: 'brought', files: ['01a21fca-f9f8-7776-84b9-e614b882f48c'] });
    expect(givenFor(draft, 'wages')?.how).toBe('brought');
    expect(draft.materials).toHaveLength(1);
    expect(readyToSend(item, withAnswer(draft, 'works', 'no'))).toEqual({ answers: { works: 'no' }, materials: [], facts: {} });
    expect(readyToSend(item, draft).materials).toHaveLength(1);
  });
});
