import { bodyKindCodes, type Level, levelLabels } from '@linli/kernel/model';
import { GoLink, PageHead, RefusalNotice, StatusMark, UNKNOWN, useActor, useAddress, useText } from '@linli/kernel/web';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { getPlace } from '../../model/index.ts';
import { kindLabels } from '../kind-labels.ts';
import { useAnswer } from '../queries.ts';
import { PostsHere } from './posts-here.tsx';
import { SuccessionList } from './succession-list.tsx';

/** `/places/$code`: what a place is called, where it lies, what it came from and what became of it. */
export function PlaceScreen(): ReactElement {
  const t = useText();
  const { role } = useActor();
  const { params, go } = useAddress();
  const code = params['code'] ?? '';
  const { data: place, error, refetch } = useAnswer(getPlace, { code });
  const keeps = role === 'system-admin';
  const above = keeps ? <GoLink to="/administration/places">{t({ zh: '区划与变更', en: 'Places and changes' })}</GoLink> : undefined;
  if (place === undefined) {
    return (
      <>
        <PageHead title={code} above={above} />
        {error === null ? <div aria-busy /> : <RefusalNotice error={error} onRetry={() => void refetch()} />}
      </>
    );
  }
  const changeable = keeps && place.validTo === null && (code.length === 9 || code.length === 12);
  return (
    <>
      <PageHead
        title={place.shortName}
        aside={place.ended === null ? undefined : <StatusMark tone="grey" word={t({ zh: '已不存在', en: 'No more' })} />}
        help={place.path.map((step) => step.name).join(' › ')}
        above={above}
        actions={
          changeable ? (
            <Button onClick={() => go('/administration/place-changes/new', { at: code })}>
              {t({ zh: '提出变更', en: 'Propose a change' })}
            </Button>
          ) : undefined
        }
      />
      {place.ended === null ? null : (
        <div className="ln-notice" role="status">
          <p>{t(place.ended)}</p>
          {keeps ? null : (
            <GoLink to="/plan" search={{ place: code }}>
              {t({ zh: '看它以前各月的数字', en: 'See its figures of past months' })}
            </GoLink>
          )}
        </div>
      )}
      <section className="ln-panel" aria-label={t({ zh: '基本情况', en: 'In short' })}>
        <dl className="ln-values">
          <Value label={t({ zh: '全称', en: 'Full name' })}>{place.name}</Value>
          <Value label={t({ zh: '代码', en: 'Code' })}>
            <span className="ln-figures">{place.code}</span>
          </Value>
          <Value label={t({ zh: '类别', en: 'Kind' })}>
            {t(place.kind === null ? levelLabels[place.level as Level] : kindLabels[place.kind])}
          </Value>
          <Value label={t({ zh: '设立', en: 'Since' })}>{place.validFrom ?? t({ zh: '2023年以前', en: 'before 2023' })}</Value>
          <Value label={t({ zh: '撤销', en: 'Until' })}>{place.validTo ?? UNKNOWN}</Value>
        </dl>
      </section>
      <SuccessionList place={place} />
      {code.length < 12 ? null : (
        <section className="ln-panel" aria-labelledby="bodies-title">
          <h2 id="bodies-title">{t({ zh: '社区组织', en: 'Bodies' })}</h2>
          {place.bodies.length === 0 ? (
            <p className="ln-hint">{t({ zh: '还没有登记社区组织。', en: 'No body is recorded yet.' })}</p>
          ) : (
            <ul>
              {place.bodies.map((body) => (
                <li key={`${body.kind} ${body.name}`}>
                  {body.name} <span className="ln-hint">{kindName(body.kind, t)}</span>
                </li>
              ))}
            </ul>
          )}
        </section>
      )}
      {role === 'system-admin' || role === 'security-admin' ? <PostsHere place={code} /> : null}
    </>
  );
}

function kindName(code: string, t: ReturnType<typeof useText>): string {
  const item = bodyKindCodes.items.find((each) => each.code === code);
  return item === undefined ? code : t(item);
}

function Value({ label, children }: { readonly label: string; readonly children: ReactElement | string }): ReactElement {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
