import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { Register, Text } from '../../../model/index.ts';
import { api, registerPath } from '../../api/index.ts';
import { formatInstant, isEmptyValue, partOf } from '../../fields/index.ts';
import { useText } from '../../i18n/index.ts';
import { RefusalNotice } from '../../parts/index.ts';
import { type HistoryLine, stepsOf, type ValueChange } from './history-changes.ts';

const actions: Record<string, Text> = {
  create: { zh: '登记', en: 'Added' },
  change: { zh: '修改', en: 'Changed' },
  end: { zh: '停用', en: 'Ended' },
  reopen: { zh: '恢复', en: 'Reopened' },
};

function ChangeLine({
  register,
  id,
  change,
}: {
  readonly register: Register;
  readonly id: string;
  readonly change: ValueChange;
}): ReactElement | null {
  const t = useText();
  const field = register.fields[change.key];
  if (field === undefined) return null;
  const { Display } = partOf(field);
  const at = { register: register.name, field: change.key, record: id };
  return (
    <li>
      <span className="ln-hint">{t(field.label)}：</span>
      {isEmptyValue(change.from) ? null : (
        <>
          <del>
            <Display field={field} value={change.from} at={at} />
          </del>
          <span aria-hidden="true"> → </span>
        </>
      )}
      <ins>
        <Display field={field} value={change.to} at={at} />
      </ins>
    </li>
  );
}

/** Who changed what and when, newest first, with the old value beside the new one. */
export function HistoryTimeline({ register, id }: { readonly register: Register; readonly id: string }): ReactElement {
  const t = useText();
  const { data, error, isPending } = useQuery({
    queryKey: ['history', register.name, id],
    queryFn: ({ signal }) => api.get<{ lines: HistoryLine[] }>(`${registerPath(register.name)}/${id}/history`, {}, signal),
  });
  const steps = stepsOf(data?.lines ?? []);
  return (
    <section className="ln-panel" aria-labelledby="history-title" aria-busy={isPending}>
      <h2 id="history-title">{t({ zh: '变更记录', en: 'History' })}</h2>
      {error === null ? null : <RefusalNotice error={error} />}
      <ol className="ln-history">
        {steps.map(({ line, changes, reason }) => (
          <li key={line.version}>
            <div className="ln-history-head">
              <strong>{t(actions[line.action] ?? { zh: line.action, en: line.action })}</strong>
              <span>{line.actorName ?? t({ zh: '系统', en: 'The system' })}</span>
              <time dateTime={line.at} className="ln-figures ln-hint">
                {formatInstant(line.at)}
              </time>
            </div>
            {reason === undefined ? null : <p>{t({ zh: '原因：{reason}', en: 'Reason: {reason}' }, { reason })}</p>}
            {line.action === 'create' ? null : (
              <ul>
                {changes.map((change) => (
                  <ChangeLine key={change.key} register={register} id={id} change={change} />
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
