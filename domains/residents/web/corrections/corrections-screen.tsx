import { decidePlace, decideRight, workingCalendar } from '@linli/kernel/model';
import {
  EmptyState,
  ExplainedButton,
  GoLink,
  PageHead,
  RefusalNotice,
  StatusMark,
  UNKNOWN,
  formatDay,
  useActor,
  useAddress,
  useLanguage,
  usePlace,
  useSession,
  useText,
  Pager,
} from '@linli/kernel/web';
import { App, Select } from 'antd';
import { useState, type ReactElement } from 'react';
import { person } from '../../model/index.ts';
import { correctionStateCodes } from '../../model/codes.ts';
import { FieldValue, useFieldOf } from '../field-value.tsx';
import { type CorrectionRow, useCorrections } from '../queries.ts';
import { AnswerDialog } from './answer-dialog.tsx';

interface Answering {
  readonly row: CorrectionRow;
  readonly verb: 'accept' | 'decline';
}

/** `/residents/corrections`: what somebody says is wrong, the one that is due first at the top. */
export function CorrectionsScreen(): ReactElement {
  const t = useText();
  const place = usePlace();
  const { search, setSearch } = useAddress();
  const { message } = App.useApp();
  const state = search['state'] ?? 'open';
  const { data, error, refetch } = useCorrections({ place, state: state === 'all' ? undefined : state, after: search['after'] });
  const [answering, setAnswering] = useState<Answering>();
  const states = [
    ...correctionStateCodes.items.map((item) => ({ value: item.code, label: t(item) })),
    { value: 'all', label: t({ zh: '全部', en: 'All' }) },
  ];
  return (
    <>
      <PageHead
        title={t({ zh: '勘误', en: 'Corrections' })}
        help={t({
          zh: '有人提出居民信息有误。核实后采纳，系统就改正；不采纳要写明理由。10 个工作日内答复。',
          en: 'Somebody says that a fact about a resident is wrong. Accept and it is corrected; decline and say why. Answer within 10 working days.',
        })}
      />
      <div className="ln-toolbar">
        <Select
          value={state}
          style={{ width: 160 }}
          aria-label={t({ zh: '状态', en: 'State' })}
          options={states}
          onChange={(next: string) => setSearch({ state: next === 'open' ? undefined : next, after: undefined })}
        />
      </div>
      {error === null ? null : <RefusalNotice error={error} onRetry={() => void refetch()} />}
      {data?.rows.length === 0 ? (
        <EmptyState title={t({ zh: '没有待答复的勘误', en: 'No correction is waiting' })}>
          <p>{t({ zh: '打开一位居民，点“提出勘误”，就会列在这里。', en: 'Open a resident and say what is wrong; it is listed here.' })}</p>
        </EmptyState>
      ) : (
        <CorrectionTable rows={data?.rows ?? []} busy={data === undefined && error === null} onAnswer={setAnswering} />
      )}
      <Pager next={data?.next ?? null} />
      {answering === undefined ? null : (
        <AnswerDialog
          {...answering}
          onClose={() => setAnswering(undefined)}
          onDone={() => {
            setAnswering(undefined);
            void message.success(t({ zh: '已答复。', en: 'Answered.' }));
          }}
        />
      )}
    </>
  );
}

interface TableProps {
  readonly rows: readonly CorrectionRow[];
  readonly busy: boolean;
  readonly onAnswer: (answering: Answering) => void;
}

function CorrectionTable({ rows, busy, onAnswer }: TableProps): ReactElement {
  const t = useText();
  return (
    <div className="ln-table-frame" aria-busy={busy}>
      <table className="ln-table ln-still">
        <caption className="ln-out-of-sight">{t({ zh: '勘误', en: 'Corrections' })}</caption>
        <thead>
          <tr>
            <th scope="col">{t({ zh: '居民', en: 'Resident' })}</th>
            <th scope="col">{t({ zh: '有误的项目', en: 'What is wrong' })}</th>
            <th scope="col">{t({ zh: '应改为', en: 'Right value' })}</th>
            <th scope="col">{t({ zh: '理由和依据', en: 'Reason and evidence' })}</th>
            <th scope="col">{t({ zh: '答复期限', en: 'Answer due' })}</th>
            <th scope="col">{t({ zh: '答复', en: 'Answer' })}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <CorrectionLine key={row.id} row={row} onAnswer={onAnswer} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function CorrectionLine({
  row,
  onAnswer,
}: {
  readonly row: CorrectionRow;
  readonly onAnswer: (answering: Answering) => void;
}): ReactElement {
  const t = useText();
  const fieldOf = useFieldOf();
  const actor = useActor();
  const { values } = row;
  const field = values.field ?? '';
  const refusal = decideRight(actor, person, 'write') ?? decidePlace(actor, row.place);
  const reasons = [values.reason, values.evidence, values.asker].filter((each) => each !== null);
  return (
    <tr className={values.state === 'open' ? undefined : 'ln-ended'}>
      <td>
        <GoLink to={`/residents/people/${values.person ?? ''}`} className="ln-row-link">
          {row.titles?.['person'] ?? t({ zh: '查看', en: 'Open' })}
        </GoLink>
      </td>
      <td>{t(fieldOf(field)?.label ?? { zh: field, en: field })}</td>
      <td>{values.proposedSecret === null ? <ProposedValue field={field} value={values.proposed} /> : values.proposedSecret}</td>
      <td>{reasons.join(t({ zh: '；', en: '; ' }))}</td>
      <td>
        <DueDay row={row} />
      </td>
      <td>
        {values.state === 'open' ? (
          <span className="ln-actions">
            <ExplainedButton size="small" type="primary" refusal={refusal} onClick={() => onAnswer({ row, verb: 'accept' })}>
              {t({ zh: '采纳并改正', en: 'Accept' })}
            </ExplainedButton>
            <ExplainedButton size="small" refusal={refusal} onClick={() => onAnswer({ row, verb: 'decline' })}>
              {t({ zh: '不采纳', en: 'Decline' })}
            </ExplainedButton>
          </span>
        ) : (
          <>
            {t(correctionStateCodes.find(values.state ?? '') ?? { zh: '', en: '' })}
            {values.answer === null ? null : <span className="ln-hint"> {values.answer}</span>}
          </>
        )}
      </td>
    </tr>
  );
}

function ProposedValue({ field, value }: { readonly field: string; readonly value: string | null }): ReactElement {
  const t = useText();
  return value === null ? (
    <span className="ln-hint">{t({ zh: '清空', en: 'leave empty' })}</span>
  ) : (
    <FieldValue name={field} value={value} />
  );
}

const calendar = workingCalendar();

function DueDay({ row }: { readonly row: CorrectionRow }): ReactElement {
  const t = useText();
  const language = useLanguage();
  const { today } = useSession();
  const due = row.values.dueOn;
  if (due === null) return <>{UNKNOWN}</>;
  if (row.values.state !== 'open') return <span className="ln-figures">{due}</span>;
  const { days } = calendar.workdaysBetween(today, due);
  const day = formatDay(due, language);
  if (today > due) return <StatusMark tone="red" word={t({ zh: '已超期 · {day}', en: 'Overdue · {day}' }, { day })} />;
  return (
    <StatusMark
      tone={days <= SOON ? 'amber' : 'green'}
      word={t({ zh: '还剩 {n} 个工作日 · {day}', en: '{n} working days left · {day}' }, { n: days, day })}
    />
  );
}

const SOON = 3; // working days; the last moment to look into a paper
