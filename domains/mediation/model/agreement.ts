import { chineseDay, type PrintedBlock, type PrintedPage } from '@linli/kernel/model';
import { CONFIRMATION_DAYS } from './mediation/rules.ts';

export interface Party {
  readonly name: string;
  /** 男, 女; null where no number is known. */
  readonly sex: string | null;
  readonly birthDate: string | null;
  readonly identityNumber: string | null;
  readonly address: string | null;
  readonly phone: string | null;
}

export interface AgreementFacts {
  readonly number: string | null;
  readonly kind: string;
  readonly applicant: Party;
  readonly other: Party;
  readonly matter: string;
  readonly claim: string | null;
  readonly mediator: string;
  readonly terms: string;
  readonly performance: string;
  /** `YYYY-MM-DD`. */
  readonly agreedOn: string;
  /** The people's mediation committee, by its name. */
  readonly committee: string;
}

const partyRows = (of: Party): (readonly [string, string])[] =>
  (
    [
      ['姓名', of.name],
      ['性别', of.sex],
      ['出生日期', of.birthDate === null ? null : chineseDay(of.birthDate)],
      ['身份证号', of.identityNumber],
      ['住址', of.address],
      ['联系电话', of.phone],
    ] as const
  ).flatMap(([label, value]) => (value === null || value === '' ? [] : [[label, value] as const]));

const linesOf = (words: string): string[] =>
  words
    .split('\n')
    .map((line) => line.replace(/^\s*\d+[.、．]\s*/, '').trim())
    .filter((line) => line !== '');

const BLANK = '________________';

/** The agreement as both sides sign it: parties, what it was about, what they agreed, how and until when (人民调解法 29). */
export function agreementPage(of: AgreementFacts): PrintedPage {
  return {
    title: '人民调解协议书',
    number: of.number === null ? null : `编号：${of.number}`,
    foot: `${of.committee} · 调解不收费`,
    blocks: [
      { kind: 'heading', text: '当事人（申请一方）' },
      { kind: 'facts', rows: partyRows(of.applicant) },
      { kind: 'heading', text: '当事人（对方）' },
      { kind: 'facts', rows: partyRows(of.other) },
      { kind: 'heading', text: `纠纷主要事实和争议事项（${of.kind}）` },
      ...linesOf(of.matter).map((text): PrintedBlock => ({ kind: 'paragraph', text })),
      ...(of.claim === null ? [] : [{ kind: 'paragraph', text: `申请一方的要求：${of.claim}` } as const]),
      { kind: 'heading', text: '经调解，双方自愿达成如下协议' },
      { kind: 'list', items: linesOf(of.terms) },
      { kind: 'heading', text: '履行方式和期限' },
      ...linesOf(of.performance).map((text): PrintedBlock => ({ kind: 'paragraph', text })),
      { kind: 'heading', text: '双方要知道的' },
      {
        kind: 'list',
        items: [
          '这份协议有法律约束力，双方应当按约定履行。',
          `双方认为需要的，可以在协议生效之日起${CONFIRMATION_DAYS}日内一起向人民法院申请司法确认；确认以后，一方不履行的，另一方可以申请强制执行。`,
          '就协议的履行或内容又起争议的，一方可以向人民法院起诉。',
          '协议书由双方和调解员签名，调解委员会盖章后生效，三方各留一份。',
        ],
      },
      {
        kind: 'facts',
        rows: [
          ['申请一方签名', BLANK],
          ['对方签名', BLANK],
          ['调解员签名', `${BLANK}（${of.mediator}）`],
          ['记录人签名', BLANK],
        ],
      },
      { kind: 'signature', office: of.committee, day: chineseDay(of.agreedOn) },
    ],
  };
}
