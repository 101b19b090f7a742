import { type Comparison, type Likelihood, likelihoods } from './compare.ts';

/** What brought a pair together: the first of these that is true of it. */
export const candidateKinds = {
  'near-number': { zh: '身份证号只差一位', en: 'Numbers one slip apart' },
  'name-and-birth': { zh: '同名同生日', en: 'Same name and birth date' },
  'sound-and-birth': { zh: '名字同音、同生日', en: 'Names sound alike, same birth date' },
  'name-and-phone': { zh: '同名同电话', en: 'Same name and phone' },
  'sound-and-phone': { zh: '名字相近、同电话', en: 'Names alike, same phone' },
} as const;

export type CandidateKind = keyof typeof candidateKinds;

/** The kind of a pair by its grounds; none when nothing brings the two together any more, or their numbers say that they are two. */
export function kindOf({ reasons, areTwo }: Pick<Comparison, 'reasons' | 'areTwo'>): CandidateKind | undefined {
  if (areTwo) return undefined;
  const told = new Set(reasons.map((each) => each.code));
  const named = told.has('same-name') || told.has('same-name-and-birth-date');
  const sounding = told.has('similar-name');
  if (named && told.has('numbers-one-slip-apart')) return 'near-number';
  if (told.has('same-name-and-birth-date')) return 'name-and-birth';
  if (told.has('same-sound-and-birth-date')) return 'sound-and-birth';
  if (named && told.has('same-phone')) return 'name-and-phone';
  return sounding && told.has('same-phone') ? 'sound-and-phone' : undefined;
}

/** The order of the queue: 1 almost certain, 2 likely, 3 possible. */
export const rankOf = (likelihood: Likelihood): number => likelihoods.indexOf(likelihood) + 1;

export const likelihoodOfRank = (rank: number): Likelihood => likelihoods[rank - 1] ?? 'possible';
