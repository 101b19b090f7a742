import { type ResultRule } from './rule.ts';
import { assistanceRules } from './rules/assistance.ts';
import { healthRules } from './rules/health.ts';
import { labourRules } from './rules/labour.ts';
import { orderRules } from './rules/order.ts';
import { partyRules } from './rules/party.ts';

const rules: ReadonlyMap<string, ResultRule> = new Map(
  [...partyRules, ...labourRules, ...assistanceRules, ...orderRules, ...healthRules].map((each) => [each.code, each]),
);

/** What becomes of an item once it is granted; an item of a county's own making writes nothing, its document is the result. */
export const resultOf = (code: string): ResultRule => rules.get(code) ?? { code, writes: [] };
