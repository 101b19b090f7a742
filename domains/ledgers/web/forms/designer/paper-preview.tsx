import { useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import type { Design } from '../../../model/forms/design.ts';

interface Props {
  readonly title: string;
  readonly design: Design;
}

const EMPTY_LINES = 4;

/** The form on paper, before anything is in it. */
export function PaperPreview({ title, design }: Props): ReactElement {
  const t = useText();
  return (
    <section className="lg-part" aria-labelledby="preview-title">
      <h2 id="preview-title">{t({ zh: '打印出来是这样', en: 'As it will print' })}</h2>
      <article className="lg-paper lg-preview" tabIndex={0} aria-label={title}>
        <h3>{title === '' ? t({ zh: '报表名称', en: 'Title' }) : title}</h3>
        <p>{t({ zh: '填报单位：××社区    报告期：        取数日期：', en: 'Community:        Period:        Filled on:' })}</p>
        {design.note === '' ? null : <p>{design.note}</p>}
        {design.subject === null ? <Figures design={design} /> : <List design={design} />}
      </article>
    </section>
  );
}

function List({ design }: { readonly design: Design }): ReactElement {
  return (
    <table>
      <thead>
        <tr>
          {design.fields.map((each) => (
            <th key={each.key} scope="col" style={{ minWidth: `${each.width / 2}em` }}>
              {each.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: EMPTY_LINES }, (_, line) => (
          <tr key={line}>
            {design.fields.map((each) => (
              <td key={each.key}>{each.name === 'table.serial' ? line + 1 : ' '}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Figures({ design }: { readonly design: Design }): ReactElement {
  const t = useText();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t({ zh: '序号', en: 'No.' })}</th>
          <th scope="col">{t({ zh: '项目', en: 'Item' })}</th>
          <th scope="col">{t({ zh: '单位', en: 'Unit' })}</th>
          <th scope="col">{t({ zh: '数值', en: 'Figure' })}</th>
          <th scope="col">{t({ zh: '说明', en: 'Note' })}</th>
        </tr>
      </thead>
      <tbody>
        {design.fields.map((each, at) => (
          <tr key={each.key}>
            <td>{at + 1}</td>
            <td className="lg-item">{each.header}</td>
            <td>{each.unit ?? ''}</td>
            <td> </td>
            <td> </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
