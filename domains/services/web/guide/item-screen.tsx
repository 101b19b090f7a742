import { ExplainedButton, GoLink, PageHead, RefusalNotice, StatusMark, useActor, useAddress, useSession, useText } from '@linli/kernel/web';
import { Button } from 'antd';
import { useState, type ReactElement } from 'react';
import { decideConfirm, decideDraft, decideKeeper, standingOf } from '../../model/editions.ts';
import { dropDraft, getItem, type ItemAnswer } from '../../model/operations.ts';
import { useAnswer, useStep } from '../queries.ts';
import '../services.css';
import { editionWord, spanWord, standingTones, standingWords } from '../words.ts';
import { Changes } from './changes.tsx';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { Editions } from './editions.tsx';
import { EndDialog } from './end-dialog.tsx';
import { GuideSheet } from './guide-sheet.tsx';

/** `/services/items/$id`: the guide of an item as staff read it out or print it, and its editions. */
export function ItemScreen(): ReactElement {
  const t = useText();
  const { params } = useAddress();
  const { data, error, refetch } = useAnswer(getItem, { id: params['id'] ?? '' });
  const above = <GoLink to="/services">{t({ zh: '办事事项', en: 'What the hall offers' })}</GoLink>;
  if (error !== null)
    return (
      <>
        <PageHead title={t({ zh: '办事指南', en: 'Guide of an item' })} above={above} />
        <RefusalNotice error={error} onRetry={() => void refetch()} />
      </>
    );
  if (data === undefined) return <div className="ln-panel ln-skeleton ln-waiting" aria-busy="true" />;
  return <OpenItem key={data.id} answer={data} above={above} />;
}

function OpenItem({ answer, above }: { readonly answer: ItemAnswer; readonly above: ReactElement }): ReactElement {
  const t = useText();
  const { today } = useSession();
  const { item, edition, validFrom, validTo } = answer;
  const standing = standingOf(answer, today);
  return (
    <>
      <PageHead
        title={t(item.name)}
        above={above}
        aside={
          <>
            <span>{item.code} </span>
            <span className="sv-edition">
              {t(editionWord(edition))} {validFrom === null ? '' : t(spanWord(validFrom, validTo))}{' '}
            </span>
            <StatusMark tone={standingTones[standing]} word={t(standingWords[standing])} />
          </>
        }
        actions={<ItemActions answer={answer} />}
      />
      <GuideSheet item={item} />
      {answer.before === null ? null : <Changes before={answer.before} after={item} />}
      <Editions editions={answer.editions} open={answer.id} />
    </>
  );
}

/** What can be done with an edition: print it; follow or end it while it holds; write on, confirm or drop a draft. */
function ItemActions({ answer }: { readonly answer: ItemAnswer }): ReactElement {
  const t = useText();
  const actor = useActor();
  const { today } = useSession();
  const { go } = useAddress();
  const [open, setOpen] = useState<'confirm' | 'end'>();
  const { id, version, item, validTo, editions } = answer;
  const drop = useStep(dropDraft, () => go('/services'));
  const standing = standingOf(answer, today);
  const isKeeper = decideKeeper(actor) === undefined;
  const isNewest = editions[0]?.id === id;
  const barred = decideDraft(actor, answer);
  const previousFrom = editions.find((each) => each.edition === answer.edition - 1)?.validFrom ?? null;
  return (
    <>
      <Button type={standing === 'draft' ? 'default' : 'primary'} onClick={() => window.print()}>
        {t({ zh: '打印指南', en: 'Print the guide' })}
      </Button>
      {standing === 'draft' && actor.role === 'county-officer' ? (
        <>
          <ExplainedButton
            type="primary"
            refusal={decideConfirm(actor, { ...answer, department: item.department, editor: answer.writer })}
            onClick={() => setOpen('confirm')}
          >
            {t({ zh: '确认这一版', en: 'Confirm this edition' })}
          </ExplainedButton>
          <ExplainedButton refusal={barred} onClick={() => go(`/services/items/${id}/edit`)}>
            {t({ zh: '修改草稿', en: 'Change the draft' })}
          </ExplainedButton>
          <ExplainedButton refusal={barred} loading={drop.isPending} onClick={() => drop.mutate({ id, version })}>
            {t({ zh: '放弃草稿', en: 'Drop the draft' })}
          </ExplainedButton>
        </>
      ) : null}
      {standing !== 'draft' && isKeeper && isNewest ? (
        <Button onClick={() => go('/services/new', { from: id })}>{t({ zh: '另起一版', en: 'New edition' })}</Button>
      ) : null}
      {standing === 'current' && isKeeper && isNewest && validTo === null ? (
        <Button onClick={() => setOpen('end')}>{t({ zh: '停办', en: 'End it' })}</Button>
      ) : null}
      {drop.error === null ? null : <RefusalNotice error={drop.error} />}
      {open === 'confirm' ? (
        <ConfirmDialog id={id} version={version} today={today} previousFrom={previousFrom} onClose={() => setOpen(undefined)} />
      ) : null}
      {open === 'end' ? <EndDialog id={id} version={version} today={today} onClose={() => setOpen(undefined)} /> : null}
    </>
  );
}
