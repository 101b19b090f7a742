import { EmptyState, GoLink, PageHead, RefusalNotice, formatInstant, useAddress, useKeys, useSession, useText } from '@linli/kernel/web';
import { Button, Input, type InputRef } from 'antd';
import { useRef, useState, type ReactElement } from 'react';
import { areaCodes } from '../../model/codes.ts';
import { fitsItem } from '../../model/find.ts';
import { dropApplicationDraft, listDrafts } from '../../model/application/operations.ts';
import { type ItemFacts, listItems } from '../../model/operations.ts';
import { committedWord } from '../../model/words.ts';
import { groupItems } from '../list/group-items.ts';
import { useAnswer, useStep } from '../queries.ts';

const SHOWN_MAX = 12; // as many as stand under a search box without scrolling

/** The first question of the counter: what would you like to have done. */
export function ChooseItem({ error }: { readonly error: Error | null }): ReactElement {
  const t = useText();
  const { today } = useSession();
  const { go } = useAddress();
  const [typed, setTyped] = useState('');
  const box = useRef<InputRef>(null);
  const items = useAnswer(listItems, {});
  useKeys({
    '/': (event) => {
      event.preventDefault();
      box.current?.focus();
    },
  });
  const { current } = groupItems(items.data?.items ?? [], today);
  const found = typed.trim() === '' ? [] : current.filter((each) => fitsItem(each, typed)).slice(0, SHOWN_MAX);
  return (
    <>
      <PageHead
        title={t({ zh: '收件', en: 'Take in' })}
        help={t({
          zh: '居民要办什么，就在这里开始。已经掌握的情况不再问，交过的材料不再要。',
          en: 'Where an application begins. What is known is not asked, what was given is not asked again.',
        })}
      />
      {error === null ? null : <RefusalNotice error={error} />}
      {items.error === null ? null : <RefusalNotice error={items.error} onRetry={() => void items.refetch()} />}
      <section className="ln-panel" aria-labelledby="choose-title">
        <h2 id="choose-title">{t({ zh: '办什么事', en: 'What is it about' })}</h2>
        <Input
          ref={box}
          autoFocus
          className="sv-choose"
          allowClear
          value={typed}
          aria-label={t({ zh: '居民怎么说就怎么搜', en: 'Search by any word' })}
          placeholder={t({ zh: '居民怎么说就怎么搜，如 高龄补贴、社保卡丢了', en: 'Any word: allowance, card, MZ08' })}
          onChange={(event) => setTyped(event.target.value)}
          onPressEnter={() => {
            if (found.length === 1 && found[0] !== undefined) go('/services/intake', { item: found[0].id });
          }}
        />
        {typed.trim() === '' ? (
          <p className="ln-hint">
            {t({ zh: '全县 {n} 个事项，也可以从', en: 'There are {n} items; or begin from the' }, { n: current.length })}{' '}
            <GoLink to="/services">{t({ zh: '办事事项', en: 'catalogue' })}</GoLink> {t({ zh: '里点开一项再收件。', en: 'and open one.' })}
          </p>
        ) : (
          <Found items={found} />
        )}
      </section>
      <Drafts />
    </>
  );
}

function Found({ items }: { readonly items: readonly ItemFacts[] }): ReactElement {
  const t = useText();
  if (items.length === 0)
    return (
      <EmptyState title={t({ zh: '没有找到这样的事项', en: 'No item fits' })}>
        {t({
          zh: '换个说法试试。目录里没有的，可以按“群众诉求登记转办”收下来。',
          en: 'Try another word; what is not offered can be taken down as a request.',
        })}
      </EmptyState>
    );
  return (
    <ul className="sv-found">
      {items.map(({ id, code, name, area, committed, what }) => {
        const word = areaCodes.find(area);
        return (
          <li key={id}>
            <GoLink to="/services/intake" search={{ item: id }}>
              {t(name)}
            </GoLink>
            <span className="ln-hint">
              {code} · {word === undefined ? '' : t(word)} · {t(committedWord(committed))}
            </span>
            <span className="sv-found-what">{t(what)}</span>
          </li>
        );
      })}
    </ul>
  );
}

function Drafts(): ReactElement | null {
  const t = useText();
  const { data } = useAnswer(listDrafts, {});
  const drop = useStep(dropApplicationDraft);
  if (data === undefined || data.drafts.length === 0) return null;
  return (
    <section className="ln-panel" aria-labelledby="drafts-title">
      <h2 id="drafts-title">{t({ zh: '没收完的', en: 'Not finished' })}</h2>
      <p className="ln-hint">{t({ zh: '30 天没人接着办的会自动删掉。', en: 'Deleted after 30 days without a change.' })}</p>
      <ul className="sv-found">
        {data.drafts.map(({ id, itemName, applicant, savedAt, savedBy }) => (
          <li key={id}>
            <GoLink to="/services/intake" search={{ draft: id }}>
              {applicant === null || applicant === '' ? itemName : `${applicant} · ${itemName}`}
            </GoLink>
            <span className="ln-hint">
              {t({ zh: '{who} 存于 {at}', en: 'kept by {who}, {at}' }, { who: savedBy, at: formatInstant(savedAt) })}
            </span>
            <Button size="small" type="link" loading={drop.isPending} onClick={() => drop.mutate({ id })}>
              {t({ zh: '删掉', en: 'Delete' })}
            </Button>
          </li>
        ))}
      </ul>
      {drop.error === null ? null : <RefusalNotice error={drop.error} />}
    </section>
  );
}
