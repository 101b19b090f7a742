import { type InputOf, type OutputOf, countyOf, isRefusal, parsePhone, refuse } from '@linli/kernel/model';
import { type Context, type Stored, changeRow, closedAddress, insertRows, isClosedFigure } from '@linli/kernel/server';
import { badMail, decideSecrets, decideSetting, isMailAddress } from '../../model/decide-setting.ts';
import type { getSetting, tryWay, writeSetting } from '../../model/index.ts';
import { setting } from '../../model/registers/setting.ts';
import { trial } from '../../model/templates.ts';
import { outgoingId } from '../port.ts';
import { defaultSetting, findSetting, settingId } from '../settings.ts';

type Answer = OutputOf<typeof getSetting>;

const countyHere = (context: Context): string => countyOf(context.actor.place) ?? '';

function answerOf(context: Context, row: Stored | undefined): Answer {
  const shared = {
    version: Number(row?.['version'] ?? 0),
    gatewaySecretSet: Buffer.isBuffer(row?.['gateway_secret_sealed']),
    smtpPasswordSet: Buffer.isBuffer(row?.['smtp_password_sealed']),
    privateOpen: context.platform.config.privateGateways,
  };
  if (row === undefined) return { ...defaultSetting, ...shared };
  const word = (column: string): string | null => (row[column] as string | null) ?? null;
  return {
    quietFrom: String(row['quiet_from']),
    quietUntil: String(row['quiet_until']),
    phoneADayMax: Number(row['phone_a_day_max']),
    smsWay: row['sms_way'] === 'http' ? 'http' : 'screen',
    gatewayUrl: word('gateway_url'),
    gatewayHeader: word('gateway_header'),
    gatewayBody: word('gateway_body'),
    gatewaySuccess: word('gateway_success'),
    mailWay: row['mail_way'] === 'smtp' ? 'smtp' : 'screen',
    smtpHost: word('smtp_host'),
    smtpPort: (row['smtp_port'] as number | null) ?? null,
    smtpUser: word('smtp_user'),
    mailFrom: word('mail_from'),
    ...shared,
  };
}

export async function getIt(context: Context): Promise<Answer> {
  return answerOf(context, await findSetting(context.tx, countyHere(context)));
}

export async function writeIt(context: Context, input: InputOf<typeof writeSetting>) {
  const { privateGateways } = context.platform.config;
  const no = decideSetting(input, privateGateways);
  if (no !== undefined) return no;
  if (!privateGateways && input.smsWay === 'http' && isClosedFigure(input.gatewayUrl ?? '')) return closedAddress('gatewayUrl');
  const county = countyHere(context);
  const id = settingId(county);
  const before = answerOf(context, await findSetting(context.tx, county));
  const moved = decideSecrets(before, input, {
    gatewaySecret: before.gatewaySecretSet && input.gatewaySecret === undefined,
    smtpPassword: before.smtpPasswordSet && input.smtpPassword === undefined,
  });
  if (moved !== undefined) return moved;
  const { version, ...given } = input;
  const values = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  if (version === 0) await insertRows(context, setting, [{ id, place: county, values }]);
  else {
    const changed = await changeRow(context, setting, { id, version, values });
    if (isRefusal(changed)) return changed;
  }
  context.note({ record: id, place: county, details: { smsWay: input.smsWay, mailWay: input.mailWay } });
  return getIt(context);
}

export async function tryIt(context: Context, { id, channel, to }: InputOf<typeof tryWay>) {
  const phone = channel === 'sms' ? parsePhone(to) : undefined;
  if (phone !== undefined && !phone.ok)
    return refuse('invalid', 'not-a-phone', { zh: '这不像一个手机号。', en: 'This is no phone number.' }, { where: 'to' });
  if (channel === 'mail' && !isMailAddress(to)) return badMail('to');
  const county = countyHere(context);
  await context.platform.messages.post(context, [
    {
      id,
      county,
      place: county,
      to: phone?.ok === true ? { phone: phone.value.number } : { mail: to },
      template: trial.name,
      facts: { sender: context.actor.name },
    },
  ]);
  context.note({ record: id, place: county, details: { channel } });
  return { id: outgoingId(id, channel) };
}
