import { type Refusal, isRefusal } from '@linli/kernel/model';
import type { Fault, PageRequest } from '@linli/kernel/server';
import { type ResidentMe, identityOperations } from '@linli/identity/model';
import { type Draft, type ItemForm, type KnownAnswer, factsAsked, getGuide, myDrafts, myKnown, resultOf } from '@linli/services/model';
import type { Asked } from './steps.ts';

/** What every page of an application stands on. */
export interface Applying {
  readonly code: string;
  readonly id: string;
  /** The edition that is read. */
  readonly edition: string;
  readonly item: ItemForm & Pick<Asked, 'factsFor'>;
  readonly me: ResidentMe;
  readonly draft: Draft;
}

/** What a page was sent: the draft as it now stands, or what is wrong with it. */
export type Read = { readonly draft: Draft } | { readonly faults: readonly Fault[] };

export const stepPath = ({ code, id }: Pick<Applying, 'code' | 'id'>, step: string): string => `/portal/apply/${code}/${id}/${step}`;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export const isId = (id: string): boolean => uuid.test(id);

/** The resident, the item as it is today, and the draft as it was left; an empty one where it was not begun. */
export async function findApplying({ ask, params, dictionaryOf }: PageRequest): Promise<Applying | Refusal> {
  const [code = '', id = ''] = [params['code'], params['id']];
  const me = await ask(identityOperations.residentSelf, {});
  if (isRefusal(me)) return me;
  const guide = await ask(getGuide, { code, county: me.place.slice(0, 6) });
  if (isRefusal(guide)) return guide;
  const drafts = await ask(myDrafts, {});
  if (isRefusal(drafts)) return drafts;
  const kept = drafts.drafts.find((each) => each.id === id)?.draft;
  // A draft of an edition that is no longer in force keeps its answers; questions that are gone are not sent.
  const { registers } = await dictionaryOf(me.place.slice(0, 6));
  const factsFor: Asked['factsFor'] = (answers) => factsAsked(resultOf(code), answers, 'applicant', registers);
  return { code, id, edition: guide.id, item: { ...guide.item, factsFor }, me, draft: { ...kept, item: guide.id } };
}

/** What is known of whoever it is for, so that it is shown and not asked. */
export const knownFor = ({ ask }: Pick<PageRequest, 'ask'>, { edition, draft }: Applying): Promise<KnownAnswer | Refusal> =>
  ask(myKnown, typeof draft.person === 'string' ? { item: edition, person: draft.person } : { item: edition });
