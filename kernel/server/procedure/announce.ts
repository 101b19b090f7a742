import { type Decision, type Procedure, progressMessage, findField, findStep, isSealed, rulesOf } from '../../model/index.ts';
import { idFrom } from '../id.ts';
import type { MessageToSend } from '../messages.ts';
import type { PlatformWork } from '../platform.ts';
import { type Stored, openField, storedValue } from '../store/index.ts';
import { plainTitles } from '../store/titles.ts';

/** A step that was just taken, with the case as it stood before. */
export interface Told {
  readonly row: Stored;
  readonly rules: number;
  readonly no: number;
  readonly decision: Decision;
}

/** Tells those outside the desks who wait for these cases what was done, where the step announces something. */
export async function announce(work: PlatformWork, procedure: Procedure, told: readonly Told[]): Promise<void> {
  const messages = told.flatMap((each) => messageOf(work, procedure, each) ?? []);
  if (messages.length > 0) await work.platform.messages.post(work, messages);
}

function messageOf(work: PlatformWork, procedure: Procedure, { row, rules, no, decision }: Told): MessageToSend | undefined {
  const { cases, tells } = procedure;
  const table = rulesOf(procedure, rules);
  const words = table === undefined ? undefined : findStep(table, decision.step)?.announces;
  if (words === undefined || tells === undefined) return undefined;
  const valueOf = (key: string | undefined): string | undefined => {
    const field = key === undefined ? undefined : findField(cases, key);
    if (key === undefined || field === undefined) return undefined;
    const given = decision.values[key];
    const value = given ?? (isSealed(field) ? openField(cases, key, row, work.keys) : storedValue(field, key, row));
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const [account, phone, name] = [valueOf(tells.account), valueOf(tells.phone), valueOf(tells.name)];
  if (account === undefined && phone === undefined) return undefined;
  return {
    id: idFrom(`progress:${String(row['id'])}:${no}`),
    county: String(row['county']),
    place: String(row['place']),
    to: {
      ...(account === undefined ? {} : { account }),
      ...(phone === undefined ? {} : { phone }),
      ...(name === undefined ? {} : { name }),
    },
    template: progressMessage.name,
    facts: {
      kind: cases.label.zh,
      kindEn: cases.label.en.toLowerCase(),
      // What is sealed goes into no text that leaves the platform.
      title: valueOf(plainTitles(cases)[0]) ?? cases.label.zh,
      what: words.zh,
      whatEn: words.en,
    },
    about: { register: cases.name, record: String(row['id']) },
  };
}
