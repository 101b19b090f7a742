import { describe, expect, it } from 'vitest';
import { modelCatalogue } from '../../catalogue/index.ts';
import { findProhibited, prohibitedCertificates } from '../../prohibited.ts';
import { notIssuedNotice } from './not-issued.ts';
import { type Notice, type NoticeFacts, type NoticeKind, noticeKinds, noticeOf } from './notice.ts';
import { isAdministrative } from './remedy.ts';

const facts: NoticeFacts = {
  kind: 'benefit',
  decider: 'county',
  number: '261128-00042-7',
  itemName: '最低生活保障申请',
  itemCode: 'MZ01',
  basis: '《社会救助暂行办法》第二章',
  document: '确认或不予确认告知书',
  applicant: '林小满',
  proxy: null,
  submittedOn: '2026-11-02',
  on: '2026-11-28',
  dueOn: '2027-01-05',
  provisional: true,
  committed: 25,
  fee: 0,
  papers: ['社会救助申请书', '近三个月工资条或收入说明'],
  supplement: '还差下面这些，请一次补齐：\n1. 工资条（用人单位，用来说明：每月挣多少）\n2. 户口簿（公安机关）',
  reason: '家庭人均收入高于当地标准',
  granted: [
    ['月保障金额', '620.00 元'],
    ['享受起始日期', '2026-12-01'],
  ],
  documentNumber: '610921-2026-000123',
  validUntil: null,
  verifyAddress: 'https://linli.example/verify/610921abc',
  followAddress: 'https://linli.example/follow/261128-00042-7',
  office: '示范县民政局',
  county: '示范县',
  above: '示范县人民政府',
  counter: '示范县南街社区便民服务窗口',
};

const textOf = ({ title, blocks }: Notice): string => [title, ...blocks.map((block) => JSON.stringify(block))].join('\n');
const say = (kind: NoticeKind, more: Partial<NoticeFacts> = {}): string => textOf(noticeOf(kind, { ...facts, ...more }));

describe('a notice', () => {
  it.each(noticeKinds)('%s names whom, what, which number, who signs and when', (kind) => {
    const text = say(kind);
    for (const each of ['林小满：', '最低生活保障申请', '261128-00042-7', '示范县民政局', '2026年11月28日']) expect(text).toContain(each);
  });

  it('of acceptance tells until when, that it may still change, what it costs and what was handed in', () => {
    const text = say('acceptance');
    expect(text).toContain('25 个工作日，最迟2027年1月5日（放假安排公布后可能调整）');
    expect(text).toContain('不收费');
    expect(text).toContain('近三个月工资条或收入说明');
    expect(say('acceptance', { committed: 0 })).toContain('当场办理');
  });

  it('of papers missing lists all of them once, without counting twice', () => {
    const block = noticeOf('supplement', facts).blocks.find(({ kind }) => kind === 'list');
    expect(block).toEqual({ kind: 'list', items: ['工资条（用人单位，用来说明：每月挣多少）', '户口簿（公安机关）'] });
    expect(say('supplement', { supplement: '差一份工资条' })).toContain('差一份工资条');
  });

  it('of a refusal gives reason, basis and remedy', () => {
    const text = say('refusal');
    for (const each of [
      '家庭人均收入高于当地标准',
      '《社会救助暂行办法》第二章',
      '60日内向示范县人民政府申请行政复议',
      '6个月内',
      '行政诉讼',
    ])
      expect(text).toContain(each);
    expect(text).toContain('不予同意决定书');
  });

  it('speaks of reconsideration and court only where there is an administrative decision', () => {
    for (const item of modelCatalogue) {
      const text = say('refusal', { kind: item.kind, decider: item.decider });
      expect([item.code, text.includes('行政复议')]).toEqual([item.code, isAdministrative(item)]);
      expect([item.code, text.includes('12345')]).toEqual([item.code, !isAdministrative(item)]);
    }
    const decisions = modelCatalogue.filter(isAdministrative).map(({ code }) => code);
    expect(decisions).toContain('MZ01');
    for (const code of ['ZZ01', 'DW05', 'WS07', 'MZ17', 'LD11']) expect(decisions).not.toContain(code);
  });

  it('of a grant tells what was granted and how anyone checks it', () => {
    const text = say('grant');
    for (const each of ['620.00 元', '编号', 'https://linli.example/verify/610921abc', '行政复议']) expect(text).toContain(each);
    expect(noticeOf('grant', facts).number).toBe('编号：610921-2026-000123');
    expect(say('grant', { kind: 'service' })).not.toContain('行政复议');
  });

  it('names a proxy', () => {
    expect(say('acceptance', { proxy: '林大江' })).toContain('您委托林大江于2026年11月2日提出的');
  });
});

describe('the note on a certificate that is not issued', () => {
  it.each(prohibitedCertificates.map((each) => [each.name.zh, each] as const))(
    '%s: names the rule and what shows the same',
    (_name, certificate) => {
      const text = textOf(
        notIssuedNotice({
          name: '林小满',
          asked: certificate.name.zh,
          certificate,
          office: '南街社区',
          counter: '南街社区',
          on: '2026-11-28',
        }),
      );
      expect(text).toContain(`附件第 ${certificate.no} 项`);
      expect(text).toContain(certificate.instead.zh);
      expect(findProhibited(certificate.name.zh)?.no).toBe(certificate.no);
    },
  );
});
