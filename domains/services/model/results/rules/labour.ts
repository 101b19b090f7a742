import { hardToEmploy, medicalInsurance, pensionInsurance, retirement, unemployment } from '@linli/statuses/model';
import { benefit } from '../registers/benefit.ts';
import { cardService } from '../registers/card-service.ts';
import { employment } from '../registers/employment.ts';
import { entitlementCheck } from '../registers/entitlement-check.ts';
import { forwarding } from '../registers/forwarding.ts';
import { loanRecommendation } from '../registers/loan-recommendation.ts';
import { trainingEnrolment } from '../registers/training-enrolment.ts';
import { type ResultRule, answered, asks, decides, fixed, into, known, mayAsk, mayDecide, rule } from '../rule.ts';

const person = known('person');
const department = known('department');

/** LD: insurance, work and training. */
export const labourRules: readonly ResultRule[] = [
  rule('LD01', into(pensionInsurance, 'keep', { person, joinedOn: known('granted-on'), yearlyContribution: asks, bankAccount: mayAsk })),
  rule(
    'LD02',
    into(pensionInsurance, 'keep', { person, bankAccount: asks }),
    into(benefit, 'add', {
      person,
      kind: fixed('pension'),
      department,
      cycle: fixed('month'),
      amount: decides,
      since: decides,
      bankAccount: asks,
    }),
  ),
  rule(
    'LD03',
    into(entitlementCheck, 'add', { person, checkedOn: known('granted-on'), way: decides, passed: fixed(true), validUntil: decides }),
  ),
  rule('LD04', into(medicalInsurance, 'keep', { person, joinedOn: known('granted-on'), kind: fixed('residents'), paidAmount: mayDecide })),
  rule(
    'LD05',
    into(employment, 'add', {
      person,
      way: answered('kind', { flexible: 'flexible', own: 'self-employed', employed: 'employed' }),
      employer: asks,
      work: mayAsk,
      since: asks,
      until: mayAsk,
      certificateNumber: mayDecide,
    }),
    into(unemployment, 'change', { person, employedOn: known('granted-on') }),
  ),
  rule(
    'LD06',
    into(unemployment, 'keep', {
      person,
      unemployedOn: asks,
      wantedWork: asks,
      skills: mayAsk,
      certificateNumber: decides,
      employedOn: fixed(null),
    }),
  ),
  rule('LD07', into(hardToEmploy, 'keep', { person, difficulty: decides, recognisedOn: known('granted-on'), until: mayDecide })),
  rule(
    'LD08',
    into(benefit, 'add', {
      person,
      kind: fixed('flexible-work'),
      department,
      cycle: decides,
      amount: decides,
      since: decides,
      until: mayDecide,
      bankAccount: asks,
    }),
  ),
  rule(
    'LD09',
    into(employment, 'add', { person, way: fixed('public-post'), employer: decides, work: decides, since: decides, until: decides }),
  ),
  rule(
    'LD10',
    into(loanRecommendation, 'add', {
      person,
      business: asks,
      wantedAmount: asks,
      bank: decides,
      recommendedAmount: decides,
      recommendedOn: known('granted-on'),
      validUntil: mayDecide,
    }),
  ),
  rule('LD11', into(trainingEnrolment, 'add', { person, course: asks, school: decides, startsOn: decides, site: mayDecide })),
  rule('LD12', into(retirement, 'keep', { person, formerEmployer: asks, retiredOn: asks })),
  rule(
    'LD13',
    into(cardService, 'add', {
      person,
      service: answered('need', { activate: 'activate', lost: 'block', password: 'password' }),
      doneOn: known('granted-on'),
      receipt: decides,
    }),
  ),
  rule(
    'LD14',
    into(forwarding, 'add', {
      subject: known('item'),
      department,
      asker: known('name'),
      phone: known('phone'),
      story: asks,
      office: decides,
      officePhone: decides,
      passedOn: known('granted-on'),
    }),
  ),
];
