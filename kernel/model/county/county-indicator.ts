import type { Dictionary } from '../domain.ts';
import type { FactDeclaration } from '../fact.ts';
import { type Indicator, atLeast, fact, indicator } from '../indicator.ts';
import type { Register } from '../register.ts';
import type { Text } from '../text.ts';

/** An indicator that a county has added, as data: a published fact, or one fact over another. */
export interface CountyIndicator {
  readonly county: string;
  readonly key: string;
  readonly label: Text;
  /** How it is counted, in words. */
  readonly help: Text;
  /** Name of a published fact. */
  readonly numerator: string;
  /** None: the number itself counts. */
  readonly denominator: string | null;
}

const COUNTY_INDICATOR = /^county\.\d{6}\.x_[a-z0-9]+$/;

/** Above the county figures are gathered by their names, so the name holds the county. */
export const countyIndicatorName = ({ county, key }: Pick<CountyIndicator, 'county' | 'key'>): string => `county.${county}.${key}`;

export const isCountyIndicator = (name: string): boolean => COUNTY_INDICATOR.test(name);

/** Target, deadline and strength are what a programme asks of it; without one it is only watched. */
export function indicatorOfCounty(of: CountyIndicator): Indicator {
  const measure =
    of.denominator === null
      ? ({ kind: 'total', of: fact(of.numerator) } as const)
      : ({ kind: 'ratio', of: fact(of.numerator), per: fact(of.denominator) } as const);
  const unit = of.denominator === null ? 'count' : 'percent';
  const { label, help } = of;
  return indicator(countyIndicatorName(of), {
    label,
    help,
    plan: '',
    measure,
    unit,
    target: atLeast(0),
    strength: 'explore',
    deadline: null,
  });
}

/** Can the fact be added up from communities to the county, and be read as a number? Amounts are kept in fen. */
const isPlain = ({ measure, over, field }: FactDeclaration, of: Register): boolean =>
  over === undefined && (measure === 'count' || (measure === 'sum' && of.fields[field ?? '']?.kind !== 'money'));

/** The published facts of which a county may make indicators, by name. */
export function factsToMeasure(dictionary: Pick<Dictionary, 'facts'>): Dictionary['facts'] {
  return new Map(
    [...dictionary.facts].filter(([, { register, key }]) => {
      const declaration = register.publishes?.[key];
      return declaration !== undefined && isPlain(declaration, register);
    }),
  );
}
