import { codeItems, codeList } from './code-list.ts';

/** How a person belongs to a community; a person has at most one open `usual` relation in the country. */
export const residenceRelationCodes = codeList('residence-relation', {
  standard: 'Linli',
  label: { zh: '居住关系', en: 'Relation to the community' },
  items: codeItems([
    ['registered', '户籍在册', 'Registered here', '户籍', '户籍人口', '在册', '本地户籍'],
    ['usual', '常住', 'Lives here', '常住人口', '实有常住'],
    ['temporary', '暂住', 'Stays here for a time', '暂住人口', '流动', '流动人口', '流入', '租住', '外来'],
    [
      'registered-away',
      '仅户籍（外出）',
      'Registered here, lives elsewhere',
      '仅户籍',
      '外出',
      '人在外地',
      '空挂户',
      '空挂',
      '外出务工',
      '流出',
    ],
  ]),
});

/** Kind of household. */
export const householdKindCodes = codeList('household-kind', {
  standard: 'Linli',
  label: { zh: '户别', en: 'Kind of household' },
  items: codeItems([
    ['family', '家庭户', 'Family household', '家庭'],
    ['collective', '集体户', 'Collective household', '集体'],
  ]),
});

/** What kind of dwelling it is to those who live there. */
export const dwellingKindCodes = codeList('dwelling-kind', {
  standard: 'Linli',
  label: { zh: '房屋性质', en: 'Kind of dwelling' },
  items: codeItems([
    ['owned', '自有', 'Owned', '自有住房', '自有房', '自住', '自有产权', '自购', '私有', '产权房'],
    ['commercial', '商品房', 'Bought on the market', '商品住宅', '商品住房', '自购商品房', '购买商品房', '购商品房'],
    ['self-built', '自建房', 'Self-built', '自建', '私房', '农房', '宅基地'],
    [
      'resettlement',
      '安置房',
      'Resettlement housing',
      '搬迁安置',
      '搬迁安置房',
      '易地搬迁',
      '易地搬迁安置',
      '易地搬迁安置房',
      '移民安置房',
      '移民搬迁安置房',
      '移民搬迁房',
      '移民房',
      '易地搬迁房',
      '拆迁安置房',
      '拆迁房',
      '还建房',
      '回迁房',
      '安置',
    ],
    ['affordable', '经济适用房', 'Affordable housing', '经适房', '保障性住房', '限价房'],
    ['reform', '房改房', 'Sold by the employer', '集资房', '单位集资房', '单位房改房', '福利房'],
    ['rented', '租赁', 'Rented', '出租', '出租房', '出租屋', '租房', '租住', '承租', '租赁房', '租用', '租'],
    ['public-rental', '公租房', 'Public rental housing', '廉租房', '廉租住房', '公共租赁住房', '公租', '公有住房'],
    ['employer', '单位宿舍', 'Employer’s housing', '宿舍', '单位住房', '公房', '职工宿舍', '周转房'],
    ['borrowed', '借住', 'Lent by others', '借用', '寄住', '投亲靠友'],
    ['other', '其他', 'Other', '其它'],
  ]),
});
