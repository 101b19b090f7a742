import { type Dictionary, type InputOf, type Text, countyIndicatorName, countyOf, factWords, isRefusal } from '@linli/kernel/model';
import { type Context, addCountyIndicator, findStored, insertRows, sql, unknownRow } from '@linli/kernel/server';
import { OWN_ROW, type addOwnTarget, programme, target } from '../../model/index.ts';

/** A published fact in words: 居民（有健身卡号）数. */
function wordsOf({ facts }: Pick<Dictionary, 'facts'>, name: string): Text {
  const found = facts.get(name);
  const declaration = found?.register.publishes?.[found.key];
  return found === undefined || declaration === undefined ? { zh: name, en: name } : factWords(found.register, declaration);
}

function helpOf(dictionary: Dictionary, numerator: string, denominator: string | null): Text {
  const of = wordsOf(dictionary, numerator);
  if (denominator === null) return { zh: `${of.zh}，各社区相加。`, en: `${of.en}, added up over the communities.` };
  const per = wordsOf(dictionary, denominator);
  return { zh: `${of.zh} ÷ ${per.zh}，各社区分别相加后再除。`, en: `${of.en} / ${per.en}, each added up over the communities.` };
}

/** X1, X2, …: rows of the programme that no plan of ours has; a number is never given twice. */
async function nextRow(context: Context, county: string, programmeId: string): Promise<string> {
  const found = await sql<{ plan: string }>`
    select plan from supervision.target where county = ${county} and programme = ${programmeId}::uuid
  `.execute(context.tx);
  const last = found.rows.map(({ plan }) => OWN_ROW.exec(plan)?.[1]).reduce((most, each) => Math.max(most, Number(each ?? 0)), 0);
  return `X${last + 1}`;
}

/** The county asks its programme for something that the plan does not name: an indicator of its own, with its target. */
export async function addOwn(context: Context, input: InputOf<typeof addOwnTarget>) {
  const county = countyOf(context.actor.place);
  if (county === undefined || (await findStored(context, programme, input.programme)) === undefined) return unknownRow(programme);
  const { label, numerator, denominator } = input;
  const made = await addCountyIndicator(context, {
    label,
    help: helpOf(context.dictionary, numerator, denominator),
    numerator,
    denominator,
  });
  if (isRefusal(made)) return made;
  const indicator = countyIndicatorName(made);
  const plan = await nextRow(context, county, input.programme);
  const { op, numerator: asked, denominator: of } = input.target;
  await insertRows(context, target, [
    {
      id: input.id,
      place: county,
      origins: { '*': { kind: 'desk', on: context.today } },
      values: {
        programme: input.programme,
        plan,
        indicator,
        op,
        numerator: asked,
        denominator: of,
        deadline: input.deadline,
        strength: input.strength,
      },
    },
  ]);
  context.note({ register: target.name, record: input.id, place: county });
  return { id: input.id, plan, indicator };
}
