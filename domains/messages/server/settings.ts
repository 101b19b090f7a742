import { type Stored, type Tx, idFrom, sql } from '@linli/kernel/server';

/** One row a county, whoever writes it first. */
export const settingId = (county: string): string => idFrom(`messages.setting:${county}`);

export const defaultSetting = {
  quietFrom: '21:00',
  quietUntil: '08:00',
  phoneADayMax: 8, // a joint application of a family on its busiest day
  smsWay: 'screen',
  gatewayUrl: null,
  gatewayHeader: null,
  gatewayBody: null,
  gatewaySuccess: null,
  mailWay: 'screen',
  smtpHost: null,
  smtpPort: null,
  smtpUser: null,
  mailFrom: null,
} as const;

export async function findSetting(tx: Tx, county: string): Promise<Stored | undefined> {
  const found = await sql<Stored>`select * from messages.setting where county = ${county} and id = ${settingId(county)}::uuid`.execute(tx);
  return found.rows[0];
}
