import { type Platform, asOwner, newSalt, seal, sql } from '@linli/kernel/server';

const AT_ONCE = 500; // rows of one transaction
const ABOUT = 'statuses.elder-care.emergencyContact';

/** Seals the contacts that stood in clear before they were confidential; answers how many. Nothing of a record but its form changes. */
async function sealSome({ db, keys }: Pick<Platform, 'db' | 'keys'>): Promise<number> {
  return asOwner(db, async (tx) => {
    const taken = await sql<{ county: string; id: string; contact: string; salt: Buffer | null }>`
      with taken as (
        delete from statuses.clear_contact where (county, id) in (
          select county, id from statuses.clear_contact order by county, id limit ${AT_ONCE} for update skip locked) returning county, id, contact
      )
      select taken.*, e.key_salt as salt from taken join statuses.elder_care as e on e.county = taken.county and e.id = taken.id
    `.execute(tx);
    const hex = (bytes: Buffer): string => `\\x${bytes.toString('hex')}`;
    const rows = taken.rows.map(({ county, id, contact, salt: there }) => {
      const salt = there ?? newSalt();
      return { county, id, salt: hex(salt), sealed: hex(seal(keys, salt, ABOUT, contact)) };
    });
    // Whoever has typed another contact meanwhile is right.
    await sql`
      update statuses.elder_care as e set emergency_contact_sealed = x.sealed, key_salt = x.salt
      from json_to_recordset(${JSON.stringify(rows)}::json) as x(county text, id uuid, salt bytea, sealed bytea)
      where e.county = x.county and e.id = x.id and e.emergency_contact_sealed is null and (e.key_salt is null or e.key_salt = x.salt)
    `.execute(tx);
    return rows.length;
  });
}

export async function sealContacts(platform: Pick<Platform, 'db' | 'keys'>): Promise<void> {
  while ((await sealSome(platform)) === AT_ONCE);
}
