import { type Actor, countyOf } from '@linli/kernel/model';
import { type Platform, asOwner, newId, sql, writeEntry } from '@linli/kernel/server';

/** What somebody says of himself: a name as it is written, and keyed digests of number and phone. */
export interface Claim {
  readonly platform: Pick<Platform, 'db' | 'clock'>;
  readonly actor: Actor;
  readonly number: Buffer;
  readonly phone: Buffer;
  /** Is this the name? Asked of the register's own, so that no name leaves it for a wrong number. */
  readonly isName: (name: string) => boolean;
}

interface Found {
  readonly id: string;
  readonly name: string;
  readonly place: string;
  readonly same_phone: boolean | null;
}

/**
 * Is this the person whom the register knows by that number, under that name and that phone? The second way past the wall between communities beside
 * `findHolders`, and as narrow: it answers a person or nothing, never which of the three did not agree, and every question stands in the trail. The trail
 * alone says why one failed, because the counter is asked about it.
 */
export async function confirmPerson({
  platform,
  actor,
  number,
  phone,
  isName,
}: Claim): Promise<{ person: string; name: string; place: string } | undefined> {
  const county = countyOf(actor.place);
  if (county === undefined) throw new Error('Only somebody inside a county is confirmed against its register.');
  const instant = platform.clock();
  return asOwner(platform.db, async (tx) => {
    const found = await sql<Found>`
      select id, name, place, phone_index = ${phone} as same_phone from residents.person
      where county = ${county} and ended_at is null and identity_number_index = ${number}
    `.execute(tx);
    const row = found.rows[0];
    const why = row === undefined ? 'unknown' : !isName(row.name) ? 'other-name' : row.same_phone === true ? 'agrees' : 'other-phone';
    await writeEntry(tx, {
      id: newId(instant.getTime()),
      county,
      at: instant.toISOString(),
      account: actor.account,
      post: actor.post,
      actorName: actor.name,
      role: actor.role,
      place: actor.place,
      operation: 'residents.confirm-person',
      register: 'residents.person',
      record: row?.id ?? null,
      outcome: 'done',
      purpose: '居民核实身份',
      details: { why },
      changes: 0,
    });
    return row !== undefined && why === 'agrees' ? { person: row.id, name: row.name, place: row.place } : undefined;
  });
}
