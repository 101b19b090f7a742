import { domain } from '@linli/kernel/model';
import { birthRegistration } from './registers/birth-registration.ts';
import { childInNeed } from './registers/child-in-need.ts';
import { destitute } from './registers/destitute.ts';
import { disability } from './registers/disability.ts';
import { elderCare } from './registers/elder-care.ts';
import { elderVisit } from './registers/elder-visit.ts';
import { floatingMember } from './registers/floating-member.ts';
import { hardToEmploy } from './registers/hard-to-employ.ts';
import { healthRecord } from './registers/health-record.ts';
import { lowIncome } from './registers/low-income.ts';
import { medicalInsurance } from './registers/medical-insurance.ts';
import { partyMember } from './registers/party-member.ts';
import { pensionInsurance } from './registers/pension-insurance.ts';
import { retirement } from './registers/retirement.ts';
import { temporaryRelief } from './registers/temporary-relief.ts';
import { temporaryStay } from './registers/temporary-stay.ts';
import { unemployment } from './registers/unemployment.ts';
import { veteran } from './registers/veteran.ts';

export {
  birthRegistration,
  childInNeed,
  destitute,
  disability,
  elderCare,
  elderVisit,
  floatingMember,
  hardToEmploy,
  healthRecord,
  lowIncome,
  medicalInsurance,
  partyMember,
  pensionInsurance,
  retirement,
  temporaryRelief,
  temporaryStay,
  unemployment,
  veteran,
};

/** What a person is to a department. Each register belongs to one department and is seen by it, the community and whoever shares it. */
export const statusesModel = domain({
  name: 'statuses',
  label: { zh: '人员情况', en: 'What people are to departments' },
  registers: [
    lowIncome,
    destitute,
    temporaryRelief,
    elderCare,
    elderVisit,
    childInNeed,
    disability,
    partyMember,
    floatingMember,
    unemployment,
    hardToEmploy,
    retirement,
    pensionInsurance,
    medicalInsurance,
    healthRecord,
    birthRegistration,
    temporaryStay,
    veteran,
  ],
});
