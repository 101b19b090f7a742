import type { Condition, FactDeclaration } from './fact.ts';
import { type Register, findField } from './register.ts';
import type { Text } from './text.ts';

const joined = (parts: readonly Text[], zh: string, en: string): Text => ({
  zh: parts.map((each) => each.zh).join(zh),
  en: parts.map((each) => each.en).join(en),
});

function conditionWords(of: Register, key: string, condition: Condition): Text {
  const field = findField(of, key);
  const label = field?.label ?? { zh: key, en: key };
  const shown = (value: unknown): Text => {
    const item = field?.codes?.find(String(value));
    if (item !== undefined) return { zh: item.zh, en: item.en };
    if (typeof value === 'boolean') return value ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' };
    return { zh: String(value), en: String(value) };
  };
  if (condition === null) return { zh: `没有${label.zh}`, en: `without ${label.en}` };
  if (typeof condition !== 'object') {
    const value = shown(condition);
    return { zh: `${label.zh}：${value.zh}`, en: `${label.en}: ${value.en}` };
  }
  if ('present' in condition) return { zh: `有${label.zh}`, en: `with ${label.en}` };
  if ('gte' in condition) return { zh: `${label.zh} ${condition.gte} 及以上`, en: `${label.en} from ${condition.gte}` };
  const values = joined(condition.in.map(shown), '、', ', ');
  return { zh: `${label.zh}：${values.zh}`, en: `${label.en}: ${values.en}` };
}

const measured: Readonly<Record<FactDeclaration['measure'], (of: Text) => Text>> = {
  count: () => ({ zh: '数', en: 'number' }),
  sum: (of) => ({ zh: `${of.zh}合计`, en: `sum of ${of.en}` }),
  distinct: (of) => ({ zh: `不同${of.zh}的个数`, en: `different ${of.en}` }),
  variety: (of) => ({ zh: `${of.zh}种类数`, en: `kinds of ${of.en}` }),
};

/** A published fact in words, out of its declaration: “居住关系（关系：常住）数”. */
export function factWords(of: Register, declaration: FactDeclaration): Text {
  const field = declaration.field === undefined ? undefined : findField(of, declaration.field);
  // The place of a row is the kernel's own column, no field of the register.
  const what = measured[declaration.measure](field?.label ?? { zh: '所在网格', en: 'places' });
  const conditions = Object.entries(declaration.where).map(([key, condition]) => conditionWords(of, key, condition));
  const outside: readonly Text[] = declaration.outsideGrids === true ? [{ zh: '未划入网格', en: 'in no grid' }] : [];
  const which = joined([...conditions, ...outside], '，', ', ');
  return conditions.length + outside.length === 0
    ? { zh: `${of.label.zh}${what.zh}`, en: `${of.label.en}: ${what.en}` }
    : { zh: `${of.label.zh}（${which.zh}）${what.zh}`, en: `${of.label.en} (${which.en}): ${what.en}` };
}
