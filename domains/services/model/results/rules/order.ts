import { hazard } from '@linli/events/model';
import { dispute } from '@linli/mediation/model';
import { residence } from '@linli/residents/model';
import { temporaryStay } from '@linli/statuses/model';
import { deliberationNote } from '../registers/deliberation-note.ts';
import { forwarding } from '../registers/forwarding.ts';
import { type ResultRule, type Source, asks, decides, fixed, into, known, mayAsk, mayDecide, rule } from '../rule.ts';

const person = known('person');

/** Taken down here, decided elsewhere: what is told is to whom it went and how that office is reached. */
const passedOn = (more: Readonly<Record<string, Source>>) => ({
  subject: known('item'),
  department: known('department'),
  asker: known('name'),
  phone: known('phone'),
  story: asks,
  office: decides,
  officePhone: decides,
  passedOn: known('granted-on'),
  ...more,
});

/** ZZ: mediation, residence, requests and dangers. */
export const orderRules: readonly ResultRule[] = [
  rule(
    'ZZ01',
    into(dispute, 'add', {
      party: known('name'),
      partyIdentityNumber: known('identity-number'),
      phone: known('phone'),
      kind: asks,
      acceptedOn: known('submitted-on'),
      mediator: decides,
      result: decides,
      agreementNumber: mayDecide,
    }),
  ),
  rule('ZZ02', into(forwarding, 'add', passedOn({ story: mayAsk }))),
  rule('ZZ03', into(forwarding, 'add', passedOn({}))),
  rule(
    'ZZ04',
    into(temporaryStay, 'keep', { person, reason: asks, landlord: mayAsk }),
    into(residence, 'keep', { person, relation: fixed('temporary'), since: asks }),
  ),
  rule('ZZ05', into(temporaryStay, 'keep', { person, reason: mayAsk, permitNumber: decides, permitUntil: decides })),
  rule('ZZ06', into(forwarding, 'add', passedOn({ subject: asks, answer: mayDecide, answeredOn: mayDecide }))),
  rule(
    'ZZ07',
    into(hazard, 'add', {
      location: asks,
      kind: asks,
      foundOn: known('submitted-on'),
      finder: known('name'),
      responsible: decides,
      dueOn: decides,
      fixedOn: mayDecide,
      outcome: mayDecide,
    }),
  ),
  rule(
    'ZZ08',
    into(deliberationNote, 'add', {
      topic: asks,
      asker: known('name'),
      sides: decides,
      heldOn: decides,
      chair: decides,
      agreed: decides,
      outcome: decides,
    }),
  ),
];
