import { type Actor, type Text } from '@linli/kernel/model';
import { type Platform, type Tx, type Upkeep, asOwner, dayIn, sql, startJob } from '@linli/kernel/server';

const LOOK_SECONDS = 60; // a change takes force on a day; a minute after midnight is soon enough

interface Due {
  readonly county: string;
  readonly id: string;
  readonly title: Text;
  readonly orderedBy: Actor;
}

/** Begins the changes whose day has come, in the name of whoever ordered them. Two programs never begin the same one. */
export const dueChanges: Upkeep = {
  name: 'regions.due-changes',
  everySeconds: LOOK_SECONDS,
  run: (platform) =>
    asOwner(platform.db, async (tx) => {
      const due = await sql<Due>`
        select county, id, title, ordered_by as "orderedBy" from regions.change c
        where state = 'waiting' and on_date <= ${dayIn(platform.clock())}::date
          and not exists (select 1 from regions.change r where r.county = c.county and r.state in ('running', 'undoing'))
        order by county, on_date, id for update skip locked`.execute(tx);
      // One after the other in each county: the next look takes the next one.
      for (const [, [first]] of Map.groupBy(due.rows, (each) => each.county)) {
        if (first !== undefined) await start(tx, platform, first);
      }
    }),
};

async function start(tx: Tx, platform: Platform, { county, id, title, orderedBy }: Due): Promise<void> {
  const job = await startJob({ tx, actor: orderedBy }, 'regions.carry-out', title, { county, id });
  await sql`update regions.change set state = 'running', job = ${job.id}::uuid where county = ${county} and id = ${id}::uuid`.execute(tx);
  platform.log('change of places is due', { county, id });
}
