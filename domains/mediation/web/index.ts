import { type WebDomain, isEmptyValue } from '@linli/kernel/web';

/** Told by the part itself, or of no use where they are empty. */
const always = ['heldOn', 'heldAt', 'present', 'record', 'event'];
const ifGiven = [
  'applicantIdentity',
  'applicantPhone',
  'applicantAddress',
  'otherIdentity',
  'otherPhone',
  'otherAddress',
  'claim',
  'application',
];

/** People's mediation: its cases are worked on in the inbox, with their sessions and agreement beside them. */
export const mediationWeb: WebDomain = {
  name: 'mediation',
  screens: [],
  caseParts: [
    {
      procedure: 'mediation.mediation',
      tells: (values) => [...always, ...ifGiven.filter((key) => isEmptyValue(values[key]))],
      load: async () => ({ Part: (await import('./mediation-part.tsx')).MediationPart }),
    },
  ],
};
