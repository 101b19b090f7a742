import { EmptyState, RefusalNotice, StatusMark, type Tone, formatInstant, useText } from '@linli/kernel/web';
import { Button, Modal } from 'antd';
import type { Text } from '@linli/kernel/model';
import type { ReactElement } from 'react';
import { type NeighbourLine, type PushLine, pushAgain } from '../../model/neighbours/operations.ts';
import { useNeighbourStep, usePushes } from './queries.ts';

const states: Readonly<Record<PushLine['state'], { readonly tone: Tone; readonly word: Text }>> = {
  waiting: { tone: 'grey', word: { zh: '等待送出', en: 'Waiting' } },
  sent: { tone: 'green', word: { zh: '已送到', en: 'Sent' } },
  over: { tone: 'green', word: { zh: '那边已结', en: 'Over there' } },
  unsure: { tone: 'amber', word: { zh: '不知收到没有', en: 'Unsure' } },
  failed: { tone: 'red', word: { zh: '没有送到', en: 'Not sent' } },
  dropped: { tone: 'grey', word: { zh: '不用送了', en: 'Not needed' } },
};

interface Props {
  readonly of: NeighbourLine;
  readonly onClose: () => void;
}

/** What was sent to a neighbour, those first that somebody has to look at. */
export function PushesDialog({ of, onClose }: Props): ReactElement {
  const t = useText();
  const { data, error, refetch } = usePushes(of.id);
  const again = useNeighbourStep(pushAgain, () => undefined);
  return (
    <Modal
      open
      width={860}
      title={t({ zh: '送给“{name}”的事件', en: 'What was sent to {name}' }, { name: of.name })}
      onCancel={onClose}
      footer={null}
    >
      {error === null ? null : <RefusalNotice error={error} onRetry={() => void refetch()} />}
      {again.error === null ? null : <RefusalNotice error={again.error} />}
      {data === undefined ? null : data.pushes.length === 0 ? (
        <EmptyState title={t({ zh: '还没有送过', en: 'Nothing was sent yet' })}>
          {t({ zh: '有新的事件属于选定的类别，就会送过去。', en: 'New events of the chosen categories go there.' })}
        </EmptyState>
      ) : (
        <>
          <p className="ln-hint">
            {t({
              zh: '“不知收到没有”的，先到对方系统里查；那边确实没有，再点“再送一次”，免得重复。最多列 100 件。',
              en: 'Look in the other system before an unsure one is sent again, so that it does not stand there twice. A hundred at most are listed.',
            })}
          </p>
          <div className="ln-table-frame" tabIndex={0} role="region" aria-label={t({ zh: '外送记录', en: 'What was sent' })}>
            <table className="ln-table ln-still">
              <thead>
                <tr>
                  <th scope="col">{t({ zh: '事件编号', en: 'Number' })}</th>
                  <th scope="col">{t({ zh: '类别', en: 'Category' })}</th>
                  <th scope="col">{t({ zh: '状态', en: 'State' })}</th>
                  <th scope="col">{t({ zh: '对方编号', en: 'Number there' })}</th>
                </tr>
              </thead>
              <tbody>
                {data.pushes.map((each) => (
                  <tr key={each.id}>
                    <td className="ln-figures">{each.number}</td>
                    <td>{each.category}</td>
                    <td>
                      <StatusMark tone={states[each.state].tone} word={t(states[each.state].word)} />
                      {each.fault === null ? null : <div className="ln-hint">{t(each.fault)}</div>}
                      {each.nextAt === null || each.fault === null ? null : (
                        <div className="ln-hint">{t({ zh: '{at} 再试', en: 'again {at}' }, { at: formatInstant(each.nextAt) })}</div>
                      )}
                      {each.state === 'unsure' || each.state === 'failed' ? (
                        <Button size="small" loading={again.isPending} onClick={() => again.mutate({ id: each.id })}>
                          {t({ zh: '再送一次', en: 'Send again' })}
                        </Button>
                      ) : null}
                    </td>
                    <td className="ln-figures">{each.foreignNumber ?? '—'}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </Modal>
  );
}
