import { feeWord } from '../../words.ts';
import { type Decided, isAdministrative, remedyWords } from './remedy.ts';

/** What the hall hands out: accepted, papers missing, granted, refused. */
export const noticeKinds = ['acceptance', 'supplement', 'grant', 'refusal'] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** A block of a printed page; the kernel draws it. */
export type NoticeBlock =
  | { readonly kind: 'addressee' | 'paragraph' | 'heading'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [label: string, value: string])[] }
  | { readonly kind: 'code'; readonly address: string; readonly caption: string }
  | { readonly kind: 'signature'; readonly office: string; readonly day: string };

export interface Notice {
  readonly title: string;
  readonly number: string | null;
  readonly blocks: readonly NoticeBlock[];
  readonly foot: string;
}

/** All that a notice tells. Days are `YYYY-MM-DD`; money is in fen. */
export interface NoticeFacts extends Decided {
  readonly number: string;
  readonly itemName: string;
  readonly itemCode: string;
  readonly basis: string;
  readonly document: string;
  readonly applicant: string;
  /** Somebody who came instead. */
  readonly proxy: string | null;
  readonly submittedOn: string;
  /** The day on which the step was taken of which this tells. */
  readonly on: string;
  readonly dueOn: string | null;
  /** The calendar of that year is not known yet. */
  readonly provisional: boolean;
  readonly committed: number;
  readonly fee: number;
  readonly papers: readonly string[];
  /** What is missing, as it was written; lines apart. */
  readonly supplement: string | null;
  readonly reason: string | null;
  /** What was granted: label and value, as the registers have it. */
  readonly granted: readonly (readonly [label: string, value: string])[];
  readonly documentNumber: string | null;
  readonly validUntil: string | null;
  readonly verifyAddress: string | null;
  readonly followAddress: string;
  readonly office: string;
  readonly county: string;
  readonly above: string;
  /** Who hands it out, with a phone where there is one. */
  readonly counter: string;
}

/** `2026年11月28日`. */
export const proseDay = (day: string): string => `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;

const p = (text: string): NoticeBlock => ({ kind: 'paragraph', text });

const opening = (of: NoticeFacts): string => {
  const by = of.proxy === null ? '您' : `您委托${of.proxy}`;
  return `${by}于${proseDay(of.submittedOn)}提出的“${of.itemName}”${of.itemName.endsWith('申请') ? '' : '申请'}（受理编号 ${of.number}）`;
};

const addressee = (of: NoticeFacts): NoticeBlock => ({ kind: 'addressee', text: `${of.applicant}：` });
const signature = (of: NoticeFacts): NoticeBlock => ({ kind: 'signature', office: of.office, day: proseDay(of.on) });
const follow = (of: NoticeFacts): NoticeBlock => ({
  kind: 'code',
  address: of.followAddress,
  caption: '扫码看办到哪一步；也可以打电话报受理编号和手机号后四位查询',
});

function acceptance(of: NoticeFacts): NoticeBlock[] {
  const term =
    of.committed === 0
      ? '当场办理'
      : `${of.committed} 个工作日${of.dueOn === null ? '' : `，最迟${proseDay(of.dueOn)}`}${of.provisional ? '（放假安排公布后可能调整）' : ''}`;
  return [
    addressee(of),
    p(`${opening(of)}，经核对，符合受理条件，现予受理。`),
    {
      kind: 'facts',
      rows: [
        ['申请事项', `${of.itemName}（${of.itemCode}）`],
        ['办理期限', term],
        ['收费', feeWord(of.fee).zh],
        ['依据', of.basis],
        ['由谁决定', of.office],
      ],
    },
    ...(of.papers.length === 0 ? [] : [{ kind: 'heading', text: '收到的材料' } as const, { kind: 'list', items: of.papers } as const]),
    p('依法需要补正、公示、入户调查、鉴定评估的时间不算在办理期限内，需要停表时我们另行告知。'),
    follow(of),
    signature(of),
  ];
}

function supplement(of: NoticeFacts): NoticeBlock[] {
  const [lead = '', ...lines] = (of.supplement ?? '').split('\n').filter((line) => line.trim() !== '');
  const plain = lines.map((line) => line.replace(/^\s*\d+[.、．]\s*/, ''));
  return [
    addressee(of),
    p(`${opening(of)}，材料还不齐全，现一次告知您需要补正的内容：`),
    ...(lines.length === 0 ? [p(lead)] : [p(lead), { kind: 'list', items: plain } as const]),
    p('请把上面的材料补到收件窗口，也可以在网上补交。已经交过的材料不用再交。'),
    p(
      of.dueOn === null
        ? '从今天到您补齐之前的时间不算在办理期限内。'
        : `请在${proseDay(of.dueOn)}前补齐。补正的时间不算在办理期限内；到期没有补的，这次先终止，您随时可以重新申请。`,
    ),
    follow(of),
    signature(of),
  ];
}

function grant(of: NoticeFacts): NoticeBlock[] {
  const verified: NoticeBlock[] =
    of.verifyAddress === null
      ? []
      : [{ kind: 'code', address: of.verifyAddress, caption: '扫码验真：只显示出具单位、事项、日期和是否有效' }];
  return [
    addressee(of),
    p(`${opening(of)}，经审核，符合规定条件，${isAdministrative(of) ? '决定如下' : '现将结果告知如下'}：`),
    {
      kind: 'facts',
      rows: [
        ['办理结果', of.document],
        ...of.granted,
        ...(of.validUntil === null ? [] : [['有效期至', proseDay(of.validUntil)] as const]),
        ['依据', of.basis],
      ],
    },
    p('家庭、收入、住址等情况有变化的，请及时告诉社区（村），由我们办理变更。'),
    ...(isAdministrative(of) ? remedyWords(of, of).slice(0, 1).map(p) : []),
    ...verified,
    signature(of),
  ];
}

function refusal(of: NoticeFacts): NoticeBlock[] {
  return [
    addressee(of),
    p(`${opening(of)}，经审核，${isAdministrative(of) ? '决定不予同意' : '没有办成'}。`),
    { kind: 'heading', text: '理由' },
    p(of.reason ?? '见办理记录。'),
    { kind: 'heading', text: '依据' },
    p(of.basis),
    { kind: 'heading', text: '您可以怎么做' },
    ...remedyWords(of, of).map(p),
    follow(of),
    signature(of),
  ];
}

const titles: Readonly<Record<NoticeKind, (of: NoticeFacts) => string>> = {
  acceptance: () => '受理通知书',
  supplement: () => '一次性补正告知书',
  grant: (of) => (isAdministrative(of) ? '决定书' : '办理结果告知书'),
  refusal: (of) => (isAdministrative(of) ? '不予同意决定书' : '未能办理告知书'),
};

const writers: Readonly<Record<NoticeKind, (of: NoticeFacts) => NoticeBlock[]>> = { acceptance, supplement, grant, refusal };

/** One notice: the same for PDF and Word. Notices are in Chinese, the language of the authorities. */
export const noticeOf = (kind: NoticeKind, of: NoticeFacts): Notice => ({
  title: titles[kind](of),
  number: `编号：${kind === 'grant' && of.documentNumber !== null ? of.documentNumber : of.number}`,
  blocks: writers[kind](of),
  foot: of.counter,
});
