import {
  type Actor,
  type Department,
  type Refusal,
  isPlace,
  isWithin,
  levelLabels,
  levelOf,
  refuse,
  roleLabels,
} from '@linli/kernel/model';
import { type PostTerm, isAdministrator, levelsOfRole, overlaps, rolesWithDepartments } from './post.ts';

/** A post that somebody is to be given. */
export interface Grant extends PostTerm {
  readonly account: string;
  readonly departments: readonly Department[];
}

/** Who grants; undefined for the platform itself (demo people, the first administrators, the command line). */
export type Granter = Pick<Actor, 'account' | 'place'> | undefined;

/**
 * May this post be granted to somebody who holds `held`? The three administrators stay three persons, and none of
 * them works with the county's facts, on no common day (GB/T 22239-2019 8.1.4.2).
 */
export function decideGrant(wanted: Grant, held: readonly PostTerm[], granter: Granter): Refusal | undefined {
  return decideForm(wanted) ?? decideGranter(wanted, granter) ?? decideSeparation(wanted, held);
}

function decideForm(wanted: Grant): Refusal | undefined {
  if (wanted.role === 'resident') {
    return refuse(
      'invalid',
      'resident-is-no-post',
      { zh: '“居民”不是工作岗位，居民用自己的身份登录。', en: 'Resident is no post of the staff; residents sign in as themselves.' },
      { where: 'role' },
    );
  }
  const levels = levelsOfRole[wanted.role];
  if (!isPlace(wanted.place) || !levels.includes(levelOf(wanted.place))) {
    const needed = levels.map((level) => levelLabels[level]);
    return refuse(
      'invalid',
      'wrong-level',
      {
        zh: `“${roleLabels[wanted.role].zh}”的岗位要设在${needed.map((each) => each.zh).join('、')}，请重新选择地方。`,
        en: `A post of ${roleLabels[wanted.role].en.toLowerCase()} is set up at: ${needed.map((each) => each.en.toLowerCase()).join(', ')}. Choose such a place.`,
      },
      { where: 'place' },
    );
  }
  if (wanted.departments.length > 0 && !rolesWithDepartments.includes(wanted.role)) {
    return refuse(
      'invalid',
      'no-departments',
      { zh: `“${roleLabels[wanted.role].zh}”不分部门，请去掉部门。`, en: 'This role serves all departments. Leave them out.' },
      { where: 'departments' },
    );
  }
  if (wanted.validTo !== null && wanted.validTo <= wanted.validFrom) {
    return refuse(
      'invalid',
      'ends-before-begin',
      { zh: '岗位的结束日期要晚于开始日期。', en: 'A post must end after it begins.' },
      { where: 'validTo' },
    );
  }
  return undefined;
}

function decideGranter(wanted: Grant, granter: Granter): Refusal | undefined {
  if (granter === undefined) return undefined;
  if (granter.account === wanted.account) {
    return refuse('forbidden', 'not-to-yourself', {
      zh: '不能给自己授予岗位，请由另一位安全管理员办理。',
      en: 'Nobody grants a post to himself. Ask another security administrator.',
    });
  }
  if (!isWithin(wanted.place, granter.place)) {
    return refuse(
      'forbidden',
      'place-outside',
      { zh: '这个地方不在您岗位的范围内。', en: 'This place is outside the area of your post.' },
      { where: 'place' },
    );
  }
  return undefined;
}

function decideSeparation(wanted: Grant, held: readonly PostTerm[]): Refusal | undefined {
  const atOnce = held.filter((each) => overlaps(each, wanted));
  const clash = atOnce.find((each) => each.role !== wanted.role && (isAdministrator(each.role) || isAdministrator(wanted.role)));
  if (clash !== undefined) {
    return refuse(
      'conflict',
      'administrators-stay-apart',
      {
        zh: `此人同时是“${roleLabels[clash.role].zh}”。系统、安全、审计三种管理员要由不同的人担任，也不能兼任业务岗位。`,
        en: `This person is also ${roleLabels[clash.role].en.toLowerCase()}. The three administrators are different persons and hold no other post.`,
      },
      { where: 'role' },
    );
  }
  if (atOnce.some((each) => each.role === wanted.role && each.place === wanted.place)) {
    return refuse('conflict', 'post-held', {
      zh: '此人在这个地方已经有同样的岗位。',
      en: 'This person already holds this post at this place.',
    });
  }
  return undefined;
}
