import type { DomainModel, FeatureCollection } from '../model/index.ts';
import type { JobKind, Operation, PlaceFollower, StepEffect, Upkeep } from './platform.ts';
import type { Page } from './pages/index.ts';
import type { SealedStore } from './rotation/sealed-store.ts';
import type { Wire } from './wire/index.ts';

/** What a domain offers behind its `server` door. The operations of its registers come from the kernel. */
export interface ServerDomain {
  readonly model: DomainModel;
  /** Absolute folder of its `.sql` files; null for a domain without tables. */
  readonly migrations: string | null;
  readonly operations: readonly Operation[];
  readonly jobs: readonly JobKind[];
  readonly followers: readonly PlaceFollower[];
  readonly upkeep: readonly Upkeep[];
  /** What it does when steps of procedures were taken, its own or those of domains below. */
  readonly effects: readonly StepEffect[];
  /** Tables beside its registers that hold sealed columns: a rotation of keys seals them anew. */
  readonly sealed: readonly SealedStore[];
  /** Pages for residents, beside the operations; `kernel/server/pages` draws what stands around them. */
  readonly pages: readonly Page[];
  /** Routes of foreign protocols; each names the operations behind it. */
  readonly wires: readonly Wire[];
  /** What it shows by OGC API Features; the operation of each is among its operations. */
  readonly features: readonly FeatureCollection[];
}

export function serverDomain(parts: Pick<ServerDomain, 'model' | 'migrations'> & Partial<ServerDomain>): ServerDomain {
  return Object.freeze({
    operations: [],
    jobs: [],
    followers: [],
    upkeep: [],
    effects: [],
    sealed: [],
    pages: [],
    wires: [],
    features: [],
    ...parts,
  });
}
