import type { ItemForm } from '../../item-form.ts';

/** What decides whether the law of administrative decisions holds. */
export type Decided = Pick<ItemForm, 'kind' | 'decider'>;

const DECISIONS: readonly ItemForm['kind'][] = ['benefit', 'confirmation', 'licence'];
const AUTHORITIES: readonly ItemForm['decider'][] = ['town', 'county'];

/**
 * Is it an administrative decision? Benefits, confirmations and licences of a town or a county department are. What a committee, a party
 * branch, a health station or a court does is not, nor is a service (行政诉讼法 12; 行政复议法 11).
 */
export const isAdministrative = ({ kind, decider }: Decided): boolean => DECISIONS.includes(kind) && AUTHORITIES.includes(decider);

export interface Remedy {
  readonly county: string;
  /** Whom to complain to where no law gives a remedy. */
  readonly above: string;
}

/**
 * What can be done against it, with whom and until when: reconsideration by the county's government within 60 days, for town and
 * departments alike (行政复议法 20, 24); an action within six months (行政诉讼法 46). Else where to complain.
 */
export function remedyWords(of: Decided, { county, above }: Remedy): string[] {
  return isAdministrative(of)
    ? [
        `对本决定不服的，可以自收到之日起60日内向${county}人民政府申请行政复议，也可以自收到之日起6个月内依法向有管辖权的人民法院提起行政诉讼。`,
        '申请行政复议不收费。书写有困难的，可以当面口头申请；需要帮助的，可以申请法律援助。',
      ]
    : [
        `本告知不是行政决定。您有不同意见的，可以先向窗口负责人说明，也可以向${above}反映，或拨打12345政务服务便民热线。`,
        '情况有变化或者补齐条件后，可以随时重新申请，不影响再次办理。',
      ];
}
