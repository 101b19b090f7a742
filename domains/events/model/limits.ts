import { days, hours, workdays } from '@linli/kernel/model';

/** How long each level may hold an event before it is solved or sent upward (domain.md 4.3). */
export const GRID_STAY = workdays(2);
export const COMMUNITY_STAY = workdays(5);
export const TOWN_STAY = workdays(7);
export const COUNTY_STAY = workdays(15);

/** A report is looked at within a working day; the county's custom, no law sets it. */
export const ACCEPTANCE = workdays(1);
/** Whoever checks does so within two working days. */
export const CHECKING = workdays(2);
/** So long may the reporter say that it is not solved, before the event closes by itself. */
export const OBJECTION = days(3);

/** Sent upward, the event may take as much longer as the next level has more (domain.md 4.3: 5, 7, 15 working days). */
export const MORE_AT_TOWN = TOWN_STAY.n - COMMUNITY_STAY.n;
export const MORE_AT_COUNTY = COUNTY_STAY.n - TOWN_STAY.n;

/** domain.md 4.3: a case goes back or aside twice at most; after that whoever has it solves it or sends it upward. */
export const REASSIGNMENTS_MAX = 2;
/** domain.md 4.3: reopened within 30 days counts as done anew (返工). */
export const REOPEN_DAYS = 30;
/** One extension, of the longest stay at most. */
export const EXTENSION_MAX = COUNTY_STAY.n;

export const WORKDAYS_MAX = 60;
export const RESPONSE_HOURS_MAX = 72;

/** The stay in an emergency whose category says nothing: two hours on site (domain.md 4.2, C). */
export const RESPONSE_HOURS = hours(2).n;

/** Pictures of one event before, and after. */
export const PHOTOS_MAX = 6;

/** Around a new report: how far and how long ago another one may be the same (issue 5). */
export const NEARBY_METRES = 100;
export const NEARBY_DAYS = 14;
