import { partyMember } from '@linli/statuses/model';
import { on } from '../../catalogue/build.ts';
import { benefit } from '../registers/benefit.ts';
import { issuedCertificate } from '../registers/issued-certificate.ts';
import { partyApplication } from '../registers/party-application.ts';
import { roomBooking } from '../registers/room-booking.ts';
import { type ResultRule, asks, decides, fixed, into, known, mayAsk, mayDecide, rule } from '../rule.ts';

const person = known('person');

/** DW: membership, certificates and rooms. */
export const partyRules: readonly ResultRule[] = [
  rule(
    'DW01',
    into(partyMember, 'keep', { person, joinedOn: asks, confirmedOn: mayAsk, branch: decides, affiliation: fixed(null) }, on('way', 'in')),
    into(partyMember, 'end', { person }, on('way', 'out')),
  ),
  // Both take part here while their membership stays elsewhere: `affiliation` says where.
  rule('DW02', into(partyMember, 'keep', { person, affiliation: asks, joinedOn: mayAsk, branch: decides })),
  rule(
    'DW03',
    into(partyApplication, 'keep', { person, appliedOn: known('submitted-on'), talkedOn: decides, talker: decides, conclusion: mayDecide }),
  ),
  rule('DW04', into(partyMember, 'keep', { person, affiliation: asks, joinedOn: mayAsk, branch: mayDecide })),
  rule(
    'DW05',
    into(benefit, 'add', {
      person,
      kind: fixed('party-care'),
      department: known('department'),
      cycle: fixed('once'),
      amount: decides,
      since: decides,
      bankAccount: mayAsk,
    }),
  ),
  rule(
    'DW06',
    into(issuedCertificate, 'add', {
      person,
      kind: fixed('party-member'),
      number: known('document'),
      use: asks,
      content: decides,
      copies: mayAsk,
      issuedOn: known('granted-on'),
      signer: decides,
    }),
  ),
  rule(
    'DW07',
    into(roomBooking, 'add', {
      community: known('community'),
      room: decides,
      day: asks,
      slot: asks,
      activity: asks,
      attendees: asks,
      responsible: known('name'),
      phone: known('phone'),
    }),
  ),
];
