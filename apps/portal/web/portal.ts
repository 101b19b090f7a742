import { findPosition } from './find-position.ts';
import { focusFault } from './focus-fault.ts';
import { followSignal } from './signal.ts';
import { forgetTyped, keepTyped } from './keep-typed.ts';
import { listReadGuides } from './read-guides.ts';
import { readAloud } from './read-aloud.ts';
import { shrinkPhotos } from './shrink-photos.ts';

/** What a page gains where a script may run. Nothing here is needed for a page to do its work. */
forgetTyped();
keepTyped();
followSignal();
shrinkPhotos();
readAloud();
focusFault();
findPosition();
void listReadGuides();

// Without TLS (a trial on another machine) browsers have no service workers, and the pages go without.
if ('serviceWorker' in navigator)
  navigator.serviceWorker.register('/portal/service-worker.js', { scope: '/portal' }).catch(() => undefined);
