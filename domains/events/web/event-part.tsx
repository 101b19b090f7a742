import { decideRight } from '@linli/kernel/model';
import { GoLink, RefusalNotice, runOperation, useActor, type CasePartProps, useText } from '@linli/kernel/web';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { type LineageNode, becomeRecord, getLineage } from '../model/operations.ts';
import { hazard } from '../model/registers/hazard.ts';
import './events.css';
import { useAnswer } from './queries.ts';
import { SortPart } from './sort-part.tsx';

/** What an event became and which reports tell of the same; and the way to make a record of it. */
export function EventPart(props: CasePartProps): ReactElement {
  const { id, version, values } = props;
  const t = useText();
  const actor = useActor();
  const { data, error, refetch } = useAnswer(getLineage, { id }, true, version);
  const become = useMutation({
    mutationFn: (into: 'hazard' | 'mediation') => runOperation(becomeRecord, { id, into }),
    onSuccess: () => void refetch(),
  });
  const has = (kind: string): boolean => data?.became.some((each) => each.kind === kind) === true;
  const mayHazard = values['class'] === 'C' && decideRight(actor, hazard, 'write') === undefined && data !== undefined && !has('hazard');
  const mayMediate = values['class'] === 'D' && actor.role === 'community-worker' && data !== undefined && !has('mediation');
  const nothing = data !== undefined && data.became.length === 0 && data.sameAs.length === 0;
  return (
    <section className="ln-panel" aria-labelledby="lineage-title">
      <h2 id="lineage-title">{t({ zh: '来龙去脉', en: 'What came of it' })}</h2>
      {error === null ? null : <RefusalNotice error={error} onRetry={() => void refetch()} />}
      {become.error === null ? null : <RefusalNotice error={become.error} />}
      {nothing ? (
        <p className="ln-hint">
          {t({ zh: '没有转成别的，也没有重复的上报。', en: 'It became nothing else, and nobody reported it twice.' })}
        </p>
      ) : null}
      <Nodes title={t({ zh: '转成了', en: 'Became' })} nodes={data?.became ?? []} />
      <Nodes title={t({ zh: '同一件事的上报', en: 'Reports of the same' })} nodes={data?.sameAs ?? []} />
      {mayHazard || mayMediate ? (
        <div className="ln-actions">
          {mayHazard ? (
            <Button loading={become.isPending} onClick={() => become.mutate('hazard')}>
              {t({ zh: '记入隐患台账', en: 'Enter as a hazard' })}
            </Button>
          ) : null}
          {mayMediate ? (
            <Button loading={become.isPending} onClick={() => become.mutate('mediation')}>
              {t({ zh: '转调解', en: 'Take to mediation' })}
            </Button>
          ) : null}
        </div>
      ) : null}
      <SortPart {...props} />
    </section>
  );
}

function Nodes({ title, nodes }: { readonly title: string; readonly nodes: readonly LineageNode[] }): ReactElement | null {
  const t = useText();
  if (nodes.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className="ev-list">
        {nodes.map((each) => (
          <li key={each.record}>
            {t(each.registerLabel)}
            {': '}
            {each.address === null ? (
              t({ zh: '不在您的范围内', en: 'outside your area' })
            ) : (
              <GoLink to={each.address}>{each.title ?? ''}</GoLink>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
