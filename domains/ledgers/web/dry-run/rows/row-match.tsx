import { GoLink, PlaceName, RefusalNotice, UNKNOWN, useText } from '@linli/kernel/web';
import { Button } from 'antd';
import type { ReactElement, ReactNode } from 'react';
import { saidOf } from '../../logic/row-words.ts';
import type { Candidate, ImportRow } from '../../wire.ts';
import { useDecideMatch } from './use-rows.ts';

interface Props {
  readonly importId: string;
  readonly row: ImportRow;
  readonly mayDecide: boolean;
}

const facts = [
  { entry: 'person.name', label: { zh: '姓名', en: 'Name' }, of: (candidate: Candidate) => candidate.name },
  { entry: 'person.birthDate', label: { zh: '出生日期', en: 'Born' }, of: (candidate: Candidate) => candidate.birthDate },
  {
    entry: 'person.identityNumber',
    label: { zh: '身份证号', en: 'Identity number' },
    of: (candidate: Candidate) => candidate.identityNumber,
  },
  { entry: 'person.phone', label: { zh: '联系电话', en: 'Phone' }, of: (candidate: Candidate) => candidate.phone },
  { entry: 'person.currentAddress', label: { zh: '住址', en: 'Address' }, of: (candidate: Candidate) => candidate.address },
];

/** Who is it? The line beside those whom it resembles, with what speaks for and against, and the buttons that decide. */
export function RowMatch({ importId, row, mayDecide }: Props): ReactElement {
  const t = useText();
  const decide = useDecideMatch(importId, row.no);
  const { candidates } = row.match;
  const isChosen = (candidate: Candidate): boolean => row.decided && row.person?.id === candidate.person && row.state !== 'new';
  const line = (label: string, own: ReactNode, of: (candidate: Candidate) => ReactNode): ReactElement => (
    <tr key={label}>
      <th scope="row">{label}</th>
      <td>{own}</td>
      {candidates.map((candidate) => (
        <td key={candidate.person}>{of(candidate)}</td>
      ))}
    </tr>
  );
  return (
    <section>
      <h2>
        {row.decided
          ? t({ zh: '认人：您已经定了', en: 'Who it is: you decided' })
          : t({ zh: '请认一认：是不是同一个人', en: 'Please decide: is it the same person' })}
      </h2>
      <div className="ln-table-frame lg-still" role="region" tabIndex={0} aria-label={t({ zh: '对照', en: 'Side by side' })}>
        <table className="ln-table lg-compare">
          <thead>
            <tr>
              <td />
              <th scope="col">{t({ zh: '这份表第 {row} 行', en: 'Row {row} of the table' }, { row: row.row })}</th>
              {candidates.map((candidate) => (
                <th key={candidate.person} scope="col">
                  {candidate.row === null
                    ? t({ zh: '登记册里的人', en: 'In the register' })
                    : t({ zh: '这份表第 {row} 行', en: 'Row {row} of the table' }, { row: candidate.row })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {facts.map((fact) => line(t(fact.label), saidOf(row, fact.entry) ?? UNKNOWN, (candidate) => fact.of(candidate) ?? UNKNOWN))}
            {line(t({ zh: '登记在', en: 'Registered at' }), UNKNOWN, ({ place }) =>
              place === null ? UNKNOWN : <PlaceName place={place} />,
            )}
            {line(t({ zh: '像的地方', en: 'For' }), '', ({ reasons }) => (
              <ul className="lg-reasons">
                {reasons.map((reason) => (
                  <li key={reason.zh}>{t(reason)}</li>
                ))}
              </ul>
            ))}
            {line(t({ zh: '不像的地方', en: 'Against' }), '', ({ against }) =>
              against.length === 0 ? (
                t({ zh: '没有', en: 'Nothing' })
              ) : (
                <ul className="lg-reasons lg-against">
                  {against.map((reason) => (
                    <li key={reason.zh}>{t(reason)}</li>
                  ))}
                </ul>
              ),
            )}
            {line(t({ zh: '您看呢', en: 'You decide' }), '', (candidate) => (
              <>
                {mayDecide ? (
                  <Button
                    type="primary"
                    ghost={!isChosen(candidate)}
                    aria-pressed={isChosen(candidate)}
                    loading={decide.isPending}
                    onClick={() => decide.mutate({ choose: 'person', person: candidate.person })}
                  >
                    {isChosen(candidate) ? t({ zh: '✓ 是同一人', en: '✓ The same' }) : t({ zh: '是同一人', en: 'The same' })}
                  </Button>
                ) : null}{' '}
                {candidate.row === null ? (
                  <GoLink to={`/registers/residents/person/${candidate.person}`}>{t({ zh: '看记录', en: 'Record' })}</GoLink>
                ) : null}
              </>
            ))}
          </tbody>
        </table>
      </div>
      {mayDecide ? (
        <div className="ln-actions lg-none-of-them">
          <span className="ln-hint">{t({ zh: '都不是？', en: 'None of them?' })}</span>
          <Button
            aria-pressed={row.decided && row.state === 'new'}
            type={row.decided && row.state === 'new' ? 'primary' : 'default'}
            onClick={() => decide.mutate({ choose: 'new' })}
          >
            {t({ zh: '是新的人', en: 'A new person' })}
          </Button>
          <Button
            aria-pressed={row.state === 'skipped'}
            type={row.state === 'skipped' ? 'primary' : 'default'}
            onClick={() => decide.mutate({ choose: 'skip' })}
          >
            {t({ zh: '说不准，放到待处理', en: 'Not sure: to the tray' })}
          </Button>
        </div>
      ) : null}
      {decide.error === null ? null : <RefusalNotice error={decide.error} />}
    </section>
  );
}
