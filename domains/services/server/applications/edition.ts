import { type Refusal, refuse } from '@linli/kernel/model';
import type { Work } from '@linli/kernel/server';
import { standingOf } from '../../model/editions.ts';
import type { ItemForm } from '../../model/item-form.ts';
import { item } from '../../model/registers/item.ts';
import { contentsOf } from '../catalogue.ts';
import { factsOf } from '../editions.ts';
import { lookAtCounty, rowAt } from './county-look.ts';

const notInForce = (): Refusal =>
  refuse(
    'conflict',
    'item-not-in-force',
    {
      zh: '这个事项现在不办理，或者已经有了新的一版。请重新选择事项。',
      en: 'This item is not offered now, or there is a newer edition. Choose it again.',
    },
    { where: 'item' },
  );

/** An edition in full, in force or past: what an application goes by. */
export async function editionForm(work: Work, county: string, id: string): Promise<ItemForm | undefined> {
  return lookAtCounty(work, county, [item.name], async () => (await contentsOf(work, county, [id])).get(id));
}

/** The edition of an application that begins today. */
export async function editionInForce(work: Work, county: string, id: string): Promise<ItemForm | Refusal> {
  return lookAtCounty(work, county, [item.name], async () => {
    const stored = await rowAt(work, item, county, id);
    if (stored === undefined || standingOf(factsOf(stored, work), work.today) !== 'current') return notInForce();
    return (await contentsOf(work, county, [id])).get(id) ?? notInForce();
  });
}
