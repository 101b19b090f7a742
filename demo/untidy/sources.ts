import type { HouseholdStanding, Standing } from '../people/standing-types.ts';
import type { Person, PopulationHousehold } from '../people/types.ts';
import type { LedgerKind } from './ledgers.ts';
import type { Values } from './row.ts';

/** One person of whom a ledger may keep rows. */
export interface About {
  readonly person: Person;
  readonly standing: Standing;
  readonly home: PopulationHousehold;
  readonly facts: HouseholdStanding;
  readonly isHead: boolean;
  /** On the day of the ledger. */
  readonly age: number;
}

/** What a ledger says of a person beside the basic facts. */
export interface Draft {
  readonly values: Values;
  /** The fact began on that day: an older ledger does not have it. */
  readonly from?: string;
  /** Tells the rows of one person apart where one person may have several. */
  readonly occasion?: string;
}

/** Later than every ledger. */
const never = '9999';

type Source = (about: About) => readonly Draft[];

function of<T>(fact: T | null, make: (fact: T) => Draft): readonly Draft[] {
  return fact === null ? [] : [make(fact)];
}

const elderWords = (person: Person): Values => {
  const { elder } = person;
  if (elder === null) return {};
  const { emergencyContact: contact } = elder;
  return {
    livingSituation: elder.livingSituation,
    careAbility: elder.careAbility,
    elderSubsidies: elder.subsidies.filter((one) => one !== 'none'),
    emergencyContact: contact === null ? null : `${contact.name}（${contact.relation}）${contact.phone}`,
  };
};

/** Whom each ledger of persons lists, and with what. T01 and T06 are older and have their own rows; T21 to T23 and T26 are not about persons. */
export const sources: Partial<Record<LedgerKind, Source>> = {
  T02: ({ person, isHead, home }) =>
    isHead && person.currentPlace !== null
      ? [
          {
            values: {
              headName: person.name,
              dwellingKind: home.dwelling.kind,
              areaM2: home.dwelling.areaM2,
              residents: home.members.filter(({ currentPlace }) => currentPlace !== null).length,
            },
          },
        ]
      : [],
  T03: ({ standing }) =>
    of(standing.stay, ({ arrivedOn, reason, permitNumber, landlord }) => ({
      values: { arrivedOn, stayReason: reason, permitNumber, landlordName: landlord },
      from: arrivedOn,
    })),
  T04: ({ standing }) =>
    of(standing.party, ({ joinedOn, confirmedOn, branch, keptAt }) => ({
      values: { joinedPartyOn: joinedOn, confirmedOn, partyBranch: branch, partyKeptAt: keptAt },
      from: confirmedOn ?? joinedOn,
    })),
  T05: ({ standing }) =>
    of(standing.party, ({ joinedOn, branch, away }) => ({
      values: {
        joinedPartyOn: joinedOn,
        partyBranch: branch,
        awayTo: away?.to ?? null,
        awaySince: away?.since ?? null,
        contactName: away?.contact ?? null,
      },
      from: away === null ? never : away.since < joinedOn ? joinedOn : away.since,
    })),
  T07: ({ standing }) =>
    of(standing.destitute, ({ mode, careLevel, carer, monthlyAmountFen }) => ({
      values: { destituteMode: mode, careLevel, carer, supportAmountFen: monthlyAmountFen },
    })),
  T08: ({ standing, home }) =>
    standing.reliefs.map(({ reason, amountFen, paidOn, handler }) => ({
      values: { familySize: home.members.length, reliefReason: reason, reliefAmountFen: amountFen, reliefOn: paidOn, handler },
      from: paidOn,
      occasion: paidOn,
    })),
  T09: ({ standing }) =>
    of(standing.disability, ({ class: kind, grade, certificateNumber, guardian, subsidies }) => ({
      values: {
        disabilityClass: kind,
        disabilityGrade: grade,
        disabilityNumber: certificateNumber,
        guardian,
        disabilitySubsidies: subsidies,
      },
    })),
  T10: ({ person, age }) => (person.elder !== null && age >= 60 ? [{ values: elderWords(person) }] : []),
  T11: ({ person, standing }) =>
    standing.visits.map(({ visitedOn, finding, visitor }) => ({
      values: { ...elderWords(person), visitedOn, visitFinding: finding, visitor },
      from: visitedOn,
      occasion: visitedOn,
    })),
  T12: ({ standing }) =>
    of(standing.child, ({ kind, guardian, school, subsidies }) => ({
      values: { guardian, childKind: kind, school, childSubsidies: subsidies.filter((one) => one !== '无') },
    })),
  T13: ({ standing }) =>
    of(standing.unemployment, ({ since, certificateNumber, intention, skill }) => ({
      values: {
        unemployedSince: since,
        unemploymentNumber: certificateNumber,
        jobIntention: intention,
        jobSkill: skill === '无' ? null : skill,
      },
      from: since,
    })),
  T14: ({ standing }) =>
    of(standing.hardship, ({ kind, recognisedOn, intention, skill }) => ({
      values: { hardshipKind: kind, recognisedOn, jobIntention: intention, jobSkill: skill === '无' ? null : skill },
      from: recognisedOn,
    })),
  T15: ({ standing }) =>
    of(standing.retirement, ({ formerEmployer, retiredOn, cardNumber }) => ({
      values: { formerEmployer, retiredOn, socialCardNumber: cardNumber },
      from: retiredOn,
    })),
  T16: ({ standing }) =>
    of(standing.pension, ({ joinedOn, tierFen, bankAccount }) => ({
      values: { insuredSince: joinedOn, pensionTierFen: tierFen, bankAccount },
      from: joinedOn,
    })),
  T17: ({ standing }) =>
    of(standing.medical, ({ joinedOn, paidFen, kind }) => ({
      values: { insuredSince: joinedOn, medicalPaidFen: paidFen, medicalKind: kind },
      from: joinedOn,
    })),
  T18: ({ standing, age }) =>
    age < 18
      ? []
      : of(standing.childbirth, ({ spouse, children, registrationNumber }) => ({
          values: { spouseName: spouse, childrenCount: children, birthRegistrationNumber: registrationNumber },
        })),
  T19: ({ standing }) =>
    of(standing.health, ({ fileNumber, chronic, doctor }) => ({ values: { healthFileNumber: fileNumber, chronic, doctor } })),
  T20: ({ standing }) =>
    of(standing.volunteer, ({ number, skills, registeredOn, hours }) => ({
      values: { volunteerNumber: number, volunteerSkills: skills, registeredOn, hours },
      from: registeredOn,
    })),
  T24: ({ standing }) =>
    of(standing.veteran, ({ enlistedOn, dischargedOn, cardNumber }) => ({
      values: { enlistedOn, dischargedOn, veteranCardNumber: cardNumber },
      from: dischargedOn,
    })),
  T25: ({ isHead, facts, home }) =>
    isHead
      ? of(facts.rental, ({ landlord, tenant, since }) => ({
          values: {
            landlordName: landlord.name,
            identityNumber: landlord.identityNumber,
            dwellingKind: home.dwelling.kind,
            areaM2: home.dwelling.areaM2,
            tenantName: tenant.name,
            rentedSince: since,
          },
          from: since,
        }))
      : [],
};
