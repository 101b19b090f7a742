import { childDifficultyCodes, childSubsidyCodes, reliefReasonCodes, supportModeCodes } from './assistance-codes.ts';
import { acquisitionModeCodes, bodyKindCodes, postKindCodes, premisesKindCodes, serviceAreaCodes } from './community-codes.ts';
import { allowanceClassCodes, careAbilityCodes, elderSubsidyCodes, livingSituationCodes, lowIncomeCategoryCodes } from './care-codes.ts';
import type { CodeList } from './code-list.ts';
import { disabilityClassCodes, disabilityGradeCodes, disabilitySubsidyCodes } from './disability-codes.ts';
import { ethnicGroupCodes } from './ethnic-group-codes.ts';
import { disputeKindCodes, disputeResultCodes, hazardKindCodes } from './event-codes.ts';
import { educationCodes, householdRelationCodes, idTypeCodes, maritalStatusCodes, politicalStatusCodes, sexCodes } from './person-codes.ts';
import { dwellingKindCodes, householdKindCodes, residenceRelationCodes } from './residence-codes.ts';
import { employmentDifficultyCodes, medicalInsuranceKindCodes, stayReasonCodes } from './work-codes.ts';

export * from './assistance-codes.ts';
export * from './care-codes.ts';
export * from './code-list.ts';
export * from './community-codes.ts';
export * from './disability-codes.ts';
export * from './ethnic-group-codes.ts';
export * from './event-codes.ts';
export * from './person-codes.ts';
export * from './residence-codes.ts';
export * from './work-codes.ts';

/** All shared lists. A domain's own lists are declared in the domain. */
export const sharedCodeLists: readonly CodeList[] = Object.freeze([
  sexCodes,
  maritalStatusCodes,
  householdRelationCodes,
  educationCodes,
  politicalStatusCodes,
  ethnicGroupCodes,
  idTypeCodes,
  residenceRelationCodes,
  householdKindCodes,
  dwellingKindCodes,
  careAbilityCodes,
  livingSituationCodes,
  lowIncomeCategoryCodes,
  allowanceClassCodes,
  elderSubsidyCodes,
  disabilityClassCodes,
  disabilityGradeCodes,
  disabilitySubsidyCodes,
  supportModeCodes,
  reliefReasonCodes,
  childDifficultyCodes,
  childSubsidyCodes,
  employmentDifficultyCodes,
  medicalInsuranceKindCodes,
  stayReasonCodes,
  hazardKindCodes,
  disputeKindCodes,
  disputeResultCodes,
  bodyKindCodes,
  postKindCodes,
  premisesKindCodes,
  acquisitionModeCodes,
  serviceAreaCodes,
]);

const byName = new Map(sharedCodeLists.map((list) => [list.name, list]));

export function findCodeList(name: string): CodeList | undefined {
  return byName.get(name);
}
