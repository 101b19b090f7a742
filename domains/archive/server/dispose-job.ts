import { countyOf } from '@linli/kernel/model';
import { type JobKind, dropForGood } from '@linli/kernel/server';
import { vaultName } from './kept-files.ts';

/** Takes away the files of filings whose disposal was decided. Run again it goes on where it was. */
export const disposeJob: JobKind = {
  name: 'archive.dispose',
  run: async (run) => {
    const { platform, actor, input } = run;
    const { disposal } = input as { disposal: string };
    const county = countyOf(actor.place) ?? '';
    const files = await platform.db.owner.query<{ filing: string; no: number }>(
      `select k.filing, k.no from archive.kept_file k join archive.filing f on f.county = k.county and f.id = k.filing
       where k.county = $1 and f.disposal = $2 and f.ended_at is not null and k.gone_at is null order by k.filing, k.no`,
      [county, disposal],
    );
    for (const [at, { filing, no }] of files.rows.entries()) {
      await dropForGood(platform, vaultName(county, filing, no));
      await platform.db.owner.query('update archive.kept_file set gone_at = $4 where county = $1 and filing = $2 and no = $3', [
        county,
        filing,
        no,
        platform.clock(),
      ]);
      await run.progress(at + 1, files.rows.length);
    }
    return { files: files.rows.length };
  },
};
