import type { ReactElement } from 'react';
import { type InboxView, inboxViews, type Text } from '../../model/index.ts';
import { useText } from '../i18n/index.ts';
import type { InboxCounts } from './queries.ts';

const labels: Record<InboxView, Text> = {
  waiting: { zh: '待我办理', en: 'For my desk' },
  mine: { zh: '交给我的', en: 'Given to me' },
  late: { zh: '逾期', en: 'Late' },
  opened: { zh: '我发起的', en: 'Begun by me' },
};

/** The view that an address names; what waits where it names none. */
export const viewIn = (search: Readonly<Record<string, string>>): InboxView =>
  inboxViews.find((view) => view === search['view']) ?? 'waiting';

interface Props {
  readonly counts: InboxCounts | undefined;
  readonly search: Readonly<Record<string, string>>;
  readonly labelOf: (procedure: string) => Text;
  readonly onChange: (changes: Readonly<Record<string, string | undefined>>) => void;
}

/** Views and states with their numbers. What is chosen stands in the address, so that a colleague can be sent it. */
export function InboxViews({ counts, search, labelOf, onChange }: Props): ReactElement {
  const t = useText();
  const view = viewIn(search);
  const states = (counts?.states ?? []).filter((each) => each.view === view);
  const isChosen = (procedure: string, state: string): boolean => search['procedure'] === procedure && search['state'] === state;
  return (
    <>
      <div className="ln-chips" role="group" aria-label={t({ zh: '待办分类', en: 'Views' })}>
        {inboxViews.map((each) => (
          <button
            key={each}
            type="button"
            className="ln-chip"
            aria-pressed={each === view}
            onClick={() =>
              onChange({ view: each === 'waiting' ? undefined : each, procedure: undefined, state: undefined, after: undefined })
            }
          >
            {t(labels[each])} <span className="ln-figures">{counts === undefined ? '…' : counts.views[each]}</span>
          </button>
        ))}
      </div>
      {states.length < 2 ? null : (
        <div className="ln-chips" role="group" aria-label={t({ zh: '按状态看', en: 'By state' })}>
          {states.map(({ procedure, state, label, cases }) => (
            <button
              key={`${procedure} ${state}`}
              type="button"
              className="ln-chip"
              aria-pressed={isChosen(procedure, state)}
              onClick={() =>
                onChange(
                  isChosen(procedure, state)
                    ? { procedure: undefined, state: undefined, after: undefined }
                    : { procedure, state, after: undefined },
                )
              }
            >
              {t(labelOf(procedure))} · {t(label)} <span className="ln-figures">{cases}</span>
            </button>
          ))}
        </div>
      )}
    </>
  );
}
