import {
  attachment,
  codeList,
  count,
  date,
  type DomainModel,
  domain,
  geometry,
  identityNumber,
  integer,
  type Register,
  money,
  name,
  phone,
  place,
  reference,
  register,
  sum,
  text,
  yesNo,
  code,
} from '../model/index.ts';
import { purchase } from './purchase.ts';
import { reservation, wish } from './reservation.ts';

/** An invented domain with which the engine is tested: a library, its readers and their cards. No county has one. */
const cardKind = codeList('card-kind', {
  standard: 'invented',
  label: { zh: '借书证种类', en: 'Card kind' },
  items: [
    { code: 'adult', zh: '成人', en: 'Adult' },
    { code: 'child', zh: '少儿', en: 'Child' },
  ],
});

const rights = {
  read: ['grid-worker', 'community-worker', 'town-officer', 'county-officer'],
  write: ['community-worker'],
  unmask: ['community-worker', 'county-officer'],
  export: ['community-worker', 'county-officer'],
} as const;

const reader = register('library.reader', {
  label: { zh: '读者', en: 'Reader' },
  help: { zh: '在图书室登记过的人。', en: 'Somebody who registered at the reading room.' },
  source: 'invented',
  at: 'community',
  owner: 'civil-affairs',
  rights,
  title: ['name'],
  order: 'name',
  alsoSeenFrom: 'homePlace',
  unique: [['number']],
  fields: {
    name: name({ label: { zh: '姓名', en: 'Name' }, required: true, listed: true, searched: true, example: '林小满' }),
    number: identityNumber({
      label: { zh: '身份证号', en: 'Identity number' },
      listed: true,
      searched: true,
      purpose: 'to know a reader again',
    }),
    phone: phone({ label: { zh: '电话', en: 'Phone' }, searched: true, purpose: 'to remind of a book' }),
    born: date({ label: { zh: '出生日期', en: 'Born on' }, example: '1990-03-07' }),
    homePlace: place({ label: { zh: '户籍地', en: 'Registered at' } }),
    note: text({ label: { zh: '备注', en: 'Note' } }),
  },
  publishes: { readers: count(), grown: count().matching({ born: { present: true } }) },
});

const card = register('library.card', {
  label: { zh: '借书证', en: 'Library card' },
  help: { zh: '发给读者的一张证。', en: 'A card given to a reader.' },
  source: 'invented',
  at: 'community',
  owner: 'civil-affairs',
  rights,
  title: ['serial'],
  fields: {
    reader: reference('library.reader', { label: { zh: '读者', en: 'Reader' }, required: true }),
    serial: text({ label: { zh: '证号', en: 'Card number' }, required: true, listed: true, searched: true, fixed: true }),
    kind: code(cardKind, { label: { zh: '种类', en: 'Kind' }, required: true, listed: true }),
    books: integer({ label: { zh: '借出册数', en: 'Books out' }, min: 0, max: 20 }),
    deposit: money({ label: { zh: '押金', en: 'Deposit' }, min: 0 }),
    lost: yesNo({ label: { zh: '已挂失', en: 'Reported lost' } }),
  },
  publishes: { booksOut: sum('books') },
});

const room = register('library.room', {
  label: { zh: '图书室', en: 'Reading room' },
  help: { zh: '一间可以借书的屋子。', en: 'A room where books are lent.' },
  source: 'invented',
  at: 'community',
  owner: 'civil-affairs',
  rights,
  title: ['name'],
  alsoSeenFrom: 'branchOf',
  fields: {
    name: text({ label: { zh: '名称', en: 'Name' }, required: true, listed: true, searched: true }),
    branchOf: place({ label: { zh: '分馆所属', en: 'Branch of' } }),
    outline: geometry({ label: { zh: '位置', en: 'Location' }, listed: true }),
    papers: attachment({ label: { zh: '图纸', en: 'Plans' }, listed: true, max: 3 }),
    photos: attachment({ label: { zh: '照片', en: 'Photos' }, accepts: ['png', 'jpeg'] }),
  },
});

const libraryRegisters: readonly Register[] = [reader, card, room, wish];

export const libraryModel: DomainModel = domain({
  name: 'library',
  label: { zh: '图书室', en: 'Library' },
  registers: libraryRegisters,
  procedures: [purchase, reservation],
});
