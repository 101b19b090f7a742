import { type WorkingCalendar, workingCalendar } from '@linli/kernel/model';
import type { Outbox } from './outbox/state.ts';
import type { Holder, Pack } from './pack.ts';
import { type BasePack, project } from './project.ts';

const MINUTE = 60_000; // colours of time left change no sooner

export const calendarFor = ({ days }: BasePack): WorkingCalendar => workingCalendar({ off: days.off, work: days.work });

interface Asked {
  readonly base: BasePack;
  readonly box: Outbox;
  readonly holder: Holder;
  /** Milliseconds, in the server's time. */
  readonly now: number;
}

/** What the phone holds with what was done on it, reckoned anew only when one of them changed or a minute went by. */
export class PackView {
  #last: { readonly of: Asked; readonly minute: number; readonly pack: Pack } | null = null;

  at(of: Asked): Pack {
    const minute = Math.floor(of.now / MINUTE);
    const last = this.#last;
    if (last !== null && last.of.base === of.base && last.of.box === of.box && last.of.holder === of.holder && last.minute === minute)
      return last.pack;
    const pack = project(of.base, of.box, { holder: of.holder, now: new Date(of.now).toISOString(), calendar: calendarFor(of.base) });
    this.#last = { of, minute, pack };
    return pack;
  }

  forget(): void {
    this.#last = null;
  }
}
