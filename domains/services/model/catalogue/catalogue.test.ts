import { describe, expect, it } from 'vitest';
import { faultsOfItem } from '../faults.ts';
import { type ItemForm, itemForm, modeOf } from '../item-form.ts';
import { type Answers, papersFor } from '../papers.ts';
import { modelCatalogue } from './index.ts';

/** The list that the catalogue was written from: code, part, decider, department, promised working days. */
const listed = `
DW01 forwards town organisation 3 | DW02 decides community organisation 1 | DW03 decides community organisation 20
DW04 decides community organisation 0 | DW05 forwards town organisation 15 | DW06 decides community organisation 1
DW07 decides community organisation 1 | LD01 forwards county human-resources 1 | LD02 forwards county human-resources 10
LD03 assists county human-resources 0 | LD04 forwards county medical-insurance 1 | LD05 forwards county human-resources 1
LD06 forwards county human-resources 1 | LD07 forwards county human-resources 15 | LD08 forwards county human-resources 20
LD09 forwards county human-resources 15 | LD10 forwards county human-resources 5 | LD11 forwards county human-resources 1
LD12 assists county human-resources 5 | LD13 forwards county human-resources 1 | LD14 guides county human-resources 3
MZ01 assists county civil-affairs 25 | MZ02 assists county civil-affairs 25 | MZ03 assists county civil-affairs 25
MZ04 assists county civil-affairs 10 | MZ05 assists town civil-affairs 1 | MZ06 assists county medical-insurance 20
MZ07 forwards county civil-affairs 15 | MZ08 forwards county civil-affairs 15 | MZ09 forwards county civil-affairs 20
MZ10 assists county civil-affairs 25 | MZ11 assists county civil-affairs 25 | MZ12 forwards county disabled-federation 20
MZ13 forwards county housing 30 | MZ14 forwards county veterans 20 | MZ15 decides community civil-affairs 5
MZ16 forwards town civil-affairs 10 | MZ17 decides community civil-affairs 0 | MZ18 decides community civil-affairs 3
ZZ01 decides community justice 20 | ZZ02 guides court justice 1 | ZZ03 forwards county justice 1
ZZ04 forwards county public-security 1 | ZZ05 forwards county public-security 10 | ZZ06 decides community political-legal 15
ZZ07 decides community emergency 5 | ZZ08 decides community civil-affairs 15
WS01 forwards town health 1 | WS02 forwards county health 30 | WS03 forwards town health 10 | WS04 forwards county health 30
WS05 forwards county health 1 | WS06 assists health-station health 3 | WS07 assists health-station health 3
WS08 assists health-station health 1 | WS09 assists health-station health 1 | WS10 decides community health 5`
  .split(/[|\n]/)
  .map((each) => each.trim())
  .filter((each) => each !== '');

/** Answers to every question that is asked, on every path. */
function pathsOf(item: ItemForm, answers: Answers = {}): Answers[] {
  const { next } = papersFor(item, answers);
  return next === undefined ? [answers] : next.choices.flatMap(({ key }) => pathsOf(item, { ...answers, [next.key]: key }));
}

const stepsMax = (item: ItemForm): number => item.questions.length;

describe('the model catalogue', () => {
  it('holds the 57 items, each with its decider and its limit', () => {
    expect(listed).toHaveLength(57);
    expect(modelCatalogue.map((each) => `${each.code} ${each.part} ${each.decider} ${each.department} ${each.committed}`)).toEqual(
      listed.toSorted(),
    );
  });

  it('has three items that are done on the spot', () => {
    expect(modelCatalogue.filter((each) => modeOf(each) === 'on-the-spot').map((each) => each.code)).toEqual(['DW04', 'LD03', 'MZ17']);
  });

  it.each(modelCatalogue.map((each) => [each.code, each] as const))('%s may be saved as it stands', (_, item) => {
    expect(itemForm.parse(item)).toEqual(item);
    expect(faultsOfItem(item).map((each) => [each.code, each.where])).toEqual([]);
    expect(item.materials.length).toBeGreaterThan(0);
    expect(item.questions.length).toBeGreaterThan(0);
  });

  it('says of each item something of its own', () => {
    for (const part of ['what', 'who', 'course', 'name'] as const) {
      expect(new Set(modelCatalogue.map((each) => each[part].zh)).size, part).toBe(57);
      expect(new Set(modelCatalogue.map((each) => each[part].en)).size, part).toBe(57);
    }
    expect(new Set(modelCatalogue.map((each) => JSON.stringify([each.materials, each.questions]))).size).toBe(57);
  });

  it.each(modelCatalogue.map((each) => [each.code, each] as const))('%s asks nothing and wants no paper in vain', (_, item) => {
    const paths = pathsOf(item);
    const ends = paths.map((each) => papersFor(item, each));
    for (const [at, end] of ends.entries()) {
      expect(Object.keys(paths[at] ?? {}).length).toBeLessThanOrEqual(stepsMax(item));
      expect(end.undecided).toEqual([]);
    }
    expect(new Set(ends.flatMap((each) => each.asked.map(({ key }) => key)))).toEqual(new Set(item.questions.map(({ key }) => key)));
    expect(new Set(ends.flatMap((each) => each.needed.map(({ key }) => key)))).toEqual(new Set(item.materials.map(({ key }) => key)));
  });
});
