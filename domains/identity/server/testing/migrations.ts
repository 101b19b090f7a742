import { residentsServer } from '@linli/residents/server';
import { identityServer } from '../index.ts';

/** Tables of this domain, and those of the residents to whom its accounts belong. */
export const residentsMigrations = [
  { domain: 'identity', folder: identityServer.migrations ?? '' },
  { domain: 'residents', folder: residentsServer.migrations ?? '' },
];
