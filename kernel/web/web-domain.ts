import type { ComponentType } from 'react';
import type { Role, Text } from '../model/index.ts';

/** The groups of the left menu, from top to bottom. */
export type MenuSection = 'work' | 'hall' | 'registers' | 'ledgers' | 'plan' | 'administration';

export interface MenuEntry {
  readonly section: MenuSection;
  /** Shown instead of the screen's title. */
  readonly label?: Text;
  /** Lower stands higher. */
  readonly order: number;
}

/** A key of a screen, or keys pressed together, and what they do: a line of the table that `?` shows. */
export interface KeyWord {
  readonly keys: readonly string[];
  readonly does: Text;
}

/** A screen that a domain brings: an address, a title, and its code, which is loaded when somebody goes there. */
export interface WebScreen {
  /** Below the root, with `$id` for parts: `/plan`, `/ledgers/$template`. */
  readonly path: string;
  readonly title: Text;
  readonly load: () => Promise<{ readonly Screen: ComponentType }>;
  readonly menu?: MenuEntry;
  /** The register of which it tells one row in full, `$id` being the row's: search and the record itself lead here. */
  readonly about?: string;
  /** The registers of which it is the list that people use: the menu leads here and leaves their plain lists out. */
  readonly lists?: string | readonly string[];
  /** The page of docs/guide that tells how it is used, by its name without ending. */
  readonly guide?: string;
  /** Of use only where there are procedures: no entry of the menu leads to it before the first one. */
  readonly forProcedures?: boolean;
  /** Keys that it has of its own, shown by `?` before those of every screen. */
  readonly keys?: readonly KeyWord[];
  /** Posts that have a use for it; everybody when left out. The server decides again. */
  readonly roles?: readonly Role[];
}

/** A part of the page "my work": what is due, what moves, what to begin. */
export interface HomeCard {
  readonly name: string;
  readonly order: number;
  readonly load: () => Promise<{ readonly Card: ComponentType }>;
  readonly roles?: readonly Role[];
}

/** A button that a domain adds to a page of another one that it builds upon, which knows nothing of it. */
export interface AddedAction {
  readonly name: string;
  /** The path of that screen, as it is declared: `/ledgers/forms/$id`. */
  readonly page: string;
  readonly load: () => Promise<{ readonly Action: ComponentType }>;
  readonly roles?: readonly Role[];
}

/** What a part of a case's page is told. */
export interface CasePartProps {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly place: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** What a domain adds to the page of its own cases, where fields alone do not tell it. */
export interface CasePart {
  readonly procedure: string;
  readonly load: () => Promise<{ readonly Part: ComponentType<CasePartProps> }>;
  /** Fields that the part tells itself, or that say nothing here: left out of the values below it. */
  readonly tells: (values: Readonly<Record<string, unknown>>) => readonly string[];
}

/** What a domain shows: the value behind its `web` door. Registers need none, their screens come from the declaration. */
export interface WebDomain {
  readonly name: string;
  readonly screens: readonly WebScreen[];
  readonly home?: readonly HomeCard[];
  readonly actions?: readonly AddedAction[];
  readonly caseParts?: readonly CasePart[];
}
