import { type Platform, sweepFolders } from '@linli/kernel/server';

/** Files of filings that were never entered: a kill came between the files and the row that names them. */
export async function sweepFilings(platform: Platform): Promise<number> {
  let gone = 0;
  for (const county of platform.countiesInUse.list())
    gone += await sweepFolders(platform, `archive/${county}`, (names) => entered(platform, county, names), platform.clock());
  if (gone > 0) platform.log('files of filings that were never entered are gone', { filings: gone });
  return gone;
}

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A folder that is not named as ours are is left to whoever put it there. */
async function entered({ db }: Platform, county: string, names: readonly string[]): Promise<ReadonlySet<string>> {
  const ids = names.filter((each) => ID.test(each));
  const found = await db.owner.query<{ id: string }>('select id from archive.filing where county = $1 and id = any($2::uuid[])', [
    county,
    ids,
  ]);
  return new Set([...found.rows.map((row) => row.id), ...names.filter((each) => !ID.test(each))]);
}
