import { integer, place, register, text } from '@linli/kernel/model';

export const KEY_RATE_MAX = 600;

/**
 * A key by which another system may send reports (Open311 `api_key`). Shown once, when it is issued; kept as a digest. Revoking it ends
 * the row.
 */
export const accessKey = register('events.access-key', {
  label: { zh: '接口密钥', en: 'Access key' },
  help: { zh: '其他系统报事件用的密钥，一个系统一把。', en: 'One key for each system that sends reports.' },
  source: 'GeoReport v2; GB/T 22239-2019 8.1.4',
  at: 'county',
  owner: 'political-legal',
  rights: { read: ['system-admin'], write: ['system-admin'], unmask: [], export: [] },
  title: ['system'],
  writtenBy: 'operations',
  unique: [['digest']],
  fields: {
    system: text({ label: { zh: '哪个系统', en: 'System' }, required: true, listed: true, searched: true, example: '12345 热线', max: 60 }),
    contact: text({
      label: { zh: '联系人', en: 'Contact' },
      listed: true,
      example: '信息科 0915-0000000',
      max: 60,
      purpose: 'who answers for the system',
    }),
    digest: text({ label: { zh: '密钥摘要', en: 'Digest' }, required: true, fixed: true, max: 64 }),
    tail: text({ label: { zh: '密钥末四位', en: 'Last four' }, required: true, listed: true, fixed: true, max: 4 }),
    perMinute: integer({
      label: { zh: '每分钟最多', en: 'A minute at most' },
      required: true,
      listed: true,
      unit: { zh: '件', en: 'reports' },
      min: 1,
      max: KEY_RATE_MAX,
    }),
    fallback: place({
      label: { zh: '对不上网格时交给', en: 'Where no grid is found' },
      help: {
        zh: '只有地址、或位置不在任何网格里的，先交给这个社区（村）。',
        en: 'This community takes what has only an address, or lies in no grid.',
      },
      required: true,
      listed: true,
    }),
  },
});
