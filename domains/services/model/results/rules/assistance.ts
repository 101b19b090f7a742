import { organisation } from '@linli/organisations/model';
import { childInNeed, destitute, disability, elderCare, lowIncome, temporaryRelief, veteran } from '@linli/statuses/model';
import { volunteer } from '@linli/volunteers/model';
import { on } from '../../catalogue/build.ts';
import { benefit } from '../registers/benefit.ts';
import { daycarePlace } from '../registers/daycare-place.ts';
import { housingEntitlement } from '../registers/housing-entitlement.ts';
import { issuedCertificate } from '../registers/issued-certificate.ts';
import {
  type ResultRule,
  type Source,
  added,
  answered,
  asks,
  decides,
  decidesAs,
  fixed,
  into,
  known,
  mayAsk,
  mayDecide,
  rule,
} from '../rule.ts';

const person = known('person');

/** A monthly benefit into the applicant's account. */
const monthly = (kind: string, more: Readonly<Record<string, Source>> = {}) => ({
  person,
  kind: fixed(kind),
  department: known('department'),
  cycle: fixed('month'),
  amount: decides,
  since: decides,
  bankAccount: asks,
  ...more,
});

const relief = { person, familySize: mayAsk, amount: decides, relievedOn: decides, handler: known('decider') };

const child = (kind: 'orphan' | 'unattended') =>
  [
    into(childInNeed, 'keep', {
      person,
      guardian: asks,
      difficulty: added(kind),
      school: mayAsk,
      subsidies: added(kind),
      since: decides,
    }),
    into(benefit, 'add', monthly(kind)),
  ] as const;

/** MZ: allowances, relief, care, housing, organisations and volunteers. */
export const assistanceRules: readonly ResultRule[] = [
  rule(
    'MZ01',
    into(lowIncome, 'keep', {
      person,
      category: decides,
      class: mayDecide,
      familySize: asks,
      coveredPersons: decides,
      monthlyAmount: decides,
      since: decides,
      bankAccount: asks,
    }),
  ),
  rule(
    'MZ02',
    into(lowIncome, 'keep', { person, category: fixed('near-allowance'), familySize: asks, coveredPersons: mayDecide, since: decides }),
  ),
  rule(
    'MZ03',
    into(destitute, 'keep', { person, mode: asks, careAbility: decides, caregiver: mayDecide, monthlyAmount: decides, since: decides }),
  ),
  rule(
    'MZ04',
    into(temporaryRelief, 'add', { ...relief, reason: answered('cause', { illness: 'illness', school: 'education', other: 'other' }) }),
  ),
  // First help, paper later: what happened is told at the counter.
  rule('MZ05', into(temporaryRelief, 'add', { ...relief, reason: asks })),
  rule('MZ06', into(benefit, 'add', { ...monthly('medical'), cycle: fixed('once') })),
  rule(
    'MZ07',
    into(disability, 'change', { person, subsidies: added('living') }, on('which', 'living', 'both')),
    into(disability, 'change', { person, subsidies: added('nursing') }, on('which', 'care', 'both')),
    into(
      benefit,
      'add',
      monthly('disability-living', { amount: decidesAs('livingAmount', { zh: '生活补贴月金额', en: 'Living allowance a month' }) }),
      on('which', 'living', 'both'),
    ),
    into(
      benefit,
      'add',
      monthly('disability-nursing', { amount: decidesAs('nursingAmount', { zh: '护理补贴月金额', en: 'Nursing allowance a month' }) }),
      on('which', 'care', 'both'),
    ),
  ),
  rule(
    'MZ08',
    into(elderCare, 'keep', { person, subsidies: added('old-age') }),
    into(benefit, 'add', monthly('old-age', { cycle: decides })),
  ),
  rule(
    'MZ09',
    into(elderCare, 'keep', { person, careAbility: decides, assessedOn: decides, subsidies: added('poor-old-disabled') }),
    into(benefit, 'add', monthly('poor-elder')),
  ),
  rule('MZ10', ...child('orphan')),
  rule('MZ11', ...child('unattended')),
  rule(
    'MZ12',
    into(disability, 'keep', {
      person,
      class: decides,
      grade: decides,
      certificateNumber: decides,
      guardian: mayAsk,
      issuedOn: known('granted-on'),
      validUntil: decides,
    }),
  ),
  rule(
    'MZ13',
    into(housingEntitlement, 'keep', {
      person,
      familySize: asks,
      support: decides,
      queueNumber: mayDecide,
      since: decides,
      until: mayDecide,
    }),
  ),
  rule(
    'MZ14',
    into(veteran, 'keep', { person, enlistedOn: asks, dischargedOn: asks, cardNumber: decides }, on('as', 'veteran')),
    into(
      issuedCertificate,
      'add',
      { person, kind: fixed('family-card'), number: decides, issuedOn: known('granted-on'), signer: known('decider') },
      on('as', 'family'),
    ),
  ),
  rule(
    'MZ15',
    into(daycarePlace, 'keep', {
      person,
      centre: decides,
      careAbility: decides,
      since: decides,
      monthlyFee: mayDecide,
      emergencyContact: asks,
    }),
  ),
  rule(
    'MZ16',
    into(organisation, 'add', {
      name: asks,
      status: fixed('filed'),
      filingNumber: decides,
      filedOn: known('granted-on'),
      head: known('name'),
      headIdentityNumber: known('identity-number'),
      foundedOn: mayAsk,
      members: asks,
      scope: asks,
      serves: known('communities'),
      phone: known('phone'),
    }),
  ),
  rule(
    'MZ17',
    into(volunteer, 'keep', {
      person,
      status: fixed('registered'),
      number: known('document'),
      registeredOn: known('granted-on'),
      // The application itself, signed by whoever registers, is the proof of free choice (志愿服务条例 7).
      consentedAt: known('submitted-at'),
      skills: mayAsk,
    }),
  ),
  rule(
    'MZ18',
    into(issuedCertificate, 'add', {
      person,
      kind: fixed('voluntary-service'),
      number: known('document'),
      use: asks,
      content: decides,
      copies: mayAsk,
      issuedOn: known('granted-on'),
      signer: decides,
    }),
  ),
];
