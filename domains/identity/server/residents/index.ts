import type { Operation } from '@linli/kernel/server';
import { confirmResident, confirmSelf } from './confirm.ts';
import { endConsentAtCounter, giveConsentAtCounter } from './consents.ts';
import { endResident, getResident, listResidents } from './counter.ts';
import { residentData } from './data.ts';
import { endOwnAccount } from './end-own.ts';
import { askFamily, endFamily, giveFamily, listFamily } from './family.ts';
import { endResidentSession, residentSelf, residentSessions, signOutResident } from './me.ts';
import { residentReaders } from './readers.ts';
import { sendPhoneCode, signInByPhone } from './sign-in.ts';

export const residentOperations: readonly Operation[] = [
  sendPhoneCode,
  signInByPhone,
  residentSelf,
  signOutResident,
  residentSessions,
  endResidentSession,
  confirmSelf,
  endOwnAccount,
  residentData,
  residentReaders,
  listFamily,
  askFamily,
  giveFamily,
  endFamily,
  listResidents,
  getResident,
  confirmResident,
  endResident,
  giveConsentAtCounter,
  endConsentAtCounter,
];
