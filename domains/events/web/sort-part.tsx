import { countyOf, findStep } from '@linli/kernel/model';
import { type CasePartProps, RefusalNotice, runOperation, useActor, useText } from '@linli/kernel/web';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState, type ReactElement } from 'react';
import { firstRules } from '../model/event/rules.ts';
import { listCategories, sortEvent } from '../model/operations.ts';
import { useAnswer } from './queries.ts';

const step = findStep(firstRules, 'sort');

/** Another category brings its own department and limit. */
export function SortPart({ id, version, state, values }: CasePartProps): ReactElement | null {
  const t = useText();
  const actor = useActor();
  const client = useQueryClient();
  const may = step?.from.includes(state) === true && step.who.some(({ role }) => role === actor.role);
  const [chosen, setChosen] = useState<string>();
  const { data } = useAnswer(listCategories, { county: countyOf(actor.place) ?? '' }, may);
  const sort = useMutation({
    mutationFn: (category: string) => runOperation(sortEvent, { id, version, category }),
    onSuccess: () => client.invalidateQueries(),
  });
  if (!may) return null;
  const others = (data?.categories ?? []).filter(({ number }) => number !== values['categoryNumber']);
  return (
    <div className="ln-field">
      <label htmlFor="ev-sort">{t({ zh: '类别不对？改成', en: 'Wrong category? Change it to' })}</label>
      <div className="ln-actions">
        <Select
          id="ev-sort"
          className="ev-sort"
          showSearch={{ optionFilterProp: 'label' }}
          value={chosen ?? null}
          options={others.map((each) => ({ value: each.number, label: `${each.number} ${t(each.label)}` }))}
          onChange={(number) => setChosen(number ?? undefined)}
        />
        <Button
          disabled={chosen === undefined}
          loading={sort.isPending}
          onClick={() => {
            if (chosen !== undefined) sort.mutate(chosen);
          }}
        >
          {t({ zh: '改类别', en: 'Change the category' })}
        </Button>
      </div>
      {sort.error === null ? null : <RefusalNotice error={sort.error} />}
    </div>
  );
}
