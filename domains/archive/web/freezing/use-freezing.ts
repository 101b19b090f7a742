import { isOver, useJob } from '@linli/kernel/web';
import { useEffect, useState } from 'react';
import { useForget } from '../queries.ts';

/** What the job of freezing ends with; no filing when the form was returned meanwhile. */
export interface Outcome {
  readonly filing: string | null;
  readonly fileNumber?: string;
  readonly fresh?: boolean;
  /** How many there are of a ledger above communities, where `filing` is the first; left out for a form. */
  readonly filings?: number;
}

/** Follows a job of freezing to its end. */
export function useFreezing() {
  const forget = useForget();
  const [id, setId] = useState<string>();
  const { data: job } = useJob(id);
  const over = job !== undefined && isOver(job);
  useEffect(() => {
    if (over) forget();
    // `forget` is another function at every rendering and does the same.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [over]);
  const outcome = job?.state === 'done' ? (job.outcome as Outcome) : undefined;
  return { follow: setId, running: id !== undefined && !over, job, outcome };
}
