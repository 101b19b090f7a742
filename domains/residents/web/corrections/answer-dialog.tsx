import { ReasonDialog, RefusalNotice, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { acceptCorrection, declineCorrection } from '../../model/index.ts';
import { FieldValue, useFieldOf } from '../field-value.tsx';
import { type CorrectionRow, usePerson, useStep } from '../queries.ts';

interface Props {
  readonly row: CorrectionRow;
  readonly verb: 'accept' | 'decline';
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** The value as it stands beside the one proposed, then one answer. */
export function AnswerDialog({ row, verb, onClose, onDone }: Props): ReactElement {
  const t = useText();
  const fieldOf = useFieldOf();
  const about = usePerson(row.values.person ?? undefined);
  const accept = useStep(acceptCorrection, onDone);
  const decline = useStep(declineCorrection, onDone);
  const field = row.values.field ?? '';
  const accepting = verb === 'accept';
  const send = (reason: string): void => {
    if (!accepting) decline.mutate({ id: row.id, version: row.version, answer: reason });
    else if (about.data !== undefined)
      accept.mutate({ id: row.id, version: row.version, personVersion: about.data.version, answer: reason === '' ? null : reason });
  };
  return (
    <ReasonDialog
      title={accepting ? t({ zh: '采纳勘误', en: 'Accept the correction' }) : t({ zh: '不采纳勘误', en: 'Decline the correction' })}
      action={accepting ? t({ zh: '改正', en: 'Correct it' }) : t({ zh: '不采纳', en: 'Decline' })}
      placeholder={
        accepting
          ? t({ zh: '例如：已核对户口簿', en: 'For example: household book seen' })
          : t({ zh: '例如：证件上的日期与现有一致', en: 'For example: the card shows the date that stands' })
      }
      busy={accept.isPending || decline.isPending}
      error={accept.error ?? decline.error}
      optional={accepting}
      barred={accepting && about.data === undefined}
      onSend={send}
      onClose={onClose}
    >
      {about.error === null ? null : <RefusalNotice error={about.error} />}
      <dl className="ln-values">
        <div>
          <dt>{t({ zh: '居民', en: 'Resident' })}</dt>
          <dd>{about.data?.values.name ?? row.titles?.['person']}</dd>
        </div>
        <div>
          <dt>
            {t({ zh: '现在的“{label}”', en: '"{label}" as it stands' }, { label: t(fieldOf(field)?.label ?? { zh: field, en: field }) })}
          </dt>
          <dd>
            {about.data === undefined ? null : (
              <FieldValue name={field} value={Object.entries(about.data.values).find(([key]) => key === field)?.[1]} />
            )}
          </dd>
        </div>
        <div>
          <dt>{t({ zh: '应改为', en: 'Right value' })}</dt>
          <dd>
            {row.values.proposedSecret ??
              (row.values.proposed === null ? (
                t({ zh: '清空', en: 'leave empty' })
              ) : (
                <FieldValue name={field} value={row.values.proposed} />
              ))}
          </dd>
        </div>
      </dl>
    </ReasonDialog>
  );
}
