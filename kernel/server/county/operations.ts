import { countyFieldOperations, countyOf, isRefusal, noDeclarations } from '../../model/index.ts';
import { type Context, type Operation, fulfil } from '../platform.ts';
import { readDeclarations } from './declarations.ts';
import { announce, lockCounty } from './here.ts';
import { decideListOwner, insertCodes, setCode } from './write-codes.ts';
import { addField, changeField, restoreField, retireField } from './write-fields.ts';

const declared = countyFieldOperations;

async function listDeclarations(context: Context) {
  const county = countyOf(context.actor.place);
  const { fields, codes, indicators } = county === undefined ? noDeclarations : await readDeclarations(context.tx, county);
  return { fields: [...fields], codes: [...codes], indicators: [...indicators] };
}

export const countyOperations: readonly Operation[] = [
  fulfil(declared.list, listDeclarations),
  fulfil(declared.add, addField),
  fulfil(declared.change, changeField),
  fulfil(declared.retire, retireField),
  fulfil(declared.restore, restoreField),
  fulfil(declared.addCodes, async (context, input) => {
    const barred = await decideListOwner(context, input.list);
    if (barred !== undefined) return barred;
    await lockCounty(context);
    const codes = await insertCodes(context, input.list, input.items);
    if (isRefusal(codes)) return codes;
    await announce(context);
    context.note({ details: { list: input.list, items: input.items.map((each) => each.zh) } });
    return { codes: [...codes] };
  }),
  fulfil(declared.setCode, async (context, input) => {
    const item = await setCode(context, input);
    if (!isRefusal(item)) await announce(context);
    return item;
  }),
];
