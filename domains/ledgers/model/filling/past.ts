/** A place as it can be chosen for a ledger of a past day. */
export interface PastPlace {
  readonly place: string;
  readonly name: string;
}

/** What is told of a ledger of a past day beside its lines. */
export interface PastView {
  /** The tree in which it is shown: of that day, or of today. */
  readonly tree: 'then' | 'today';
  /** The place of today, and those of that day which it took over; empty where the tree makes no difference. */
  readonly today: readonly PastPlace[];
  readonly former: readonly PastPlace[];
  /** Of an empty ledger: the day on which something was first recorded here. */
  readonly recordedSince: string | null;
}

/** The line below the title of a ledger of a past day, as the departments read it: `截至2026年10月31日`. */
export function pastLineOf(on: string, view: Pick<PastView, 'tree' | 'today' | 'former'>): string {
  const differs = view.today.length + view.former.length > 0;
  return `截至${dayWords(on)}：按当天结束前已录入系统的内容，以后补录、更正的不算${differs ? `；区划按${view.tree === 'then' ? '当天' : '今天'}` : ''}`;
}

/** `2026-10-31` -> `2026年10月31日`. */
export const dayWords = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};
