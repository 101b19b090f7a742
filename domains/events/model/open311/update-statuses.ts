/**
 * States as the update extension of Open311 calls them. What we say follows from our states; what others say is their word, and moves no
 * event of ours.
 */
const words = {
  OPEN: '已登记',
  INVESTIGATING: '核实中',
  IN_PROGRESS: '处理中',
  ACTION_SCHEDULED: '已安排',
  FOR_TRIAGE: '待分办',
  INTERNAL_REFERRAL: '已转内部办理',
  REOPEN: '重新办理',
  FIXED: '已解决',
  CLOSED: '已办结',
  DUPLICATE: '与另一件相同',
  NO_FURTHER_ACTION: '不再处理',
  NOT_COUNCILS_RESPONSIBILITY: '不归这里办',
  CANCELLED: '已取消',
} as const;
export type UpdateStatus = keyof typeof words;

const isStatus = (text: string): text is UpdateStatus => Object.hasOwn(words, text);

/** Any way of writing it: `in progress`, `In_Progress`, `closed`. */
export function parseStatus(text: string): UpdateStatus | undefined {
  const plain = text
    .trim()
    .toUpperCase()
    .replaceAll(/[\s-]+/g, '_');
  return isStatus(plain) ? plain : undefined;
}

export const statusWord = (status: UpdateStatus): string => words[status];

const over: readonly UpdateStatus[] = ['CLOSED', 'DUPLICATE', 'NO_FURTHER_ACTION', 'NOT_COUNCILS_RESPONSIBILITY', 'CANCELLED'];

/** Nothing more is to be expected of it. */
export const isOver = (status: UpdateStatus): boolean => over.includes(status);

const ofState: Readonly<Record<string, UpdateStatus>> = {
  reported: 'OPEN',
  alarmed: 'OPEN',
  atGrid: 'IN_PROGRESS',
  atCommunity: 'IN_PROGRESS',
  atTown: 'IN_PROGRESS',
  atCounty: 'IN_PROGRESS',
  asking: 'IN_PROGRESS',
  solved: 'FIXED',
  verified: 'FIXED',
  closed: 'CLOSED',
  void: 'CANCELLED',
};
const ofStep: Readonly<Record<string, UpdateStatus>> = {
  same: 'DUPLICATE',
  setAside: 'NOT_COUNCILS_RESPONSIBILITY',
  reopen: 'REOPEN',
  object: 'REOPEN',
};

/** How a neighbour is told that a step led to a state. */
export const statusAfter = (step: string, state: string): UpdateStatus => ofStep[step] ?? ofState[state] ?? 'OPEN';
