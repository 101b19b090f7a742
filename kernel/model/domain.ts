import type { Indicator } from './indicator.ts';
import { type MessageTemplate, progressMessage } from './message.ts';
import type { OperationDeclaration } from './operation.ts';
import type { Procedure } from './procedure/index.ts';
import type { Register } from './register.ts';
import type { Text } from './text.ts';

/** What a domain tells of itself: the value behind its `model` door. Its labels head the menus. */
export interface DomainModel {
  readonly name: string;
  readonly label: Text;
  readonly registers: readonly Register[];
  readonly operations: readonly OperationDeclaration[];
  readonly indicators: readonly Indicator[];
  /** Their cases stand among the registers. */
  readonly procedures: readonly Procedure[];
  /** The messages that it sends to people outside the desks. */
  readonly messages: readonly MessageTemplate[];
}

export function domain(model: { name: string; label: Text } & Partial<DomainModel>): DomainModel {
  const { registers = [], procedures = [] } = model;
  return Object.freeze({
    operations: [],
    indicators: [],
    messages: [],
    ...model,
    procedures,
    registers: [...registers, ...procedures.map(({ cases }) => cases)],
  });
}

export interface RegisterGroup {
  /** Stands once in a menu: the domain's name, with the place of the group where the domain has several. */
  readonly key: string;
  readonly label: Text;
  readonly registers: readonly Register[];
}

/** The registers of a domain under the headings that menus show them by, in the order of their declaration. */
export function groupsOf({ name, label, registers }: DomainModel): RegisterGroup[] {
  const groups = Map.groupBy(registers, (each) => (each.group ?? label).zh);
  return [...groups.values()].map((own, at) => ({ key: at === 0 ? name : `${name}-${at}`, label: own[0]?.group ?? label, registers: own }));
}

/** Everything that the gathered domains declare, found by name. */
export interface Dictionary {
  readonly domains: readonly DomainModel[];
  readonly registers: ReadonlyMap<string, Register>;
  readonly operations: ReadonlyMap<string, OperationDeclaration>;
  readonly indicators: ReadonlyMap<string, Indicator>;
  /** By the name of the procedure, which is that of the register of its cases. */
  readonly procedures: ReadonlyMap<string, Procedure>;
  readonly messages: ReadonlyMap<string, MessageTemplate>;
  /** `domain.fact` -> the register that publishes it. */
  readonly facts: ReadonlyMap<string, { readonly register: Register; readonly key: string }>;
}

/** Gathers domains by value. A name that stands twice, or a fact that nobody publishes, stops the start. */
export function gather(domains: readonly DomainModel[]): Dictionary {
  const registers = byName(domains.flatMap((each) => each.registers));
  const operations = byName(domains.flatMap((each) => each.operations));
  const indicators = byName(domains.flatMap((each) => each.indicators));
  const procedures = byName(domains.flatMap((each) => each.procedures));
  const messages = byName([progressMessage, ...domains.flatMap((each) => each.messages)]);
  const facts = new Map<string, { register: Register; key: string }>();
  for (const register of registers.values()) {
    for (const key of Object.keys(register.publishes ?? {})) {
      const name = `${register.domain}.${key}`;
      if (facts.has(name)) throw new Error(`The fact "${name}" is published twice.`);
      facts.set(name, { register, key });
    }
  }
  return { domains, registers, operations, indicators, procedures, messages, facts };
}

function byName<T extends { readonly name: string }>(all: readonly T[]): Map<string, T> {
  const found = new Map<string, T>();
  for (const each of all) {
    if (found.has(each.name)) throw new Error(`"${each.name}" is declared twice.`);
    found.set(each.name, each);
  }
  return found;
}
