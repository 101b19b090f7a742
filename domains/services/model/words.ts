import { type Text, departments } from '@linli/kernel/model';
import type { ItemForm, Limit } from './item-form.ts';

/** `当场办好`, `15 个工作日内`. */
export const committedWord = (workdays: number): Text =>
  workdays === 0
    ? { zh: '当场办好', en: 'On the spot' }
    : { zh: `${workdays} 个工作日内`, en: workdays === 1 ? 'Within 1 working day' : `Within ${workdays} working days` };

export function statutoryWord(limit: Limit | null): Text {
  if (limit === null) return { zh: '法律没有规定', en: 'None by law' };
  const { length, unit } = limit;
  return unit === 'workday' ? { zh: `${length} 个工作日`, en: `${length} working days` } : { zh: `${length} 天`, en: `${length} days` };
}

const FEN_A_YUAN = 100;

export const feeWord = (fen: number): Text =>
  fen === 0 ? { zh: '不收费', en: 'Free of charge' } : { zh: `${fen / FEN_A_YUAN} 元`, en: `${fen / FEN_A_YUAN} yuan` };

/** Who decides, as it is read out: a department of the county by its name. */
export function deciderWord({ decider, department }: Pick<ItemForm, 'decider' | 'department'>): Text {
  const name = departments[department];
  switch (decider) {
    case 'community':
      return { zh: '社区（村）', en: 'The community' };
    case 'town':
      return department === 'organisation' ? { zh: '镇党委', en: 'The town committee' } : { zh: '镇政府', en: 'The town' };
    case 'county':
      return { zh: `县${name.zh}部门`, en: `The county: ${name.en}` };
    case 'health-station':
      return { zh: '社区卫生服务站', en: 'The health station' };
    case 'court':
      return { zh: '人民法院', en: 'The court' };
  }
}

/** Where one goes; the community comes to those who cannot. */
export const whereWord: Text = {
  zh: '您住的社区（村）便民服务窗口。老人、残疾人等不方便出门的，打电话我们上门。',
  en: 'The counter of the community where you live. Whoever cannot leave home calls us, and we come.',
};

/** Whom to turn to when it goes wrong (12345 is the government's line everywhere). */
export function complainWord(item: Pick<ItemForm, 'decider' | 'department'>): Text {
  const above = deciderWord(item.decider === 'community' ? { ...item, decider: 'town' } : item);
  return {
    zh: `先找窗口负责人；不满意找${above.zh}，或打 12345，都不影响您办事。`,
    en: `First whoever leads the counter; then ${above.en.replace(/^The/, 'the')}, or call 12345. It never harms your case.`,
  };
}
