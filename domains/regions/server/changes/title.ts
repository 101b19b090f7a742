import type { Text } from '@linli/kernel/model';
import { shortName } from '../../model/names.ts';
import type { Plan } from '../../model/place-change.ts';
import type { Decided } from './decide-plan.ts';

/** A change in one line, as lists and the audit trail show it. */
export function titleOf(plan: Plan, { namesBefore }: Pick<Decided, 'namesBefore'>): Text {
  const name = (code: string): string => shortName(namesBefore.find((each) => each.code === code)?.name ?? code);
  switch (plan.kind) {
    case 'rename':
      return { zh: `${name(plan.place)}更名为${shortName(plan.name)}`, en: `${name(plan.place)} is called ${shortName(plan.name)}` };
    case 'merge': {
      const others = namesBefore.filter((each) => each.code !== plan.into.code).map((each) => shortName(each.name));
      const into = shortName(plan.into.name);
      return { zh: `${others.join('、')}并入${into}`, en: `${others.join(', ')} into ${into}` };
    }
    case 'split': {
      const parts = plan.parts.map((each) => shortName(each.name));
      return { zh: `${name(plan.place)}分为${parts.join('、')}`, en: `${name(plan.place)} becomes ${parts.join(', ')}` };
    }
    case 'recode':
      return { zh: `${name(plan.place)}改用代码${plan.to}`, en: `${name(plan.place)} gets the code ${plan.to}` };
    case 'end':
      return { zh: `撤销${name(plan.place)}`, en: `${name(plan.place)} ends` };
    case 'open':
      return { zh: `新设${shortName(plan.name)}`, en: `${shortName(plan.name)} is opened` };
  }
}
