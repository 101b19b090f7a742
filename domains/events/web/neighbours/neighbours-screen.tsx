import { EmptyState, PageHead, RefusalNotice, StatusMark, formatInstant, useText } from '@linli/kernel/web';
import { Button } from 'antd';
import { useState, type ReactElement } from 'react';
import type { NeighbourLine } from '../../model/neighbours/operations.ts';
import { EndDialog } from './end-dialog.tsx';
import './neighbours.css';
import { NeighbourDialog } from './neighbour-dialog.tsx';
import { PushesDialog } from './pushes-dialog.tsx';
import { useNeighbours } from './queries.ts';

type Opened = { readonly kind: 'write' | 'end' | 'pushes'; readonly of: NeighbourLine | undefined };

/** `/events/neighbours`: to which systems events are sent by Open311, and how it goes. */
export function NeighboursScreen(): ReactElement {
  const t = useText();
  const { data, error, refetch } = useNeighbours();
  const [opened, setOpened] = useState<Opened>();
  const close = (): void => setOpened(undefined);
  return (
    <>
      <PageHead
        title={t({ zh: '对接系统', en: 'Neighbour systems' })}
        help={t({
          zh: '把选定类别的事件送到别的单位的系统（Open311），再把那边的进展取回事件的办理过程。',
          en: 'Events of chosen categories go to the system of another office (Open311), and its news come back to their timelines.',
        })}
        actions={
          <Button type="primary" disabled={data === undefined} onClick={() => setOpened({ kind: 'write', of: undefined })}>
            {t({ zh: '新增对接系统', en: 'Add a neighbour' })}
          </Button>
        }
      />
      {error === null ? null : <RefusalNotice error={error} onRetry={() => void refetch()} />}
      {data === undefined ? null : data.neighbours.length === 0 ? (
        <EmptyState title={t({ zh: '还没有对接的系统', en: 'There is no neighbour yet' })}>
          {t({
            zh: '事件都在本县办。要送给市里或别的单位的，新增一个，先点“试一试”。',
            en: 'Events are seen to here. To send some to another office add it, and press Try first.',
          })}
        </EmptyState>
      ) : (
        <NeighbourTable neighbours={data.neighbours} categories={data.categories} onOpen={setOpened} />
      )}
      {data !== undefined && opened?.kind === 'write' ? (
        <NeighbourDialog of={opened.of} categories={data.categories} privateOpen={data.privateOpen} onClose={close} />
      ) : null}
      {opened?.kind === 'end' && opened.of !== undefined ? <EndDialog of={opened.of} onClose={close} /> : null}
      {opened?.kind === 'pushes' && opened.of !== undefined ? <PushesDialog of={opened.of} onClose={close} /> : null}
    </>
  );
}

interface TableProps {
  readonly neighbours: readonly NeighbourLine[];
  readonly categories: readonly { readonly number: string; readonly name: string }[];
  readonly onOpen: (opened: Opened) => void;
}

function NeighbourTable({ neighbours, categories, onOpen }: TableProps): ReactElement {
  const t = useText();
  const nameOf = (number: string): string => categories.find((each) => each.number === number)?.name ?? number;
  return (
    <div className="ln-table-frame" tabIndex={0} role="region" aria-label={t({ zh: '对接系统', en: 'Neighbour systems' })}>
      <table className="ln-table ln-still">
        <thead>
          <tr>
            <th scope="col">{t({ zh: '系统', en: 'System' })}</th>
            <th scope="col">{t({ zh: '操作', en: 'Do' })}</th>
            <th scope="col">{t({ zh: '状态', en: 'State' })}</th>
            <th scope="col">{t({ zh: '送去的类别', en: 'Categories' })}</th>
            <th scope="col">{t({ zh: '外送', en: 'Sent' })}</th>
          </tr>
        </thead>
        <tbody>
          {neighbours.map((each) => (
            <tr key={each.id}>
              <td>
                {each.name}
                <div className="ln-hint nb-address">{each.url}</div>
              </td>
              <td>
                <div className="nb-actions">
                  <Button size="small" onClick={() => onOpen({ kind: 'write', of: each })}>
                    {t({ zh: '修改', en: 'Change' })}
                  </Button>
                  <Button size="small" onClick={() => onOpen({ kind: 'pushes', of: each })}>
                    {t({ zh: '外送记录', en: 'What was sent' })}
                  </Button>
                  <Button size="small" onClick={() => onOpen({ kind: 'end', of: each })}>
                    {t({ zh: '停用', en: 'End' })}
                  </Button>
                </div>
              </td>
              <td>
                <Standing of={each} />
              </td>
              <td>
                {each.routes.length === 0 ? '—' : each.routes.map(({ category }) => nameOf(category)).join(t({ zh: '、', en: ', ' }))}
              </td>
              <td>
                <Counts of={each} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Standing({ of }: { readonly of: NeighbourLine }): ReactElement {
  const t = useText();
  if (!of.active) return <StatusMark tone="grey" word={t({ zh: '暂停', en: 'Paused' })} />;
  return (
    <>
      {of.fault === null ? (
        <StatusMark tone="green" word={t({ zh: '启用', en: 'In use' })} />
      ) : (
        <StatusMark tone="red" word={t(of.fault)} />
      )}
      {of.fetchedAt === null ? null : (
        <div className="ln-hint">{t({ zh: '{at} 取过进展', en: 'news of {at}' }, { at: formatInstant(of.fetchedAt) })}</div>
      )}
    </>
  );
}

function Counts({ of: { counts } }: { readonly of: NeighbourLine }): ReactElement {
  const t = useText();
  const look = counts.unsure + counts.failed;
  return (
    <>
      {t({ zh: '送到 {sent} 件，等待 {waiting} 件', en: '{sent} sent, {waiting} waiting' }, { sent: counts.sent, waiting: counts.waiting })}
      {look === 0 ? null : (
        <div>
          <StatusMark tone="amber" word={t({ zh: '{look} 件要人看', en: '{look} to be looked at' }, { look })} />
        </div>
      )}
    </>
  );
}
