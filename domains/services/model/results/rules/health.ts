import { birthRegistration, healthRecord } from '@linli/statuses/model';
import { benefit } from '../registers/benefit.ts';
import { healthAppointment } from '../registers/health-appointment.ts';
import { issuedCertificate } from '../registers/issued-certificate.ts';
import { publicService } from '../registers/public-service.ts';
import { type ResultRule, type Source, answered, asks, decides, fixed, into, known, mayAsk, mayDecide, rule } from '../rule.ts';

const person = known('person');

const booked = (service: Source) => ({ person, service, institution: decides, day: decides });

/** WS: births, health files, appointments and services to public places. */
export const healthRules: readonly ResultRule[] = [
  rule(
    'WS01',
    into(birthRegistration, 'keep', { person, spouseName: asks, children: asks, number: decides, registeredOn: known('granted-on') }),
  ),
  rule(
    'WS02',
    into(benefit, 'add', {
      person,
      kind: fixed('family-planning'),
      department: known('department'),
      cycle: fixed('year'),
      amount: decides,
      since: decides,
      bankAccount: asks,
    }),
  ),
  rule(
    'WS03',
    into(issuedCertificate, 'add', {
      person,
      kind: fixed('only-child'),
      number: decides,
      issuedOn: known('granted-on'),
      signer: known('decider'),
    }),
  ),
  rule(
    'WS04',
    into(benefit, 'add', {
      person,
      kind: fixed('child-raising'),
      department: known('department'),
      cycle: fixed('year'),
      amount: decides,
      since: decides,
      until: decides,
      onAccountOf: asks,
      bankAccount: asks,
    }),
  ),
  rule('WS05', into(healthAppointment, 'add', { ...booked(fixed('pregnancy-check')), voucher: decides })),
  rule('WS06', into(healthRecord, 'keep', { person, number: decides })),
  rule('WS07', into(healthRecord, 'keep', { person, doctor: decides, signedOn: known('granted-on') })),
  rule('WS08', into(healthAppointment, 'add', booked(fixed('elder-check-up')))),
  rule(
    'WS09',
    into(healthAppointment, 'add', {
      ...booked(answered('need', { appointment: 'vaccination', check: 'vaccination-check' })),
      doneOn: mayDecide,
    }),
  ),
  rule(
    'WS10',
    into(publicService, 'add', {
      site: asks,
      service: answered('which', { pests: 'pests', talk: 'health-talk' }),
      asker: known('name'),
      phone: known('phone'),
      doneOn: decides,
      worker: decides,
      outcome: decides,
      note: mayAsk,
    }),
  ),
];
