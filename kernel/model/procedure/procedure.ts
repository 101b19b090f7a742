import { codeList } from '../codes/index.ts';
import { type FactDeclaration, count } from '../fact.ts';
import { attachment, code, instant, integer, text, yesNo } from '../field.ts';
import { type Fields, type RegisterDeclaration, type RegisterOf, type Rights, register } from '../register.ts';
import type { Role } from '../scope.ts';
import { checkRules } from './check-rules.ts';
import type { Text } from '../text.ts';
import { type Rules, clockIn, findState } from './rules.ts';

type FromRegister<F extends Fields> = Omit<RegisterDeclaration<F>, 'rights' | 'writtenBy' | 'peopleBringFiles' | 'order'>;

export interface ProcedureDeclaration<F extends Fields = Fields> extends FromRegister<F> {
  /** Who sees the cases within their place. Who changes them is said by the steps. */
  readonly rights: Omit<Rights, 'write'>;
  /** All editions of the rules, the first one first; a new case begins with the last, and keeps the edition it began with. */
  readonly rules: readonly Rules[];
  /** The field that names the department of a case, where cases belong to different ones; else the owner of the procedure. */
  readonly ownedBy?: string;
  /**
   * Who waits for a case outside the desks, by the fields that hold account, phone and name: what a step announces is told to them.
   * The account is that of the holder where it is left out; a procedure with neither tells nobody.
   */
  readonly tells?: { readonly account?: string; readonly phone?: string; readonly name?: string };
  /**
   * Who else is asked about a case, all at the same time: by a procedure of its own whose cases name this one (`about`, a reference), belong to the
   * department asked, and say in `words` what it thinks. `whom` is the field of departments to ask; steps wait for the answers by `awaitsOpinions`.
   */
  readonly opinions?: OpinionsAsked;
  /** Who is told, beside those who can take a step, when a case of theirs is late. */
  readonly escalatesTo?: readonly Role[];
}

export interface OpinionsAsked {
  readonly procedure: string;
  readonly about: string;
  readonly words: string;
  readonly whom: string;
}

/** A kind of work that goes from hand to hand. */
export interface Procedure<F extends Fields = Fields> {
  /** `domain.procedure`, which is also the name of the register of its cases. */
  readonly name: string;
  readonly rules: readonly Rules[];
  readonly ownedBy: string | undefined;
  readonly tells: ProcedureDeclaration['tells'];
  readonly opinions: OpinionsAsked | undefined;
  readonly escalatesTo: readonly Role[];
  /** A case is a row like any other: listed, searched, exported, masked, followed back, counted. Steps write it, nobody else. */
  readonly cases: RegisterOf<F & CaseFields>;
}

const FILES_MAX = 10; // what a case gathers beside the documents that its steps ask for

/** What the kernel keeps of every case. */
function caseFields(name: string, editions: readonly Rules[]) {
  const items = new Map(editions.flatMap(({ states }) => Object.entries(states).map(([key, { label }]) => [key, label] as const)));
  const states = codeList(`${name.replace('.', '-')}-state`, {
    standard: 'Linli',
    label: { zh: '办理状态', en: 'State' },
    items: [...items].map(([key, { zh, en }]) => ({ code: key, zh, en })),
    open: false,
  });
  return {
    state: code(states, { label: { zh: '办理状态', en: 'State' }, required: true, listed: true }),
    stateSince: instant({ label: { zh: '进入状态时间', en: 'In this state since' }, required: true }),
    dueAt: instant({ label: { zh: '应办结时间', en: 'Due' }, listed: true }),
    provisional: yesNo({
      label: { zh: '时间待定', en: 'Provisional' },
      help: {
        zh: '涉及还没有公布放假安排的日子，公布后重新计算。',
        en: 'Touches days whose holidays are not published yet; reckoned again when they are.',
      },
    }),
    late: yesNo({ label: { zh: '逾期', en: 'Late' }, required: true, listed: true }),
    finishedAt: instant({ label: { zh: '办结时间', en: 'Finished at' } }),
    opener: text({ label: { zh: '发起账号', en: 'Opened by account' }, required: true, fixed: true }),
    openedBy: text({ label: { zh: '发起人', en: 'Opened by' }, required: true, listed: true, fixed: true }),
    assignee: text({ label: { zh: '承办账号', en: 'Account in charge' } }),
    assigneeName: text({ label: { zh: '承办人姓名', en: 'In charge' }, listed: true }),
    assigneeRole: text({ label: { zh: '承办岗位', en: 'Desk in charge' } }),
    papers: attachment({ label: { zh: '其他材料', en: 'Other papers' }, max: FILES_MAX }),
    rules: integer({ label: { zh: '规则版本', en: 'Edition of the rules' }, required: true, fixed: true, min: 1 }),
    steps: integer({ label: { zh: '已办步骤数', en: 'Steps taken' }, required: true, min: 1 }),
    calendar: text({ label: { zh: '日历版本', en: 'Edition of the calendar' }, required: true }),
  } as const;
}

export type CaseFields = ReturnType<typeof caseFields>;

/** How many cases stand where, how many are late, and how many were finished in time: for indicators, without a word of the domain. */
function factsOf(name: string, editions: readonly Rules[]): Record<string, FactDeclaration> {
  const own = name.slice(name.indexOf('.') + 1);
  const states = new Set(editions.flatMap((each) => Object.keys(each.states)));
  const facts: Record<string, FactDeclaration> = {
    [`${own}.open`]: count().matching({ finishedAt: null }),
    [`${own}.late`]: count().matching({ finishedAt: null, late: true }),
    [`${own}.finished`]: count().matching({ finishedAt: { present: true } }),
    [`${own}.inTime`]: count().matching({ finishedAt: { present: true }, late: false }),
  };
  for (const state of states) facts[`${own}.state.${state}`] = count().matching({ state });
  return facts;
}

const takersOf = (editions: readonly Rules[]): Role[] => [
  ...new Set(editions.flatMap(({ steps }) => Object.values(steps).flatMap(({ who }) => who.map(({ role }) => role)))),
];

/**
 * Declares a kind of work: its case as a register declares a fact, and its states and steps. From it come table, operations, inbox,
 * timeline, deadlines and colours, refusals that say why, and the button that is grey for a reason.
 */
export function procedure<const F extends Fields>(name: string, declaration: ProcedureDeclaration<F>): Procedure<F> {
  const { rules: editions, ownedBy, escalatesTo = [], rights, publishes, fields, tells: told, opinions, ...more } = declaration;
  const tells = more.holder === undefined ? told : { account: more.holder, ...told };
  const own = caseFields(name, editions);
  const twice = Object.keys(fields).find((key) => Object.hasOwn(own, key));
  if (twice !== undefined) throw new Error(`"${name}" declares the field "${twice}", which every case has.`);
  if (ownedBy !== undefined && fields[ownedBy] === undefined)
    throw new Error(`"${name}" belongs by "${ownedBy}", which is no field of it.`);
  const unheard = Object.values(tells ?? {}).find((key) => fields[key] === undefined);
  if (unheard !== undefined) throw new Error(`"${name}" tells by "${unheard}", which is no field of it.`);
  if (opinions !== undefined && fields[opinions.whom]?.kind !== 'codes')
    throw new Error(`"${name}" asks opinions of "${opinions.whom}", which is no list of departments of it.`);
  const write = takersOf(editions);
  const blind = write.find((role) => !rights.read.includes(role));
  if (blind !== undefined) throw new Error(`"${name}" lets "${blind}" take a step of cases that this role may not see.`);
  for (const each of editions) checkRules(name, each, fields, more.alsoSeenFrom);
  const cases = register(name, {
    ...more,
    rights: { ...rights, write },
    fields: { ...fields, ...own },
    publishes: { ...publishes, ...factsOf(name, editions) },
    order: 'dueAt',
    writtenBy: 'operations',
    peopleBringFiles: true,
  });
  return Object.freeze({ name, rules: editions, ownedBy, tells, opinions, escalatesTo, cases });
}

/** The edition of the rules by which a case goes; undefined when a newer program wrote it. */
export const rulesOf = (of: Pick<Procedure, 'rules'>, edition: number): Rules | undefined => of.rules[edition - 1];

/** What a state is called in an edition of the rules; its name where a newer program wrote it. */
export function stateLabel(of: Pick<Procedure, 'rules'>, edition: number, state: string): Text {
  const rules = rulesOf(of, edition);
  return (rules === undefined ? undefined : findState(rules, state)?.label) ?? { zh: state, en: state };
}

export const isFinished = (of: Rules, state: string): boolean => clockIn(of, state) === 'over';
