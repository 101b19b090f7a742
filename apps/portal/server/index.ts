import type { Page } from '@linli/kernel/server';
import { confirmPage } from './account/confirm.ts';
import { dataPage, readersPage } from './account/data.ts';
import { familyPage } from './account/family.ts';
import { signInPage, signOutPage } from './account/sign-in.ts';
import { beginPage } from './apply/begin.ts';
import { resumePage } from './apply/resume.ts';
import { stepPage } from './apply/step-page.ts';
import { eventsPage, followEventPage, myEventPage, myEventsPage } from './events/follow.ts';
import { reportDonePage, reportFormPage, reportPage } from './events/report.ts';
import { guidePage } from './guide/guide.ts';
import { servicesPage } from './guide/services.ts';
import { helpPage } from './help/help.ts';
import { offlinePage } from './help/offline.ts';
import { bookPage } from './hall/book.ts';
import { hallPage } from './hall/hall.ts';
import { cancelAppointmentPage, myAppointmentsPage } from './hall/mine.ts';
import { numberPage } from './hall/number.ts';
import { applicationPage, withdrawPage } from './mine/application.ts';
import { followPage } from './mine/follow.ts';
import { mePage } from './mine/me.ts';
import { messagesPage } from './mine/messages.ts';
import { ratePage } from './mine/rate.ts';
import { receiptPage } from './mine/receipt.ts';
import { supplyPage } from './mine/supply.ts';
import { homePage } from './start/home.ts';
import { placePage } from './start/place.ts';

export { counterAt, portalFrame } from './frame.ts';

/** The residents' pages; a fixed path before one with a place for an id. Each asks the operations of the domains, by their own routes, as whoever opened it. */
export const portalPages: readonly Page[] = [
  homePage,
  placePage,
  servicesPage,
  guidePage,
  followPage,
  helpPage,
  hallPage,
  bookPage,
  numberPage,
  myAppointmentsPage,
  cancelAppointmentPage,
  offlinePage,
  signInPage,
  signOutPage,
  beginPage,
  stepPage,
  resumePage,
  mePage,
  messagesPage,
  dataPage,
  readersPage,
  confirmPage,
  familyPage,
  ratePage,
  applicationPage,
  receiptPage,
  supplyPage,
  withdrawPage,
  reportPage,
  reportDonePage,
  reportFormPage,
  eventsPage,
  followEventPage,
  myEventsPage,
  myEventPage,
];
