import { decidePlace, decideRight } from '@linli/kernel/model';
import {
  ExplainedButton,
  GoLink,
  PageHead,
  PlaceName,
  RefusalNotice,
  StatusMark,
  formatInstant,
  screenPath,
  useActor,
  useAddress,
  useText,
} from '@linli/kernel/web';
import { App } from 'antd';
import { useState, type ReactElement } from 'react';
import { correction, decideKeeper, person } from '../../model/index.ts';
import { OpenCorrectionDialog } from '../corrections/open-correction-dialog.tsx';
import { FieldValue, useFieldOf } from '../field-value.tsx';
import { type PersonRow, useCorrections, usePerson } from '../queries.ts';
import { HouseholdPanel } from './household-panel.tsx';
import { ReferencesPanel } from './references-panel.tsx';

const shown = ['identityNumber', 'sex', 'birthDate', 'phone', 'currentAddress', 'registeredAddress', 'employer'] as const;

/** `/residents/people/$id`: one person with the household, what other registers keep, and what is being corrected. */
export function PersonScreen(): ReactElement {
  const t = useText();
  const fieldOf = useFieldOf();
  const { params } = useAddress();
  const id = params['id'] ?? '';
  const { data: row, error, refetch } = usePerson(id);
  const above = <GoLink to={screenPath(person)}>{t(person.label)}</GoLink>;
  if (row === undefined) {
    return (
      <>
        <PageHead title="…" above={above} />
        {error === null ? (
          <div className="ln-panel ln-skeleton ln-waiting" aria-busy="true" />
        ) : (
          <RefusalNotice error={error} onRetry={() => void refetch()} />
        )}
      </>
    );
  }
  return (
    <>
      <PageHead
        title={row.values.name ?? ''}
        above={above}
        aside={
          row.endedAt === null ? (
            <StatusMark tone="green" word={t({ zh: '在册', en: 'In force' })} />
          ) : (
            <StatusMark tone="grey" word={t({ zh: '已停用', en: 'Ended' })} />
          )
        }
        help={<PlaceName place={row.place} steps={2} />}
        actions={<PersonActions row={row} />}
      />
      <section className="ln-panel" aria-labelledby="person-facts">
        <h2 id="person-facts">{t({ zh: '基本信息', en: 'Facts' })}</h2>
        <dl className="ln-values">
          {shown.map((key) => (
            <div key={key}>
              <dt>{t(fieldOf(key)?.label ?? { zh: key, en: key })}</dt>
              <dd>
                <FieldValue name={key} value={row.values[key]} />
              </dd>
            </div>
          ))}
        </dl>
        <div className="ln-actions">
          <GoLink to={`${screenPath(person)}/${row.id}`}>{t({ zh: '全部信息和变更记录', en: 'All facts and the history' })}</GoLink>
        </div>
      </section>
      <HouseholdPanel id={id} />
      <ReferencesPanel id={id} />
      <CorrectionsPanel id={id} />
    </>
  );
}

function PersonActions({ row }: { readonly row: PersonRow }): ReactElement {
  const t = useText();
  const actor = useActor();
  const { go } = useAddress();
  const { message } = App.useApp();
  const [wrong, setWrong] = useState(false);
  return (
    <>
      <ExplainedButton
        refusal={decideKeeper(actor) ?? decidePlace(actor, row.place)}
        onClick={() => go(`/residents/people/${row.id}/move`)}
      >
        {t({ zh: '办理迁居', en: 'Move' })}
      </ExplainedButton>
      <ExplainedButton refusal={decideRight(actor, correction, 'write')} onClick={() => setWrong(true)}>
        {t({ zh: '提出勘误', en: 'Something is wrong' })}
      </ExplainedButton>
      {wrong ? (
        <OpenCorrectionDialog
          row={row}
          onClose={() => setWrong(false)}
          onDone={() => {
            setWrong(false);
            void message.success(t({ zh: '已提出，社区 10 个工作日内答复。', en: 'Sent. The community answers within 10 working days.' }));
          }}
        />
      ) : null}
    </>
  );
}

function CorrectionsPanel({ id }: { readonly id: string }): ReactElement | null {
  const t = useText();
  const { data } = useCorrections({ person: id });
  if (data === undefined || data.rows.length === 0) return null;
  return (
    <section className="ln-panel" aria-labelledby="person-corrections">
      <h2 id="person-corrections">{t(correction.label)}</h2>
      <ul className="ln-stack">
        {data.rows.map((row) => (
          <li key={row.id}>
            <FieldLabel name={row.values.field ?? ''} />：{row.values.reason}{' '}
            <span className="ln-hint">
              {t(correction.fields.state.codes?.find(row.values.state ?? '') ?? { zh: '', en: '' })}{' '}
              {row.values.decidedAt === null ? row.values.dueOn : formatInstant(row.values.decidedAt)} {row.values.answer}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function FieldLabel({ name }: { readonly name: string }): ReactElement {
  const t = useText();
  const fieldOf = useFieldOf();
  return <>{t(fieldOf(name)?.label ?? { zh: name, en: name })}</>;
}
