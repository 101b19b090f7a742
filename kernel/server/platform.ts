import type {
  Actor,
  Department,
  Dictionary,
  Indicator,
  InputOf,
  OperationDeclaration,
  OutputOf,
  Refusal,
  Role,
  Text,
} from '../model/index.ts';
import type { Config } from './config.ts';
import type { KeyRing } from './crypto/keys.ts';
import type { Database, Tx } from './db/database.ts';
import type { StoodFor } from './facts/count-past.ts';
import type { Messages } from './messages.ts';
import type { Work } from './store/work.ts';

/** How the tree around a place stood on a past day, beside how it stands today. */
export interface TreeOn {
  /** A code, a name or a border has changed since. */
  readonly differs: boolean;
  /** The places of that day that this one took over, itself among them where it stood; names as shown on that day. */
  readonly former: readonly { readonly code: string; readonly name: string }[];
  /** The places of today that follow a place which is gone; itself where it stands. */
  readonly current: readonly { readonly code: string; readonly name: string }[];
}

/** Names of places. `regions` supplies it; the kernel and the figures know only this much of the tree. */
export interface PlaceDirectory {
  /** Code -> name as shown (`南街社区`), for those that are known; as on a past day where one is given. */
  names(tx: Tx, codes: readonly string[], on?: string): Promise<Map<string, string>>;
  /** Communities of a county in whose stead another stood at the end of a month: split, merged or recoded since. */
  stoodFor(tx: Tx, county: string, months: readonly string[]): Promise<StoodFor[]>;
  /** The tree at, above and below a place as it was at the end of a day. */
  treeOn(tx: Tx, place: string, day: string): Promise<TreeOn>;
  /** Those of the places that are not in force on that day, each with a sentence that says what became of it. */
  ended(tx: Tx, codes: readonly string[], day: string): Promise<Map<string, Text>>;
}

/** Something that lives at a place and is no row of a register. */
export interface Lodger {
  readonly id: string;
  readonly place: string;
  /** Why it cannot be moved at this moment. */
  readonly busy?: Text;
}

/** What a domain keeps at places outside registers (posts, accounts, staged lines): counted and moved when a place changes. */
export interface PlaceFollower {
  readonly name: string;
  readonly label: Text;
  /** A place cannot be ended while one of these is still there. */
  readonly holds: boolean;
  /** What lives at or below these places on that day, in one county. Runs behind a wall that opens `tables`. */
  list(tx: Tx, county: string, places: readonly string[], day: string): Promise<readonly Lodger[]>;
  /** Moves them; the same call with the places of before takes it back. */
  rehome(tx: Tx, county: string, steps: readonly { readonly id: string; readonly to: string }[], now: string): Promise<void>;
  readonly tables: readonly string[];
}

/** Work that comes round by the clock: what has fallen due is begun. Must bear running in two programs at once. */
export interface Upkeep {
  readonly name: string;
  readonly everySeconds: number;
  /** Also as soon as the database notifies this channel: somebody waits for it. */
  readonly on?: string;
  run(platform: Platform): Promise<unknown>;
}

/** What each county makes of the dictionary, and of the operations that follow from it. */
export interface CountyDictionaries {
  /** The dictionary at a place: the county's, or the declared one where the county added nothing, and above counties. */
  at(place: string): Promise<Dictionary>;
  /** The operation as the county knows it: with its own fields in check, answer and document. */
  operation(asked: Operation, place: string): Promise<Operation>;
  /** Somebody changed the declarations; without a county: anybody may have. */
  forget(county?: string): void;
}

/** Who else sits at a desk. `identity` supplies it; a case is handed over to one of them. */
export interface Colleague extends Pick<Actor, 'account' | 'name' | 'role' | 'place' | 'departments'> {
  /** What the post is called, to tell two of the same name apart. */
  readonly title: string;
}

export interface ColleagueDirectory {
  /** Posts in force on that day of one of the roles whose area holds the place, at most a screenful. */
  at(tx: Tx, place: string, roles: readonly Role[], day: string): Promise<readonly Colleague[]>;
}

/** The running program, put together by `apps/server/compose.ts` and handed to whoever needs it. */
export interface Platform {
  readonly config: Config;
  readonly db: Database;
  readonly keys: KeyRing;
  readonly dictionary: Dictionary;
  /** The dictionary as each county has it, with its own fields; `dictionary` is what the program declares. */
  readonly countyDictionaries: CountyDictionaries;
  readonly operations: readonly Operation[];
  readonly jobs: ReadonlyMap<string, JobKind>;
  readonly indicators: readonly Indicator[];
  readonly authenticator: Authenticator;
  readonly places: PlaceDirectory;
  readonly colleagues: ColleagueDirectory;
  readonly messages: Messages;
  readonly followers: readonly PlaceFollower[];
  readonly upkeep: readonly Upkeep[];
  /** In the order of the domains. */
  readonly effects: readonly StepEffect[];
  /** Counties that carry data here, kept fresh by the platform. */
  readonly countiesInUse: { list(): readonly string[]; add(county: string): void };
  readonly log: (line: string, facts?: Record<string, unknown>) => void;
  readonly clock: () => Date;
}

/** A running work that may reach what lies around it: a handler's context is one, and so is the platform's own when time takes a step. */
export interface PlatformWork extends Work {
  readonly platform: Platform;
}

/** What a handler gets: the running work behind the actor's wall, and the platform around it. */
export interface Context extends PlatformWork {
  readonly request: RequestFacts;
  /** Set on the answer; only signing in and out use it. */
  setCookie(value: string, maxAgeSeconds: number, door?: Door): void;
  /** Runs when the operation is committed, and not when it is rolled back. */
  afterCommit(step: () => void): void;
  /** Recorded with the audit entry. */
  note(facts: { register?: string; record?: string; place?: string; purpose?: string; details?: Record<string, unknown> }): void;
}

export interface RequestFacts {
  readonly address: string;
  /** Where the caller sees us, `https://linli.example.gov.cn`: for addresses on paper. Empty where nobody called over the wire. */
  readonly origin: string;
  readonly token: string | null;
  readonly userAgent: string;
  /** The uploaded file of an operation that accepts one. */
  readonly body: ReadableStream<Uint8Array> | null;
  readonly signal: AbortSignal;
}

/** An answer of an operation that gives a file. */
export interface FileAnswer {
  readonly name: string;
  readonly type: string;
  readonly body: ReadableStream<Uint8Array> | Uint8Array<ArrayBuffer>;
  /** Shown inside a page of ours; pictures only. Everything else is saved, never opened by the browser. */
  readonly inline?: boolean;
}

export type Handler<D extends OperationDeclaration> = (context: Context, input: InputOf<D>) => Promise<OutputOf<D> | FileAnswer | Refusal>;

export interface Operation {
  readonly declaration: OperationDeclaration;
  readonly handler: (context: Context, input: never) => Promise<unknown>;
}

/** Binds a declaration to the code that fulfils it. */
export function fulfil<D extends OperationDeclaration>(declaration: D, handler: Handler<D>): Operation {
  return Object.freeze({ declaration, handler: handler as Operation['handler'] });
}

/** By which a person comes in: those who work here, and residents. Each has a cookie of its own. */
export type Door = 'staff' | 'resident';

/** Finds out who asks. `identity` supplies it; the kernel knows only the answer. */
export interface Authenticator {
  /** `undefined` when the token is unknown, expired or ended. */
  findActor(token: string, door: Door): Promise<Actor | undefined>;
}

export interface JobRun {
  readonly id: string;
  readonly actor: Actor;
  readonly platform: Platform;
  readonly input: unknown;
  /** Tells how far it is; throws `Cancelled` when the person has had enough. */
  progress(done: number, total: number | null): Promise<void>;
}

/** What a domain contributes: the kind's name and its work. It must bear being run again after a crash. */
export interface JobKind {
  readonly name: string;
  run(job: JobRun): Promise<unknown>;
}

/** A case in which a step has just been taken, as an effect sees it. */
export interface TakenCase {
  readonly id: string;
  readonly county: string;
  readonly place: string;
  readonly owner: Department;
  readonly step: string;
  /** State before the step; undefined for one that opened the case. */
  readonly from: string | undefined;
  readonly state: string;
  readonly finished: boolean;
  readonly reason: string | null;
  /** The fields of the case after the step; what is sealed stands masked unless the step itself brought it. */
  readonly values: Readonly<Record<string, unknown>>;
}

/**
 * What a domain does whenever steps were taken: in the same transaction, after rows and lines were written, once for all cases of a
 * batch. A refusal takes everything back. Where the platform takes the step itself (`lapse`) nobody could read one: there it is a
 * failure, and the upkeep comes round again.
 */
export interface StepEffect {
  readonly procedure: string;
  readonly steps: readonly string[];
  run(work: PlatformWork, cases: readonly TakenCase[]): Promise<Refusal | undefined>;
}
