import { type Actor, type Refusal, refuse } from '@linli/kernel/model';
import { isTermOver } from './retention.ts';

export interface ProposedFiling {
  readonly title: string;
  readonly place: string;
  readonly keepUntil: string | null;
  readonly disposal: string | null;
  readonly ended: boolean;
}

const stillKept = ({ title, keepUntil }: ProposedFiling): Refusal =>
  refuse(
    'conflict',
    'still-kept',
    keepUntil === null
      ? { zh: `《${title}》永久保管，不能销毁。`, en: `"${title}" is kept for ever.` }
      : { zh: `《${title}》保管到 ${keepUntil}，还没有到期。`, en: `"${title}" is kept until ${keepUntil}.` },
  );

/** May these filings be proposed together? All of one place, all past their term, none decided upon elsewhere. */
export function decideProposal(filings: readonly ProposedFiling[], today: string): Refusal | undefined {
  const [first] = filings;
  if (first === undefined || filings.some((each) => each.place !== first.place))
    return refuse('invalid', 'one-place', {
      zh: '一次只能提出同一个地方的归档文件。请按社区（村）分开提。',
      en: 'Propose filings of one place at a time.',
    });
  const kept = filings.find((each) => !isTermOver(each.keepUntil, today));
  if (kept !== undefined) return stillKept(kept);
  const taken = filings.find((each) => each.ended || each.disposal !== null);
  return taken === undefined
    ? undefined
    : refuse('conflict', 'disposal-under-way', {
        zh: `《${taken.title}》${taken.ended ? '已经销毁' : '已有人提出销毁，等着决定'}。`,
        en: `"${taken.title}" ${taken.ended ? 'is gone already' : 'is proposed already and waits for a decision'}.`,
      });
}

/** Who decides for the county: civil affairs, which keeps the registers of communities, and the government office, whose archives these are. */
const deciding = ['civil-affairs', 'government-office'] as const;

/** A second person decides, at a desk above the community. */
export function decideDecision(
  actor: Actor,
  { state, proposer }: { readonly state: string; readonly proposer: string },
): Refusal | undefined {
  const mine = actor.departments.length === 0 || deciding.some((each) => actor.departments.includes(each));
  if (actor.role !== 'county-officer' || !mine)
    return refuse('forbidden', 'decision-not-yours', {
      zh: '销毁由县民政局或政府办决定，您的岗位不能决定。',
      en: 'Civil affairs or the government office of the county decides; your post may not.',
    });
  if (actor.account === proposer)
    return refuse('forbidden', 'second-person', {
      zh: '提出人自己不能决定，要由另一个人来。',
      en: 'Whoever proposed it may not decide; a second person must.',
    });
  if (state !== 'proposed')
    return refuse('conflict', 'already-decided', { zh: '这一批已经决定过了。', en: 'This has been decided already.' });
  return undefined;
}
