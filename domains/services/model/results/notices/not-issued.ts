import type { ProhibitedCertificate } from '../../prohibited.ts';
import { type Notice, proseDay } from './notice.ts';

export interface NotIssuedFacts {
  readonly name: string;
  /** What was asked for, in the applicant's words. */
  readonly asked: string;
  readonly certificate: Pick<ProhibitedCertificate, 'no' | 'name' | 'instead'>;
  readonly office: string;
  readonly counter: string;
  readonly on: string;
}

/** Why a community does not issue a certificate, and what shows the same thing (domain.md 8.3). */
export const notIssuedNotice = ({ name, asked, certificate, office, counter, on }: NotIssuedFacts): Notice => ({
  title: '不予出具证明告知单',
  number: null,
  foot: counter,
  blocks: [
    { kind: 'addressee', text: `${name}：` },
    { kind: 'paragraph', text: `您要求开具的“${asked}”，属于社区（村）不再出具的证明，我们不能开。` },
    {
      kind: 'facts',
      rows: [
        ['属于哪一类', certificate.name.zh],
        ['依据', `《关于改进和规范基层群众性自治组织出具证明工作的指导意见》（民发〔2020〕20号）附件第 ${certificate.no} 项`],
        ['用什么代替', `${certificate.instead.zh}。`],
      ],
    },
    {
      kind: 'paragraph',
      text: '如果有单位坚持要您提供这份证明，请把这张告知单交给他们，由他们直接向有关部门核实。需要我们帮忙联系的，告诉窗口即可；也可以拨打12345反映。',
    },
    { kind: 'signature', office, day: proseDay(on) },
  ],
});
