import type { ItemForm } from '../item-form.ts';
import { assistanceItems } from './assistance.ts';
import { cardItems } from './cards-housing.ts';
import { childItems } from './children.ts';
import { stationItems } from './health-station.ts';
import { familyItems } from './health.ts';
import { insuranceItems } from './labour-insurance.ts';
import { workItems } from './labour-work.ts';
import { orderItems } from './order.ts';
import { partyItems } from './party.ts';
import { requestItems } from './requests.ts';
import { voluntaryItems } from './voluntary.ts';
import { welfareItems } from './welfare.ts';

/** What a hall usually offers, as a beginning for a county of its own: 57 items of five areas (M33, M34). */
export const modelCatalogue: readonly ItemForm[] = [
  ...partyItems,
  ...insuranceItems,
  ...workItems,
  ...assistanceItems,
  ...childItems,
  ...welfareItems,
  ...cardItems,
  ...voluntaryItems,
  ...orderItems,
  ...requestItems,
  ...familyItems,
  ...stationItems,
].toSorted((a, b) => (a.code < b.code ? -1 : 1));
