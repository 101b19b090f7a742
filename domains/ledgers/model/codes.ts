import { codeList } from '@linli/kernel/model';

export const importStateCodes = codeList('import-state', {
  standard: 'Linli',
  label: { zh: '导入状态', en: 'State of the import' },
  items: [
    { code: 'reading', zh: '正在读取', en: 'Being read' },
    { code: 'checked', zh: '已试导入', en: 'Dry run done' },
    { code: 'applying', zh: '正在导入', en: 'Being imported' },
    { code: 'applied', zh: '已导入', en: 'Imported' },
    { code: 'undoing', zh: '正在撤销', en: 'Being undone' },
    { code: 'undone', zh: '已撤销', en: 'Undone' },
    { code: 'cancelled', zh: '已放弃', en: 'Given up' },
    { code: 'failed', zh: '没有读成', en: 'Could not be read' },
  ],
});

export const ledgerCodes = codeList('ledger', {
  standard: 'Linli',
  label: { zh: '台账', en: 'Ledger' },
  items: [
    { code: 'T01', zh: '居民基本信息台账', en: 'Ledger of residents' },
    { code: 'T02', zh: '家庭户（房屋）台账', en: 'Ledger of households and homes' },
    { code: 'T03', zh: '流动（暂住）人口台账', en: 'Ledger of temporary residents' },
    { code: 'T04', zh: '党员台账', en: 'Ledger of party members' },
    { code: 'T05', zh: '流动党员台账', en: 'Ledger of members away from home' },
    { code: 'T06', zh: '低保对象台账', en: 'Ledger of low-income households' },
    { code: 'T07', zh: '特困人员台账', en: 'Ledger of destitute people' },
    { code: 'T08', zh: '临时救助台账', en: 'Ledger of temporary relief' },
    { code: 'T09', zh: '残疾人台账', en: 'Ledger of disabled people' },
    { code: 'T10', zh: '老年人台账', en: 'Ledger of elders' },
    { code: 'T11', zh: '独居空巢老人走访台账', en: 'Ledger of visits to elders' },
    { code: 'T12', zh: '困境（留守）儿童台账', en: 'Ledger of children in difficulty' },
    { code: 'T13', zh: '失业人员台账', en: 'Ledger of unemployed people' },
    { code: 'T14', zh: '就业困难人员台账', en: 'Ledger of people hard to employ' },
    { code: 'T15', zh: '退休人员社会化管理台账', en: 'Ledger of retired people' },
    { code: 'T16', zh: '城乡居民养老保险台账', en: 'Ledger of pension insurance' },
    { code: 'T17', zh: '医保参保台账', en: 'Ledger of medical insurance' },
    { code: 'T18', zh: '育龄妇女（生育登记）台账', en: 'Ledger of birth registrations' },
    { code: 'T19', zh: '居民健康档案台账', en: 'Ledger of health files' },
    { code: 'T20', zh: '志愿者台账', en: 'Ledger of volunteers' },
    { code: 'T21', zh: '社区社会组织台账', en: 'Ledger of social organisations' },
    { code: 'T22', zh: '矛盾纠纷调解台账', en: 'Ledger of disputes' },
    { code: 'T23', zh: '安全隐患排查台账', en: 'Ledger of hazards' },
    { code: 'T24', zh: '退役军人台账', en: 'Ledger of veterans' },
    { code: 'T25', zh: '出租房屋台账', en: 'Ledger of rented homes' },
    { code: 'T26', zh: '物业与业委会台账', en: 'Ledger of estates' },
    { code: 'mixed', zh: '几种台账', en: 'Several ledgers' },
    { code: 'unknown', zh: '没认出来', en: 'Not recognised' },
  ],
});

export const trayStateCodes = codeList('tray-state', {
  standard: 'Linli',
  label: { zh: '处理状态', en: 'State' },
  items: [
    { code: 'open', zh: '待处理', en: 'Open' },
    { code: 'placed', zh: '已归位', en: 'Placed' },
    { code: 'dismissed', zh: '不需要', en: 'Dismissed' },
  ],
});

export const trayKindCodes = codeList('tray-kind', {
  standard: 'Linli',
  label: { zh: '范围', en: 'Extent' },
  items: [
    { code: 'cell', zh: '一格', en: 'A cell' },
    { code: 'column', zh: '一列', en: 'A column' },
    { code: 'row', zh: '一行', en: 'A row' },
  ],
});

export const trayReasonCodes = codeList('tray-reason', {
  standard: 'Linli',
  label: { zh: '为什么没有归位', en: 'Why it was not placed' },
  items: [
    { code: 'fault', zh: '内容读不出', en: 'The cell could not be read' },
    { code: 'unknown-column', zh: '不知道这一列是什么', en: 'Nobody knows what the column is' },
    { code: 'other-role', zh: '说的是别人', en: 'About somebody else' },
    { code: 'undecided', zh: '是不是同一个人，还没有人决定', en: 'Nobody decided yet who it is' },
    { code: 'no-person', zh: '这一行没有姓名', en: 'The row names nobody' },
    { code: 'kept-other', zh: '登记册里另有内容，没有改动', en: 'The register says otherwise and was kept' },
    { code: 'held-elsewhere', zh: '由另一个社区登记', en: 'Held by another community' },
    { code: 'spare', zh: '同一项已有内容', en: 'The same fact was already there' },
  ],
});
