import { type Refusal, refuse } from '@linli/kernel/model';
import { ownPhone } from '@linli/identity/server';
import { type Context, indexOf, sql } from '@linli/kernel/server';
import { application } from '../../model/application/application.ts';
import { lookAtCounty } from './county-look.ts';
import { openFor } from './known.ts';

interface Asking {
  readonly county: string;
  readonly code: string;
  readonly itemName: string;
  readonly person: string | null;
  readonly name: string;
  readonly phone: string | null;
  readonly again: boolean;
}

const already = (itemName: string, of: { readonly id: string; readonly number: string }): Refusal =>
  refuse(
    'conflict',
    'application-open',
    {
      zh: `“${itemName}”已经申请过，正在办理，编号 ${of.number}，不用再交一次。`,
      en: `"${itemName}" was applied for and is being handled, number ${of.number}. There is no need to apply again.`,
    },
    { details: { application: of.id, number: of.number } },
  );

/**
 * One person asks for one thing once at a time. Where the person is not known, the phone tells: the same name at it is certain
 * enough, another name may be a parent or a child and is asked about once.
 */
export async function decideTwice(context: Context, asking: Asking): Promise<Refusal | undefined> {
  const { county, code, itemName, person } = asking;
  const [own] = person === null ? [] : await openFor(context, county, code, person);
  if (own !== undefined) return already(itemName, own);
  // A resident may type any phone: only by the own one is told what was applied for, else a neighbour's affairs could be asked for.
  const phone = context.actor.role === 'resident' ? await ownPhone(context) : asking.phone;
  if (phone === null) return undefined;
  const index = indexOf(application.cases.fields.applicantPhone, phone, context);
  const found = await lookAtCounty(context, county, [application.name], () =>
    sql<{ id: string; number: string; name: string; person: string | null }>`
      select id, number, applicant_name as name, person from services.application
      where county = ${county} and applicant_phone_index = ${index} and item_code = ${code} and finished_at is null and ended_at is null order by id limit 20
    `.execute(context.tx),
  );
  const same = found.rows.find((row) => row.name === asking.name && (person === null || row.person === null));
  if (same !== undefined) return already(itemName, same);
  const [other] = person === null ? found.rows : [];
  if (other === undefined || asking.again) return undefined;
  return refuse(
    'conflict',
    'perhaps-twice',
    {
      zh: `这个电话已经有一件“${itemName}”在办。如果是替另一个人办，请确认后再提交。`,
      en: `There is an application for "${itemName}" with this phone already. If this one is for somebody else, say so and send it again.`,
    },
    { where: 'applicantPhone' },
  );
}
