import { attachment, by, code, codeList, departments, identityNumber, longText, procedure, register, rules, text } from '../model/index.ts';

/** Invented work that residents begin themselves, with which the walls around a resident and a department are tested. No county has it. */
const departmentCodes = codeList('library-department', {
  standard: 'invented',
  label: { zh: '部门', en: 'Department' },
  items: Object.entries(departments).map(([key, label]) => ({ code: key, ...label })),
});

const holder = text({ label: { zh: '居民账号', en: 'Account of the resident' }, max: 36 });

/** A book is kept for a resident; departments keep books too, each sees only what was asked of it. */
export const reservation = procedure('library.reservation', {
  label: { zh: '预约借书', en: 'Reservation' },
  help: { zh: '请图书室或部门资料室留一本书。', en: 'A request to keep a book, at the library or at a department.' },
  source: 'invented',
  at: 'community',
  owner: 'civil-affairs',
  sharedWith: 'all',
  ownedBy: 'department',
  walledBy: 'department',
  holder: 'holder',
  rights: {
    read: ['resident', 'community-worker', 'town-officer', 'county-officer'],
    unmask: ['county-officer'],
    export: ['community-worker', 'county-officer'],
  },
  title: ['book'],
  fields: {
    book: text({ label: { zh: '书名', en: 'Book' }, required: true, listed: true, searched: true, example: '山里的灯' }),
    holder,
    department: code(departmentCodes, { label: { zh: '部门', en: 'Department' }, required: true, listed: true }),
    number: identityNumber({ label: { zh: '身份证号', en: 'Identity number' }, purpose: 'to hand the book to the right person' }),
    proof: attachment({ label: { zh: '借书证', en: 'Card' }, max: 2 }),
    answer: longText({ label: { zh: '答复', en: 'Answer' } }),
  },
  rules: [
    rules({
      states: {
        asked: { label: { zh: '待处理', en: 'Asked' } },
        kept: { label: { zh: '已留书', en: 'Kept' } },
        lent: { label: { zh: '已借出', en: 'Lent' }, clock: 'over' },
        withdrawn: { label: { zh: '已撤回', en: 'Withdrawn' }, clock: 'over' },
      },
      steps: {
        ask: {
          label: { zh: '预约', en: 'Ask' },
          from: [],
          to: 'asked',
          who: [by('resident'), by('community-worker'), by('county-officer')],
          needs: ['book', 'department'],
          takes: ['number', 'proof', 'holder'],
        },
        pass: {
          label: { zh: '转其他部门', en: 'Pass on' },
          from: ['asked'],
          who: [by('community-worker'), by('county-officer', { of: ['owner'] })],
          needs: ['department'],
        },
        give: {
          label: { zh: '转给居民', en: 'Give to a resident' },
          from: ['asked'],
          who: [by('community-worker')],
          needs: ['holder'],
        },
        keep: {
          label: { zh: '留书', en: 'Keep' },
          from: ['asked'],
          to: 'kept',
          who: [by('county-officer', { of: ['owner'] }), by('community-worker')],
          needs: ['answer'],
          batch: true,
        },
        lend: { label: { zh: '取书', en: 'Fetch' }, from: ['kept'], to: 'lent', who: [by('resident'), by('community-worker')] },
        withdraw: {
          label: { zh: '撤回', en: 'Withdraw' },
          from: ['asked', 'kept'],
          to: 'withdrawn',
          who: [by('resident', { only: 'holder' })],
          aside: true,
        },
      },
    }),
  ],
});

/** What a resident writes down for himself. */
export const wish = register('library.wish', {
  label: { zh: '读书心愿', en: 'Wish' },
  help: { zh: '居民想读的一本书。', en: 'A book that a resident would like to read.' },
  source: 'invented',
  at: 'community',
  owner: 'civil-affairs',
  sharedWith: 'all',
  walledBy: 'department',
  holder: 'holder',
  rights: {
    read: ['resident', 'community-worker', 'county-officer'],
    write: ['resident', 'community-worker', 'county-officer'],
    unmask: ['resident', 'community-worker'],
    export: ['community-worker', 'county-officer'],
  },
  title: ['book'],
  fields: {
    book: text({ label: { zh: '书名', en: 'Book' }, required: true, listed: true, searched: true }),
    holder,
    department: code(departmentCodes, { label: { zh: '部门', en: 'Department' } }),
    number: identityNumber({ label: { zh: '身份证号', en: 'Identity number' }, purpose: 'to know a reader again' }),
    photo: attachment({ label: { zh: '封面', en: 'Cover' }, max: 2 }),
  },
});
