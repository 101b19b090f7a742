import { benefit } from './benefit.ts';
import { cardService } from './card-service.ts';
import { daycarePlace } from './daycare-place.ts';
import { deliberationNote } from './deliberation-note.ts';
import { employment } from './employment.ts';
import { entitlementCheck } from './entitlement-check.ts';
import { forwarding } from './forwarding.ts';
import { healthAppointment } from './health-appointment.ts';
import { housingEntitlement } from './housing-entitlement.ts';
import { issuedCertificate } from './issued-certificate.ts';
import { loanRecommendation } from './loan-recommendation.ts';
import { partyApplication } from './party-application.ts';
import { publicService } from './public-service.ts';
import { resultDocument } from './result-document.ts';
import { roomBooking } from './room-booking.ts';
import { trainingEnrolment } from './training-enrolment.ts';

/** Facts that no other register keeps and that only come about by what the hall grants. */
export const resultRegisters = [
  benefit,
  issuedCertificate,
  forwarding,
  employment,
  trainingEnrolment,
  loanRecommendation,
  entitlementCheck,
  cardService,
  housingEntitlement,
  daycarePlace,
  healthAppointment,
  publicService,
  roomBooking,
  deliberationNote,
  partyApplication,
  resultDocument,
] as const;
