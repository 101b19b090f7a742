import type { ReactElement } from 'react';
import { type Field, findField, type Procedure, roleLabels, type Role, type ShownLine, type Text } from '../../model/index.ts';
import { formatInstant, partOf } from '../fields/index.ts';
import { useText } from '../i18n/index.ts';
import { CommentForm } from './comment-form.tsx';
import type { CaseAnswer } from './queries.ts';

const heads: Record<Exclude<ShownLine['kind'], 'step'>, Text> = {
  comment: { zh: '留言', en: 'Comment' },
  'hand-over': { zh: '移交', en: 'Handed over' },
  late: { zh: '逾期', en: 'Late' },
};

const units: Record<'workday' | 'day' | 'hour', Text> = {
  workday: { zh: '时限延长 {n} 个工作日', en: 'Limit longer by {n} working days' },
  day: { zh: '时限延长 {n} 天', en: 'Limit longer by {n} days' },
  hour: { zh: '时限延长 {n} 小时', en: 'Limit longer by {n} hours' },
};

interface LineProps {
  readonly procedure: Procedure;
  readonly record: string;
  readonly line: ShownLine;
  readonly told: readonly string[];
}

function Value({
  procedure,
  record,
  name,
  value,
}: Omit<LineProps, 'line' | 'told'> & { readonly name: string; readonly value: unknown }): ReactElement | null {
  const t = useText();
  const field: Field | undefined = findField(procedure.cases, name);
  if (field === undefined) return null;
  const { Display } = partOf(field);
  return (
    <li>
      <span className="ln-hint">{t(field.label)}：</span>
      <Display field={field} value={value} at={{ register: procedure.name, field: name, record }} />
    </li>
  );
}

function Line({ procedure, record, line, told }: LineProps): ReactElement {
  const t = useText();
  const head = line.kind === 'step' ? (line.label ?? { zh: line.step ?? '', en: line.step ?? '' }) : heads[line.kind];
  const role = line.role === null ? undefined : roleLabels[line.role as Role];
  return (
    <li>
      <div className="ln-history-head">
        <strong>{t(head)}</strong>
        <span>
          {line.accountName}
          {role === undefined ? null : <span className="ln-hint"> {t(role)}</span>}
        </span>
        <time dateTime={line.at} className="ln-figures ln-hint">
          {formatInstant(line.at)}
        </time>
      </div>
      {line.to === null ? null : <p className="ln-hint">{t({ zh: '到“{state}”', en: 'to "{state}"' }, { state: t(line.to) })}</p>}
      {line.insteadOf === null ? null : <p>{t({ zh: '替{name}顶岗办理', en: 'Standing in for {name}' }, { name: line.insteadOf })}</p>}
      {line.kind === 'hand-over' ? (
        <p>
          {line.otherName === null
            ? t({ zh: '不再指定承办人', en: 'To the whole desk' })
            : t({ zh: '交给{name}', en: 'To {name}' }, { name: line.otherName })}
        </p>
      ) : null}
      {line.kind === 'late' ? <p>{t({ zh: '时限到了还没有办，列入逾期。', en: 'Its time was over, and it was not done.' })}</p> : null}
      {line.words === null ? null : <p>{line.words}</p>}
      {line.extendedBy === null ? null : <p>{t(units[line.extendedUnit ?? 'day'], { n: line.extendedBy })}</p>}
      {line.announces === null ? null : (
        <p className="ln-hint">{t({ zh: '告知：{words}', en: 'Told: {words}' }, { words: t(line.announces) })}</p>
      )}
      <ul>
        {Object.entries(line.values)
          .filter(([name]) => !told.includes(name))
          .map(([name, value]) => (
            <Value key={name} procedure={procedure} record={record} name={name} value={value} />
          ))}
      </ul>
    </li>
  );
}

interface TimelineProps {
  readonly procedure: Procedure;
  readonly answer: CaseAnswer;
  /** Fields that the page tells elsewhere. */
  readonly told: readonly string[];
}

/** Who did what and when, the newest first, and a place to say something. */
export function CaseTimeline({ procedure, answer, told }: TimelineProps): ReactElement {
  const t = useText();
  const { row, lines } = answer;
  return (
    <section className="ln-panel" aria-labelledby="timeline-title">
      <h2 id="timeline-title">{t({ zh: '办理记录', en: 'What was done' })}</h2>
      <CommentForm procedure={procedure} row={row} />
      <ol className="ln-history">
        {lines.map((line) => (
          <Line key={line.id} procedure={procedure} record={row.id} line={line} told={told} />
        ))}
      </ol>
    </section>
  );
}
