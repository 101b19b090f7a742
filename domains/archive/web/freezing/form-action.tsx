import { decideRight, refuse } from '@linli/kernel/model';
import { api, ExplainedButton, sentenceOf, useActor, useAddress, useText } from '@linli/kernel/web';
import type { form } from '@linli/ledgers/model';
import type { RowOf } from '@linli/kernel/model';
import { useQuery } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useEffect, type ReactElement } from 'react';
import { freezeForm } from '../../model/index.ts';
import { filing } from '../../model/registers/filing.ts';
import { useFilings, useStep } from '../queries.ts';
import { useFreezing } from './use-freezing.ts';

const notFinal = refuse('conflict', 'not-final', {
  zh: '报表汇总或锁定以后才归档，现在还可能改动。到期锁定时系统会自动归档。',
  en: 'A form is archived once it is taken or locked; until then it may change. The system archives it by itself when it locks.',
});

/** On the page of a form: where it is kept, or the button that keeps it. */
export function FormAction(): ReactElement | null {
  const t = useText();
  const actor = useActor();
  const { params, go } = useAddress();
  const { message } = App.useApp();
  const id = params['id'] ?? '';
  // Beside the form's own queries, so that a step of the form renews it too.
  const { data: row } = useQuery({
    queryKey: ['forms', 'state', id],
    queryFn: ({ signal }) => api.get<RowOf<typeof form>>(`/ledgers/form/${id}`, {}, signal),
  });
  const { data: kept } = useFilings({ 'filter.form': id, sort: '-archivedAt', limit: '1' });
  const freezing = useFreezing();
  const freeze = useStep(freezeForm, ({ job }) => freezing.follow(job));
  const failed = freezing.job?.state === 'failed';
  useEffect(() => {
    if (failed) void message.error(t({ zh: '没有归档成，请再试一次。', en: 'It could not be archived. Try again.' }));
  }, [failed, message, t]);
  if (row === undefined || kept === undefined) return null;
  const last = kept.rows[0];
  const isFinal = row.values.state === 'taken' || row.values.state === 'locked';
  // Returned after it was archived: what lies in the archive is what was handed in before.
  const isOlder = last !== undefined && (!isFinal || row.updatedAt > (last.values.archivedAt ?? ''));
  const see =
    last === undefined ? null : (
      <Button onClick={() => go(`/archive/filings/${last.id}`)}>
        {isOlder ? t({ zh: '看先前的归档文件', en: 'See the earlier filing' }) : t({ zh: '看归档文件', en: 'See the filing' })}
      </Button>
    );
  if (last !== undefined && (!isOlder || !isFinal)) return see;
  const archive = (
    <ExplainedButton
      refusal={decideRight(actor, filing, 'write') ?? (isFinal ? undefined : notFinal)}
      loading={freeze.isPending || freezing.running}
      onClick={() => freeze.mutate({ form: id }, { onError: (error) => void message.error(t(sentenceOf(error))) })}
    >
      {t({ zh: '归档', en: 'Archive' })}
    </ExplainedButton>
  );
  return (
    <>
      {see}
      {archive}
    </>
  );
}
