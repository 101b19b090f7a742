import { codeItems, codeList } from '@linli/kernel/model';

export const organisationStatusCodes = codeList('organisation-status', {
  standard: 'Linli',
  label: { zh: '登记情况', en: 'Status' },
  items: codeItems([
    ['registered', '已登记', 'Registered', '登记'],
    ['filed', '已备案', 'Filed', '备案'],
    ['unfiled', '未备案', 'Not filed', '无备案', '未登记'],
  ]),
});
