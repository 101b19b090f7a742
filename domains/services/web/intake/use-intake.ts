import { newId } from '@linli/kernel/web';
import { useCallback, useState } from 'react';
import type { Draft, Given, Submission } from '../../model/application/submission.ts';

/** What a counter has put down so far. */
export interface Intake {
  /** Of the application to come, so that a second try is the same deed. */
  readonly id: string;
  readonly draft: string;
  readonly person: string | null;
  /** The register does not know the person: name and phone are asked. */
  readonly unknown: boolean;
  readonly applicantName: string;
  readonly applicantIdentity: string;
  readonly applicantPhone: string;
  readonly actsAs: Submission['actsAs'];
  /** Who comes, out of the household; null where it is somebody else, undefined as long as nobody chose. */
  readonly proxyPerson: string | null | undefined;
  readonly relationShown: Submission['relationShown'];
  readonly proxyName: string;
  readonly proxyPhone: string;
  readonly answers: Readonly<Record<string, string>>;
  readonly given: readonly Given[];
  /** What the result needs from the applicant, as far as it was typed. */
  readonly facts: Readonly<Record<string, unknown>>;
  /** Something typed there cannot be read yet. */
  readonly factsUnread: boolean;
  readonly signed: 'screen' | 'paper' | undefined;
  readonly signature: string | undefined;
  readonly again: boolean;
}

const begin = (begun: Draft | undefined, draft: string | undefined): Intake => ({
  id: newId(),
  draft: draft ?? newId(),
  person: begun?.person ?? null,
  unknown: begun?.person === null && begun.applicantName !== undefined,
  applicantName: begun?.applicantName ?? '',
  applicantIdentity: begun?.applicantIdentity ?? '',
  applicantPhone: begun?.applicantPhone ?? '',
  actsAs: begun?.actsAs ?? 'self',
  proxyPerson: begun?.proxyPerson ?? (begun?.proxyName === undefined ? undefined : null),
  relationShown: begun?.relationShown,
  proxyName: begun?.proxyName ?? '',
  proxyPhone: begun?.proxyPhone ?? '',
  answers: begun?.answers ?? {},
  // Files that no application holds are swept after a day: a draft remembers what was given, not the pictures.
  given: (begun?.materials ?? []).map(({ files: _gone, ...each }) => each),
  facts: begun?.facts ?? {},
  factsUnread: false,
  signed: undefined,
  signature: undefined,
  again: false,
});

export function useIntake(begun: Draft | undefined, draft: string | undefined) {
  const [intake, setIntake] = useState(() => begin(begun, draft));
  const change = useCallback((more: Partial<Intake>) => setIntake((now) => ({ ...now, ...more })), []);
  return { intake, change };
}

const filled = <T extends object>(values: T): Partial<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '' && value !== undefined)) as Partial<T>;

/** As a draft: whatever is there. */
export function draftOf(item: string, of: Intake): Draft {
  const { person, applicantName, applicantIdentity, applicantPhone, actsAs, proxyName, proxyPhone, answers, given, facts } = of;
  const named = of.unknown ? { applicantName, applicantIdentity } : {};
  const inHousehold =
    (actsAs === 'guardian' || actsAs === 'family') && typeof of.proxyPerson === 'string' ? { proxyPerson: of.proxyPerson } : undefined;
  const shown = of.relationShown === undefined || actsAs === 'proxy' ? {} : { relationShown: of.relationShown };
  const proxy = actsAs === 'self' ? {} : { ...(inHousehold ?? { proxyName }), ...shown, proxyPhone };
  return {
    item,
    person: of.unknown ? null : person,
    actsAs,
    answers: { ...answers },
    materials: [...given],
    facts: { ...facts },
    ...filled({ ...named, applicantPhone, ...proxy }),
  };
}

/** As it is sent; `asked` names the facts that the answers call for: an earlier answer may have called for others. */
export function submissionOf(item: string, of: Intake, asked: readonly string[]): Submission {
  const { person, actsAs, answers, given, signed, signature, again } = of;
  const draft = draftOf(item, of);
  return {
    ...draft,
    item,
    person: of.unknown ? null : person,
    actsAs,
    answers: { ...answers },
    materials: [...given],
    facts: Object.fromEntries(Object.entries(of.facts).filter(([key]) => asked.includes(key))),
    signed: signed ?? 'paper',
    ...(signature === undefined ? {} : { signature }),
    ...(again ? { again } : {}),
  };
}
