import { formatDay, useAddress, useLanguage, usePlace, useText } from '@linli/kernel/web';
import { Button, Radio } from 'antd';
import type { ReactElement } from 'react';
import { treeOf } from '../logic/past-tree.ts';
import type { Filled } from '../wire.ts';
import type { FilledView } from './use-filled.ts';

interface Props {
  readonly view: FilledView;
  /** What the server tells of the past day; undefined while it is asked. */
  readonly past: NonNullable<Filled['past']> | undefined;
}

const TODAY = 'today';

/** Above a ledger of a past day: what is shown, in which tree where that makes a difference, and the way back to today. */
export function PastNote({ view, past }: Props): ReactElement {
  const t = useText();
  const language = useLanguage();
  const { setSearch } = useAddress();
  const here = usePlace();
  const day = formatDay(view.on, language);
  const hasChoice = past !== undefined && past.former.length > 0;
  return (
    <section className="lg-past" aria-label={t({ zh: '过去一天的台账', en: 'Ledger of a past day' })}>
      <p>
        {t(
          {
            zh: '截至{day}：只列那天结束前已经录入、当时还在册的，内容也是那天的。以后补录、更正、停用的，不影响这一天。',
            en: 'As of {day}: what had been entered by the end of that day and was in force, with the content of that day. What was entered, corrected or ended later does not change it.',
          },
          { day },
        )}{' '}
        <Button
          type="link"
          size="small"
          className="ln-no-print"
          onClick={() => setSearch({ on: undefined, tree: undefined, after: undefined })}
        >
          {t({ zh: '看今天的', en: 'Show today' })}
        </Button>
      </p>
      {hasChoice ? (
        <div className="lg-past-trees ln-no-print">
          <span id="past-tree">{t({ zh: '区划那天以后变过，按哪一种看', en: 'The places have changed since. Show' })}</span>
          <Radio.Group
            aria-labelledby="past-tree"
            value={view.tree === 'then' ? view.place : TODAY}
            onChange={(event) => {
              const chosen = String(event.target.value);
              setSearch({ tree: chosen === TODAY ? undefined : treeOf(here, chosen), after: undefined });
            }}
            options={[
              {
                value: TODAY,
                label: t(
                  { zh: '今天的区划：{name}', en: 'places of today: {name}' },
                  { name: past.today.map((each) => each.name).join('、') },
                ),
              },
              ...past.former.map(({ place, name }) => ({
                value: place,
                label: t({ zh: '当天的区划：{name}', en: 'places of that day: {name}' }, { name }),
              })),
            ]}
          />
        </div>
      ) : null}
    </section>
  );
}
