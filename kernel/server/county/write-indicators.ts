import { sql } from 'kysely';
import { type CountyIndicator, type Refusal, type Text, countyKeyOf, factsToMeasure, headingKey, refuse } from '../../model/index.ts';
import { type Work, touch } from '../store/work.ts';
import { readDeclarations } from './declarations.ts';
import { type Declaring, announce, countyHere, lockCounty } from './here.ts';

export interface IndicatorWish {
  readonly label: Text;
  readonly help: Text;
  readonly numerator: string;
  readonly denominator: string | null;
}

const noFact = (where: 'numerator' | 'denominator'): Refusal =>
  refuse(
    'invalid',
    'no-such-fact',
    { zh: '没有这个可数的数，或者它不能由社区加起来，请重新选。', en: 'There is no such figure, or it cannot be added up. Choose again.' },
    { where },
  );

/** A new indicator of the county; its figures stand as soon as its facts are counted anew, which is asked for here. */
export async function addCountyIndicator(context: Declaring, wish: IndicatorWish): Promise<CountyIndicator | Refusal> {
  const facts = factsToMeasure(context.dictionary);
  if (!facts.has(wish.numerator)) return noFact('numerator');
  if (wish.denominator !== null && (!facts.has(wish.denominator) || wish.denominator === wish.numerator)) return noFact('denominator');
  await lockCounty(context);
  const county = countyHere(context);
  const { indicators } = await readDeclarations(context.tx, county);
  if (indicators.some((each) => headingKey(each.label.zh) === headingKey(wish.label.zh)))
    return refuse(
      'conflict',
      'indicator-there',
      { zh: `本县已经有“${wish.label.zh}”这项指标，请换个名称或直接用它。`, en: `The county has "${wish.label.en}" already.` },
      { where: 'label' },
    );
  const key = countyKeyOf(
    wish.label.zh,
    indicators.map((each) => each.key),
  );
  const added: CountyIndicator = { county, key, ...wish };
  await sql`
    insert into kernel.county_indicator (county, key, label, help, numerator, denominator, created_at, created_by)
    values (${county}, ${key}, ${JSON.stringify(wish.label)}::jsonb, ${JSON.stringify(wish.help)}::jsonb, ${wish.numerator}, ${wish.denominator},
      ${context.now}, ${context.actor.account}::uuid) returning key
  `.execute(context.tx);
  await countAnew(
    context,
    county,
    [wish.numerator, wish.denominator].flatMap((name) => (name === null ? [] : (facts.get(name)?.register.name ?? []))),
  );
  await announce(context);
  context.note({ details: { indicator: key, ...wish, label: wish.label.zh, help: wish.help.zh } });
  return added;
}

/** Asks for the facts of these registers in every community of the county. */
async function countAnew(work: Work, county: string, registers: readonly string[]): Promise<void> {
  const found = await sql<{ place: string }>`
    select distinct place from kernel.fact where county = ${county} and length(place) = 12
  `.execute(work.tx);
  for (const name of registers) for (const { place } of found.rows) touch(work, name, place);
}
