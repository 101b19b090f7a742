import { visitPurposeCodes, visitResultCodes } from '@linli/grids/model';
import { dayAt } from '@linli/kernel/model';
import { useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import type { VisitDeed } from '../engine/index.ts';
import { Link } from '../navigation/link.tsx';
import { Empty } from '../parts/empty.tsx';
import { Choices, Field, Words } from '../parts/field.tsx';
import { Screen } from '../parts/screen.tsx';
import { SendForm } from '../parts/send-form.tsx';
import { useDraft } from '../use-draft.ts';
import { useNow, useOpen } from '../use-field.ts';
import { useSending } from '../use-sending.ts';

interface VisitForm {
  readonly result: VisitDeed['result'] | undefined;
  readonly purpose: string;
  readonly visitedOn: string;
  readonly notes: string;
}

const NOTES_MAX = 2_000;

interface Props {
  readonly person: string;
  /** An entry that was refused and is put right. */
  readonly entry: string | undefined;
}

/** What a visit was for and what came of it: no time of day, no position, no pictures. */
export function VisitScreen({ person, entry }: Props): ReactElement {
  const t = useText();
  const { pack, entries } = useOpen();
  const found = entries.find(({ id }) => id === entry)?.deed;
  const before = found?.kind === 'visit' ? found : undefined;
  const visit = pack.visits.find((each) => each.person === person);
  const name = visit?.name ?? before?.name;
  if (name === undefined)
    return (
      <Screen title={t({ zh: '走访', en: 'Visits' })} above="/visits">
        <Empty title={t({ zh: '这位居民不在本季的名单上', en: 'This resident is not on the list of this quarter' })}>
          <p className="fd-hint">{t({ zh: '可能已经走访过，或者改变了主意。', en: 'Visited already, or the agreement has ended.' })}</p>
          <Link to="/visits" className="fd-button">
            {t({ zh: '看走访名单', en: 'To the list' })}
          </Link>
        </Empty>
      </Screen>
    );
  const told = [visit?.address, visit?.wishes].filter((each) => each != null).join(' · ');
  return <VisitFields person={person} name={name} told={told} before={before} entry={entry} />;
}

interface FieldsProps extends Props {
  readonly name: string;
  readonly told: string;
  readonly before: VisitDeed | undefined;
}

function VisitFields({ person, name, told, before, entry }: FieldsProps): ReactElement {
  const t = useText();
  const today = dayAt(new Date(useNow()).toISOString());
  const start: VisitForm = {
    result: before?.result,
    purpose: before?.purpose ?? 'care',
    visitedOn: before?.visitedOn ?? today,
    notes: before?.notes ?? '',
  };
  const draft = useDraft<VisitForm>(entry === undefined ? `visit:${person}` : `visit:${entry}`, start);
  const form = draft.value ?? start;
  const { busy, send } = useSending(entry, draft.drop);
  const { result, purpose, visitedOn } = form;
  const missing =
    result === undefined
      ? t({ zh: '请选走访情况。', en: 'Choose what came of it.' })
      : visitedOn === ''
        ? t({ zh: '请填走访日期。', en: 'Say on which day.' })
        : undefined;
  const sendVisit = (): void => {
    if (result === undefined) return;
    const notes = form.notes.trim() === '' ? {} : { notes: form.notes.trim() };
    send({ kind: 'visit', person, name, visitedOn, purpose, result, ...notes });
  };
  const choices = (list: typeof visitResultCodes): { value: string; label: string }[] =>
    list.items.map((item) => ({ value: item.code, label: t(item) }));
  return (
    <Screen title={t({ zh: '走访{name}', en: 'A visit to {name}' }, { name })} above="/visits">
      {told === '' ? null : <p className="fd-hint">{told}</p>}
      {draft.value === undefined ? null : (
        <SendForm missing={missing} word={t({ zh: '保存走访', en: 'Save the visit' })} busy={busy} onSend={sendVisit}>
          <Choices
            name="result"
            legend={t({ zh: '走访情况', en: 'What came of it' })}
            value={form.result}
            choices={choices(visitResultCodes)}
            onChange={(result) => draft.change({ result: result as VisitDeed['result'] })}
          />
          <Choices
            name="purpose"
            legend={t({ zh: '走访目的', en: 'Purpose' })}
            value={form.purpose}
            choices={choices(visitPurposeCodes)}
            onChange={(purpose) => draft.change({ purpose })}
          />
          <Field id="visit-day" label={t({ zh: '走访日期', en: 'Visited on' })}>
            <input
              id="visit-day"
              className="fd-input"
              type="date"
              max={today}
              value={form.visitedOn}
              onChange={(typed) => draft.change({ visitedOn: typed.target.value })}
            />
          </Field>
          <Words
            id="visit-notes"
            label={t({ zh: '记录（可以不填）', en: 'Notes (if any)' })}
            hint={t({
              zh: '只记这次要办的事，不写病情和与走访无关的情况。',
              en: 'Only what the visit was about; no illness, nothing beside it.',
            })}
            max={NOTES_MAX}
            value={form.notes}
            onChange={(notes) => draft.change({ notes })}
          />
        </SendForm>
      )}
    </Screen>
  );
}
