import { GoLink, percentText, StatusMark, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import type { Checked } from '../wire.ts';

/** The running account of a design: how much is known already, what would be new, and what stands in its way. */
export function AccountPanel({ checked }: { readonly checked: Checked | undefined }): ReactElement {
  const t = useText();
  if (checked === undefined) return <div className="ln-panel lg-account" aria-busy="true" />;
  const { asked, known, added, knownTenths, needsApproval, faults, merge } = checked;
  return (
    <section className="ln-panel lg-account" aria-live="polite">
      <p className="lg-account-figure">
        <strong className="ln-figures">{percentText(knownTenths)}</strong>
        <span>
          {t({ zh: '的字段已经知道', en: 'of the fields are known already' })}
          <span className="ln-hint">
            {t(
              {
                zh: '{asked} 个字段，{known} 个系统自动填，{added} 个要社区填',
                en: '{asked} fields: {known} filled by the system, {added} asked of communities',
              },
              { asked, known, added },
            )}
          </span>
        </span>
      </p>
      {needsApproval ? (
        <p>
          <StatusMark
            tone="amber"
            word={t({
              zh: '新增字段超过 30%，准入时要有县里的批准文号。',
              en: 'More than 30 % new fields: admission needs the county’s approval.',
            })}
          />
        </p>
      ) : null}
      {merge.map((each) => (
        <p key={each.id}>
          <StatusMark
            tone="red"
            word={t(
              {
                zh: '重复了《{title}》{asked} 个字段中的 {shared} 个，要并到那份报表里。',
                en: 'Asks {shared} of the {asked} fields of "{title}" again: revise that form instead.',
              },
              each,
            )}
          />{' '}
          <GoLink to={`/ledgers/templates/${each.id}`}>{t({ zh: '去看那份', en: 'Open it' })}</GoLink>
        </p>
      ))}
      {faults.length === 0 ? null : (
        <p className="ln-hint">
          {t({ zh: '还有 {n} 处要补，见各字段下的说明。', en: '{n} things to complete, told below the fields.' }, { n: faults.length })}
        </p>
      )}
    </section>
  );
}
