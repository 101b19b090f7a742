import { type Register, fieldsOf, snake } from '@linli/kernel/model';
import type { Stored } from '@linli/kernel/server';
import type { Answers } from '../../model/papers.ts';
import { type Facts, factKey } from '../../model/results/facts.ts';
import type { Known, Source, Writing } from '../../model/results/rule.ts';

/** One application that is granted, with all that its result can draw on. */
export interface Granted {
  readonly id: string;
  readonly county: string;
  readonly place: string;
  readonly number: string;
  /** The edition by which it goes. */
  readonly item: string;
  readonly itemCode: string;
  readonly itemName: string;
  readonly department: string;
  readonly decider: string;
  readonly holder: string | null;
  readonly person: string | null;
  /** Where the person's rows live: their community. */
  readonly home: string;
  readonly answers: Answers;
  readonly facts: Facts;
  readonly known: Readonly<Record<Known, unknown>>;
}

function valueOf(source: Source, key: string, { known, facts, answers }: Granted, before: Stored | undefined): unknown {
  switch (source.from) {
    case 'known':
      return known[source.is];
    case 'rule':
      return source.value;
    case 'applicant':
    case 'decider':
      return facts[factKey(key, source)];
    case 'answer': {
      const given = answers[source.question];
      return given !== undefined && Object.hasOwn(source.values, given) ? source.values[given] : facts[key];
    }
    case 'added': {
      const there = (before?.[snake(key)] ?? []) as readonly string[];
      // "None" was true until today.
      return [...new Set([...there.filter((each) => each !== 'none'), source.item])];
    }
  }
}

/** The values of one row of a result. What nobody said is left out, so that what stands there stays. */
export function valuesOf(of: Register, { fields }: Writing, granted: Granted, before?: Stored): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const [key, field] of fieldsOf(of)) {
    const source = fields[key];
    if (source === undefined || (before !== undefined && field.fixed === true)) continue;
    const value = valueOf(source, key, granted, before);
    if (value !== undefined) values[key] = value;
  }
  return values;
}
