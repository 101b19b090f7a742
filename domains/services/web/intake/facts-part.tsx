import { type Field, isSealed } from '@linli/kernel/model';
import { FormField, type FormState, left, readForm, startForm, typed, useSession, useText } from '@linli/kernel/web';
import { useEffect, useState, type ReactElement } from 'react';
import type { KnownAnswer } from '../../model/application/operations.ts';
import type { FactAsked } from '../../model/results/facts.ts';
import { factsRegister, factsRow } from '../results/facts-register.ts';
import type { Intake } from './use-intake.ts';

interface Props {
  readonly asked: readonly FactAsked[];
  readonly known: KnownAnswer['filled'];
  readonly place: string;
  readonly facts: Intake['facts'];
  readonly change: (more: Partial<Intake>) => void;
}

/** Asked while the person stands here, so that nobody has to come again; what a register knows is shown, and typed only where it is wrong. */
export function FactsPart({ asked, known, place, facts, change }: Props): ReactElement {
  const t = useText();
  const session = useSession();
  const register = factsRegister(asked.map(({ key, field }) => [key, field] as const)); // prettier-ignore
  const [state, setState] = useState<FormState>(() => startForm(register, factsRow(register, facts), place));
  // With another person or other answers the fields are new, and what could not be read is gone with the old ones.
  useEffect(() => () => change({ factsUnread: false }), [change]);
  const follow = (next: FormState): void => {
    const { values, faults } = readForm(register, next, session);
    const said = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
    change({ facts: said, factsUnread: Object.keys(faults).length > 0 });
    setState(next);
  };
  return (
    <section className="ln-panel" aria-labelledby="facts-title">
      <h2 id="facts-title">{t({ zh: '办结要用的', en: 'For the result' })}</h2>
      <p className="ln-hint">
        {t({
          zh: '现在问清楚，不用再跑一趟。手边没有的先空着，办结前再补。',
          en: 'Ask it now, so that nobody has to come again. What is not at hand is filled in before it is granted.',
        })}
      </p>
      <div className="ln-fields">
        {Object.entries(register.fields).map(([key, field]) => (
          <div key={key}>
            <FormField
              id={`fact-${key}`}
              field={{
                ...field,
                required: asked.find((each) => each.key === key)?.needed === true && !known.some((each) => each.key === key),
              }}
              draft={state.drafts[key]}
              fault={state.faults[key]}
              note={state.notes[key]}
              kept={undefined}
              replacing={false}
              locked={false}
              place={place}
              at={{ register: asked.find((each) => each.key === key)?.register ?? '', field: key, record: undefined }}
              onChange={(draft) => follow(typed(state, key, draft))}
              onLeave={() => setState((now) => left(now, register, key, session))}
              onKeep={() => undefined}
            />
            <Filled field={field} known={known.find((each) => each.key === key)} />
          </div>
        ))}
      </div>
    </section>
  );
}

function Filled({ field, known }: { readonly field: Field; readonly known: Props['known'][number] | undefined }): ReactElement | null {
  const t = useText();
  if (known === undefined) return null;
  const plain = typeof known.value === 'string' || typeof known.value === 'number' ? String(known.value) : '';
  const item = isSealed(field) ? undefined : field.codes?.find(plain);
  return (
    <p className="ln-hint">
      {t(
        {
          zh: '登记的是 {value}（{source} · {on}），没有变就空着。',
          en: 'On record: {value} ({source} · {on}). Leave it empty if that still holds.',
        },
        { value: item === undefined ? plain : t(item), source: t(known.source), on: known.on },
      )}
    </p>
  );
}
