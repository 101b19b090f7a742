import { api, PageHead, RefusalNotice, saveFile, useText } from '@linli/kernel/web';
import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState, type ReactElement } from 'react';
import { findProhibited, prohibitedCertificates } from '../../model/prohibited.ts';
import { printNotIssued } from '../../model/results/operations.ts';
import './results.css';

/** Somebody asks for a certificate that must not be issued: what shows the same, and a paper to take along. */
export function NotIssuedScreen(): ReactElement {
  const t = useText();
  const [certificate, setCertificate] = useState('');
  const [name, setName] = useState('');
  const found = findProhibited(certificate);
  const print = useMutation({
    mutationFn: async (format: 'pdf' | 'docx') =>
      saveFile(await api.postFile(printNotIssued.path, { certificate: certificate.trim(), name: name.trim(), format })),
  });
  const ready = found !== undefined && name.trim() !== '';
  return (
    <>
      <PageHead title={t({ zh: '不予出具告知', en: 'Certificates that are not issued' })} />
      <section className="ln-panel">
        <p>
          {t({
            zh: '居民要开的证明在不得出具的清单里时，在这里打一张告知单，写明依据和用什么代替。',
            en: 'Where a certificate must not be issued, print a note that gives the rule and what shows the same.',
          })}
        </p>
        <div className="ln-fields">
          <div className="ln-field">
            <label htmlFor="not-issued-certificate">{t({ zh: '要开什么证明', en: 'Which certificate' })}</label>
            <Input
              id="not-issued-certificate"
              value={certificate}
              maxLength={60}
              list="not-issued-names"
              autoComplete="off"
              placeholder={t({ zh: '例如：亲属关系证明', en: 'As residents call it' })}
              onChange={(event) => setCertificate(event.target.value)}
            />
            <datalist id="not-issued-names">
              {prohibitedCertificates.map((each) => (
                <option key={each.no} value={each.name.zh} />
              ))}
            </datalist>
          </div>
          <div className="ln-field">
            <label htmlFor="not-issued-name">{t({ zh: '居民姓名', en: 'Name of the resident' })}</label>
            <Input id="not-issued-name" value={name} maxLength={60} autoComplete="off" onChange={(event) => setName(event.target.value)} />
          </div>
        </div>
        {certificate.trim().length < 2 ? null : found === undefined ? (
          <p role="status">
            {t({
              zh: '这一种不在清单里。能不能开，按本地证明清单和印章使用范围办。',
              en: 'This one is not on the list; go by the county’s own list and the scope of the seal.',
            })}
          </p>
        ) : (
          <div role="status">
            <dl className="ln-values">
              <div>
                <dt>{t({ zh: '清单', en: 'List' })}</dt>
                <dd>
                  {t(
                    { zh: '民发〔2020〕20号 第 {no} 项：{name}', en: 'List of 2020, no. {no}: {name}' },
                    { no: found.no, name: t(found.name) },
                  )}
                </dd>
              </div>
              <div>
                <dt>{t({ zh: '用什么代替', en: 'Instead' })}</dt>
                <dd>{t(found.instead)}</dd>
              </div>
            </dl>
          </div>
        )}
        {print.error === null ? null : <RefusalNotice error={print.error} />}
        <div className="rs-save">
          <Button type="primary" disabled={!ready} loading={print.isPending} onClick={() => print.mutate('pdf')}>
            {t({ zh: '打印告知单（PDF）', en: 'Print the note (PDF)' })}
          </Button>
          <Button disabled={!ready || print.isPending} onClick={() => print.mutate('docx')}>
            Word
          </Button>
        </div>
      </section>
    </>
  );
}
