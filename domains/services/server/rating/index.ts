import { fulfil, type Operation, type Page, type StepEffect, type Upkeep } from '@linli/kernel/server';
import * as declared from '../../model/rating/operations.ts';
import { keepHandledMonths } from './handled-months.ts';
import { blurRatings, inviteThem } from './invite.ts';
import { invites, linkOne, uncounts } from './links.ts';
import { ratePage } from './rate-page.ts';
import { giveOne, openOne, rateOnceMore } from './rate.ts';
import { listCalls, seeThem } from './rates.ts';

export const ratingServer: readonly Operation[] = [
  fulfil(declared.openRating, openOne),
  fulfil(declared.giveRating, giveOne),
  fulfil(declared.rateAgain, rateOnceMore),
  fulfil(declared.ratingLink, linkOne),
  fulfil(declared.myRatingLink, linkOne),
  fulfil(declared.seeRates, seeThem),
  fulfil(declared.ratingCalls, listCalls),
];

/** `/rate/{token}`: opened by whoever holds the link. */
export const ratingPages: readonly Page[] = [ratePage];

export const ratingEffects: readonly StepEffect[] = [invites, uncounts];

export const ratingUpkeep: readonly Upkeep[] = [
  { name: 'services.rating-invitations', everySeconds: 600, run: inviteThem },
  { name: 'services.handled-months', everySeconds: 3600, run: keepHandledMonths },
  { name: 'services.blur-ratings', everySeconds: 86_400, run: blurRatings },
];
